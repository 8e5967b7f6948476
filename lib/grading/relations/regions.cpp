#include "grading/relations/regions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

// Which place along its axis a number has, and how many there are.
using Along = std::pair<std::uint32_t, std::uint32_t> (*)(const Place&);

struct Axis {
  const char* name;
  std::size_t least_rank;
  Along along;
};

const Axis axes[] = {
    {"row", 2, [](const Place& at) { return std::pair(at.row, at.rows); }},
    {"column", 1,
     [](const Place& at) { return std::pair(at.column, at.columns); }},
    {"sequence", 3,
     [](const Place& at) { return std::pair(at.sequence, at.sequences); }},
    {"head", 4, [](const Place& at) { return std::pair(at.head, at.heads); }},
};

void add_ends(std::vector<Region>& regions, const Axis& axis) {
  const Along along = axis.along;
  const auto is_first = [along](const Place& at) {
    return along(at).first == 0;
  };
  const auto is_last = [along](const Place& at) {
    return along(at).first + 1 == along(at).second;
  };
  const std::string name = axis.name;
  regions.push_back({fmt::format("in all {}s but the first", name),
                     [=](const Place& at) { return !is_first(at); }});
  regions.push_back({fmt::format("in all {}s but the last", name),
                     [=](const Place& at) { return !is_last(at); }});
  regions.push_back({fmt::format("in {} 0", name), is_first});
  regions.push_back({fmt::format("in the last {}", name), is_last});
  regions.push_back(
      {fmt::format("in the first and the last {}", name),
       [=](const Place& at) { return is_first(at) || is_last(at); }});
  regions.push_back(
      {fmt::format("in all {}s but the first and the last", name),
       [=](const Place& at) { return !is_first(at) && !is_last(at); }});
  for (const std::size_t odd : {0U, 1U}) {
    regions.push_back(
        {fmt::format("in the {} {}s", odd == 0 ? "even" : "odd", name),
         [=](const Place& at) { return along(at).first % 2 == odd; }});
  }
}

// "in the first T rows"; of a size whose name is a word, "in the first rows,
// as many as `block`".
std::string first_of_them(const std::string& places, const Axis& axis,
                          const std::string& size) {
  const bool is_word = size.size() > 2 && size.find('_') == std::string::npos;
  if (!is_word) return fmt::format("{} {} {}s", places, size, axis.name);
  const char* quote = size.find(' ') == std::string::npos ? "`" : "";
  return fmt::format("{0} {1}s, as many as {2}{3}{2}", places, axis.name,
                     quote, size);
}

void add_beginnings(std::vector<Region>& regions, const Axis& axis,
                    std::size_t most, const std::vector<Sizes>& sizes) {
  const Along along = axis.along;
  for (const Sizes& size : sizes) {
    const std::vector<double>& values = size.values;
    regions.push_back({first_of_them("in the first", axis, size.name),
                       [along, values](const Place& at) {
                         return static_cast<double>(along(at).first) <
                                values[at.probe];
                       }});
    regions.push_back({first_of_them("after the first", axis, size.name),
                       [along, values](const Place& at) {
                         return static_cast<double>(along(at).first) >=
                                values[at.probe];
                       }});
  }
  // Of many columns only the first few are counted by anybody.
  const std::size_t enough = most > 100 ? 13 : 40;
  for (std::size_t k = 2; k < std::min(most, enough); ++k) {
    regions.push_back(
        {fmt::format("in the first {} {}s", k, axis.name),
         [along, k](const Place& at) { return along(at).first < k; }});
    regions.push_back(
        {fmt::format("from {} {} on", axis.name, k),
         [along, k](const Place& at) { return along(at).first >= k; }});
  }
  for (const std::size_t k : {2U, 3U}) {
    regions.push_back({fmt::format("in the last {} {}s", k, axis.name),
                       [along, k](const Place& at) {
                         return along(at).first + k >= along(at).second;
                       }});
  }
}

void add_triangles(std::vector<Region>& regions) {
  regions.push_back({"below the diagonal",
                     [](const Place& at) { return at.column < at.row; }});
  regions.push_back({"above the diagonal",
                     [](const Place& at) { return at.column > at.row; }});
  regions.push_back({"on the diagonal",
                     [](const Place& at) { return at.column == at.row; }});
  regions.push_back({"on and below the diagonal",
                     [](const Place& at) { return at.column <= at.row; }});
  regions.push_back({"on and above the diagonal",
                     [](const Place& at) { return at.column >= at.row; }});
  regions.push_back({"everywhere but on the diagonal",
                     [](const Place& at) { return at.column != at.row; }});
}

