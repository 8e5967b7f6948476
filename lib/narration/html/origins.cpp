#include "narration/html/origins.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "narration/explanation/operation_kind.hpp"
#include "narration/html/place_patches.hpp"
#include "narration/html/shared_text.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t shortest_shared = 24;

Json texts_json(const std::vector<std::optional<std::string>>& texts) {
  std::string_view shared;
  if (texts.size() > 1 && texts[0] && texts[1]) {
    shared = longest_shared_piece(*texts[0], *texts[1], shortest_shared);
  }
  Json cells = Json::array();
  for (const std::optional<std::string>& text : texts) {
    const std::size_t at =
        text && !shared.empty() ? text->find(shared) : std::string::npos;
    if (!text) {
      cells.push_back(nullptr);
    } else if (at == std::string::npos) {
      cells.push_back(*text);
    } else {
      cells.push_back(
          {text->substr(0, at), text->substr(at + shared.size())});
    }
  }
  return {{"shared", shared}, {"cells", cells}};
}

// How the numbers of one matrix of a step's result came about.
class Origins {
 public:
  Origins(const Document& document, const Step& step, std::size_t matrix,
          int precision, const Fold& fold)
      : document_(document),
        step_(step),
        matrix_(matrix),
        precision_(precision),
        rows_(shown_indices(step.result->values.rows(), fold)),
        columns_(shown_indices(step.result->values.columns(), fold)) {}

  Json texts() const {
    Json rows = Json::array();
    for (const auto& row : rows_) {
      rows.push_back(row ? texts_of_row(*row) : Json());
    }
    return rows;
  }

  Json patches() const {
    return place_patches(unfolded(rows_), unfolded(columns_),
                         [this](std::size_t row, std::size_t column) {
                           const Number number = number_at(row, column);
                           return number.kind().made_from(number);
                         });
  }

 private:
  using Indices = std::vector<std::optional<std::size_t>>;

  Number number_at(std::size_t row, std::size_t column) const {
    return {document_, step_, {matrix_, row, column}};
  }

  Json texts_of_row(std::size_t row) const {
    std::vector<std::optional<std::string>> texts;
    for (const auto& column : columns_) {
      texts.emplace_back();
      if (!column) continue;
      const Number number = number_at(row, *column);
      texts.back() = number.kind().explain(number, precision_);
    }
    return texts_json(texts);
  }

  static std::vector<std::size_t> unfolded(const Indices& indices) {
    std::vector<std::size_t> shown;
    for (const auto& index : indices) {
      if (index) shown.push_back(*index);
    }
    return shown;
  }

  const Document& document_;
  const Step& step_;
  std::size_t matrix_;
  int precision_;
  Indices rows_;
  Indices columns_;
};

}  // namespace

void add_origins(nlohmann::ordered_json& json, const Document& document,
                 const Step& step, int precision, const Fold& fold) {
  json["origins"] = Json::array();
  json["made_from"] = Json::array();
  for (const Block& block :
       blocks_of(step.result->values, fold.most_matrices)) {
    if (!block.same_as.empty()) continue;
    const Origins origins(document, step, block.matrix, precision, fold);
    json["origins"].push_back(origins.texts());
    json["made_from"].push_back(origins.patches());
  }
}

}  // namespace attn
