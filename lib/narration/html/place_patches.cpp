#include "narration/html/place_patches.hpp"

#include <nlohmann/json.hpp>
#include <optional>

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

// Places one after the other, six numbers each.
using Flat = std::vector<std::ptrdiff_t>;

Flat flat(const Places& places) {
  Flat numbers;
  for (const Place& place : places) {
    for (const std::size_t number :
         {place.operand, place.matrix, place.rows.first, place.rows.count,
          place.columns.first, place.columns.count}) {
      numbers.push_back(static_cast<std::ptrdiff_t>(number));
    }
  }
  return numbers;
}

// What each of `steps` steps adds on the way from a to b, if they add the
// same.
std::optional<Flat> step_between(const Flat& a, const Flat& b,
                                 std::size_t steps) {
  if (a.size() != b.size()) return std::nullopt;
  const auto count = static_cast<std::ptrdiff_t>(steps);
  Flat step;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((b[i] - a[i]) % count != 0) return std::nullopt;
    step.push_back((b[i] - a[i]) / count);
  }
  return step;
}

struct Patch {
  std::size_t row;
  std::size_t column;
  Flat first;
  Flat by_row;
  Flat by_column;
};

bool belongs(const Patch& patch, std::size_t row, std::size_t column,
             const Flat& places) {
  if (places.size() != patch.first.size()) return false;
  const auto down = static_cast<std::ptrdiff_t>(row - patch.row);
  const auto right = static_cast<std::ptrdiff_t>(column - patch.column);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] != patch.first[i] + down * patch.by_row[i] +
                         right * patch.by_column[i]) {
      return false;
    }
  }
  return true;
}

// Cuts one matrix. A band is some rows whose patches begin at one row.
class Cutter {
 public:
  Cutter(const std::vector<std::size_t>& columns) : columns_(columns) {}

  // `line` has the places of the row's numbers.
  void add_row(std::size_t row, const std::vector<Flat>& line) {
    if (band_.empty() || !extends(row, line)) begin_band(row, line);
  }

  std::vector<Patch> patches() {
    end_band();
    return patches_;
  }

 private:
  void begin_band(std::size_t row, const std::vector<Flat>& line) {
    end_band();
    has_step_down_ = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!band_.empty() && belongs_or_sets_step(i, line[i])) continue;
      const Flat zeros(line[i].size());
      band_.push_back({row, columns_[i], line[i], zeros, zeros});
      has_step_right_ = false;
    }
  }

  // Whether number i of a band's first row belongs to its last patch, whose
  // second number says what a step to the right adds.
  bool belongs_or_sets_step(std::size_t i, const Flat& places) {
    Patch& patch = band_.back();
    if (!has_step_right_) {
      const auto step =
          step_between(patch.first, places, columns_[i] - patch.column);
      if (!step) return false;
      patch.by_column = *step;
      has_step_right_ = true;
    }
    return belongs(patch, patch.row, columns_[i], places);
  }

  bool extends(std::size_t row, const std::vector<Flat>& line) {
    std::vector<Patch> band = band_;
    std::size_t next = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (next < band.size() && band[next].column == columns_[i]) {
        if (!has_step_down_) {
          const auto step =
              step_between(band[next].first, line[i], row - band[next].row);
          if (!step) return false;
          band[next].by_row = *step;
        }
        ++next;
      }
      if (!belongs(band[next - 1], row, columns_[i], line[i])) return false;
    }
    has_step_down_ = true;
    band_ = band;
    return true;
  }

  void end_band() {
    patches_.insert(patches_.end(), band_.begin(), band_.end());
    band_.clear();
  }

  const std::vector<std::size_t>& columns_;
  std::vector<Patch> patches_;
  std::vector<Patch> band_;
  bool has_step_right_ = false;
  bool has_step_down_ = false;
};

}  // namespace

nlohmann::ordered_json place_patches(
    const std::vector<std::size_t>& rows,
    const std::vector<std::size_t>& columns,
    const std::function<Places(std::size_t, std::size_t)>& places_of) {
  Cutter cutter(columns);
  for (const std::size_t row : rows) {
    std::vector<Flat> line;
    for (const std::size_t column : columns) {
      line.push_back(flat(places_of(row, column)));
    }
    cutter.add_row(row, line);
  }
  Json json = Json::array();
  for (const Patch& patch : cutter.patches()) {
    json.push_back({patch.row, patch.column, patch.first, patch.by_row,
                    patch.by_column});
  }
  return json;
}

}  // namespace attn