void add_signs(std::vector<Region>& regions) {
  regions.push_back({"where a number other than 0 is expected",
                     [](const Place& at) { return at.expected != 0.0F; },
                     true});
  regions.push_back({"where 0 is expected",
                     [](const Place& at) { return at.expected == 0.0F; },
                     true, true});
  regions.push_back({"where a positive number is expected",
                     [](const Place& at) { return at.expected > 0.0F; },
                     true});
  regions.push_back({"where a negative number is expected",
                     [](const Place& at) { return at.expected < 0.0F; },
                     true});
}

// The most places along the axis on any of the cases.
std::uint32_t most_along(const Cases& cases, const Axis& axis) {
  std::uint32_t most = 0;
  for (const Case& one : cases.list) {
    most = std::max(most, axis.along(first_place(one, 0)).second);
  }
  return most;
}

// Those that all of the cases have. A vector has no columns.
std::vector<Axis> axes_of(const Cases& cases) {
  std::size_t rank = 4;
  for (const Case& one : cases.list) {
    rank = std::min(rank, one.expected().rank());
  }
  std::vector<Axis> known;
  for (const Axis& axis : axes) {
    if (rank >= axis.least_rank) known.push_back(axis);
    if (rank == 1 && axis.least_rank == 1) known.back().name = "place";
  }
  return known;
}

bool are_square(const Cases& cases) {
  return all_of(cases, [](const Case& one) {
    return one.expected().rank() >= 2 &&
           one.expected().rows() == one.expected().columns();
  });
}

void add_diagonals(std::vector<Region>& regions) {
  regions.push_back(
      {"in the place right after the diagonal",
       [](const Place& at) { return at.column == at.row + 1; }});
  regions.push_back(
      {"in the place right before the diagonal",
       [](const Place& at) { return at.column + 1 == at.row; }});
  regions.push_back(
      {"on the diagonal and right after it", [](const Place& at) {
         return at.column == at.row || at.column == at.row + 1;
       }});
  regions.push_back(
      {"on the diagonal and right before it", [](const Place& at) {
         return at.column == at.row || at.column + 1 == at.row;
       }});
  constexpr std::size_t most = 12;
  for (std::size_t k = 1; k < most; ++k) {
    const char* s = k == 1 ? "" : "s";
    regions.push_back(
        {fmt::format("more than {} place{} after the diagonal", k, s),
         [k](const Place& at) { return at.column > at.row + k; }});
    regions.push_back(
        {fmt::format("more than {} place{} before the diagonal", k, s),
         [k](const Place& at) { return at.column + k < at.row; }});
  }
}

}  // namespace

std::vector<Region> regions_of_masks(const Cases& cases) {
  std::vector<Region> regions = {{"", [](const Place&) { return true; }}};
  for (Region& region : regions_of(cases)) {
    if (!region.of_values) regions.push_back(std::move(region));
  }
  if (!are_square(cases)) return regions;
  std::vector<Region> oblique;
  add_triangles(oblique);
  add_diagonals(oblique);
  std::vector<Region> ends;
  add_ends(ends, axes[0]);
  add_ends(ends, axes[1]);
  regions.insert(regions.end(), oblique.begin(), oblique.end());
  for (const Region& a : oblique) {
    for (const Region& b : ends) {
      regions.push_back({a.text + " " + b.text, [=](const Place& at) {
                           return a.contains(at) && b.contains(at);
                         }});
    }
  }
  return regions;
}

std::vector<Region> regions_of(const Cases& cases) {
  const std::vector<Axis> known = axes_of(cases);
  const std::vector<Sizes> sizes = common_sizes(cases);
  std::vector<Region> regions;
  for (const Axis& axis : known) add_ends(regions, axis);
  if (are_square(cases)) add_triangles(regions);
  add_signs(regions);
  for (const Axis& axis : known) {
    add_beginnings(regions, axis, most_along(cases, axis), sizes);
  }
  return regions;
}

std::optional<Region> region_of(
    const Cases& cases, const std::function<bool(float, float)>& is_so) {
  std::vector<bool> so;
  for (const Case& one : cases.list) {
    bool any = one.right;
    for (std::size_t i = 0; i < one.got().values().size(); ++i) {
      so.push_back(is_so(one.got().values()[i], one.expected().values()[i]));
      any = any || so.back();
    }
    // Of this probe it would say nothing, and it is wrong.
    if (!any) return std::nullopt;
  }
  if (std::count(so.begin(), so.end(), true) < 3) return std::nullopt;
  const std::vector<Place> places = places_of(cases);
  for (const Region& region : regions_of(cases)) {
    std::size_t i = 0;
    while (i < so.size() && region.contains(places[i]) == so[i]) ++i;
    if (i == so.size()) return region;
  }
  return std::nullopt;
}

}  // namespace attn::relations
