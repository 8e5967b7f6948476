#include "grading/relations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "grading/agreement.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/predicates.hpp"

namespace attn {
namespace {

using relations::Case;
using relations::Cases;
using relations::count_right;
using relations::Probes;
using Family = std::optional<Finding> (*)(const Cases&);
using Families = std::vector<Family>;

// Each says by itself what the numbers are, from the simplest on.
const Families definite = {
    relations::not_finite,
    relations::other_quantity,
    relations::quantity_added,
    relations::one_number_everywhere,
    relations::left_at_zero,
    relations::factor,
    relations::summand,
    relations::axes_swapped,
    relations::repeated,
    relations::permuted,
    relations::elementwise,
    relations::of_whole_rows,
    relations::scaled_before_softmax,
};

// Each leaves something open, so that right numbers have this relation too.
// They are told of probes that are all wrong.
const Families open = {
    relations::some_left_at_zero,   relations::factor_of_each_probe,
    relations::factor_and_summand,  relations::factor_of_each_row,
    relations::summand_of_each_row, relations::factors_of_row_and_column,
    relations::few_digits,          relations::right_in_a_part,
    relations::other_order,         relations::wrong_sums,
};

const Families weak = {
    relations::should_be_zero, relations::whole_slices_wrong,
    relations::right_sums,     relations::too_large_or_small,
    relations::same_order,     relations::signs,
    relations::right_zeros,    relations::few_wrong,
};

// Of results of 0 and 1, where much is true by accident.
const Families of_masks = {
    relations::other_quantity, relations::one_number_everywhere,
    relations::elementwise,    relations::ones_in_a_part,
    relations::axes_swapped,   relations::repeated,
    relations::permuted,       relations::ones_elsewhere,
};

const Families open_of_masks = {
    relations::only_too_many_or_few,
    relations::right_in_a_part,
};

std::optional<Finding> first_of(const Families& families,
                                const Cases& cases) {
  for (const Family& family : families) {
    if (auto finding = family(cases)) return finding;
  }
  return std::nullopt;
}

bool is_exact(const Cases& cases) {
  return cases.list[0].wanted->kind == OutputKind::exact;
}

std::optional<Finding> strong_relation(const Cases& cases) {
  if (is_exact(cases)) {
    return first_of({relations::counts, relations::counted_shape}, cases);
  }
  if (!all_have_the_expected_shape(cases)) {
    return relations::wrong_shape(cases);
  }
  if (!relations::enough_evidence(cases)) return std::nullopt;
  const bool masks = relations::are_masks(cases);
  if (auto finding = first_of(masks ? of_masks : definite, cases)) {
    return finding;
  }
  if (count_right(cases) > 0) return std::nullopt;
  return first_of(masks ? open_of_masks : open, cases);
}

std::optional<Finding> weak_relation(const Cases& cases) {
  if (is_exact(cases) || count_right(cases) > 0 ||
      !all_have_the_expected_shape(cases) || relations::are_masks(cases) ||
      !relations::enough_evidence(cases)) {
    return std::nullopt;
  }
  return first_of(weak, cases);
}

// The cases that are wrong, and what sets them apart.
Cases wrong_ones(const Cases& cases) {
  Probes probes;
  std::vector<bool> wrong;
  Cases others = {cases.name, "", {}};
  for (const Case& one : cases.list) {
    probes.push_back(one.probe);
    wrong.push_back(!one.right);
    if (!one.right) others.list.push_back(one);
  }
  const auto where = relations::where_so(probes, wrong);
  others.where = where ? "wherever " + *where
                       : fmt::format("on {} of {} probes", others.list.size(),
                                     cases.list.size());
  return others;
}

std::optional<Finding> relation_of_the_wrong_ones(const Cases& cases) {
  if (count_right(cases) == 0) return std::nullopt;
  return strong_relation(wrong_ones(cases));
}

std::optional<Finding> weak_relation_of_the_wrong_ones(const Cases& cases) {
  if (count_right(cases) == 0) return std::nullopt;
  return weak_relation(wrong_ones(cases));
}

// Where the result is wrong: "'a', 'b' and 3 more", or "not 'c'".
std::string names_of_wrong(const Cases& cases, std::size_t wrong) {
  const bool few = 2 * wrong <= cases.list.size();
  std::vector<std::string> names;
  for (const Case& one : cases.list) {
    if (one.right != few) names.push_back(one.probe->probe);
  }
  return (few ? "" : "not ") + relations::some_of(relations::quoted(names));
}

// Where it is wrong, and that it is right on all other probes.
std::optional<Finding> right_on_some(const Cases& cases) {
  if (count_right(cases) == 0) return std::nullopt;
  const Cases wrong = wrong_ones(cases);
  const auto told = [&](const std::string& which) {
    return relations::found(
        wrong, "right_on_some", "the result is wrong" + which,
        "What do the probes have in common on which it is right?");
  };
  if (wrong.where.rfind("wherever", 0) == 0) {
    return told(fmt::format(" ({} of {} probes)", wrong.list.size(),
                            cases.list.size()));
  }
  const Finding with_names =
      told(fmt::format(" ({})", names_of_wrong(cases, wrong.list.size())));
  const bool is_long = with_names.text.size() > relations::good_letters;
  return is_long ? told("") : with_names;
}

// The outputs that are wrong somewhere, the main result first: of the numbers
// those of which there are most, and then the counts.
std::vector<Cases> wrong_outputs(const Probes& probes) {
  std::vector<std::pair<std::size_t, Cases>> outputs;
  std::vector<std::string> names;
  for (const auto* probe : probes) {
    for (const Output& output : probe->expected.outputs) {
      if (output.kind == OutputKind::input) continue;
      if (std::count(names.begin(), names.end(), output.name) > 0) continue;
      names.push_back(output.name);
      Cases cases = relations::cases_of(probes, output.name);
      if (cases.list.empty() || count_right(cases) == cases.list.size()) {
        continue;
      }
      std::size_t numbers = 0;
      for (const Case& one : cases.list) {
        numbers += is_exact(cases) ? 0 : one.expected().values().size();
      }
      outputs.emplace_back(numbers, std::move(cases));
    }
  }
  std::stable_sort(
      outputs.begin(), outputs.end(),
      [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Cases> sorted;
  for (auto& output : outputs) sorted.push_back(std::move(output.second));
  return sorted;
}

// Which of several results are right, if some are wrong on every probe.
std::optional<Finding> other_outputs_right(const Probes& probes,
                                           const std::vector<Cases>& wrong) {
  if (wrong.empty()) return std::nullopt;
  std::vector<std::string> right;
  for (const Output& output : probes[0]->expected.outputs) {
    if (output.kind != OutputKind::numbers) continue;
    const Cases cases = relations::cases_of(probes, output.name);
    if (cases.list.empty() || count_right(cases) < cases.list.size())
      continue;
    right.push_back(output.name);
  }
  if (right.empty()) return std::nullopt;
  return relations::found(wrong[0], "other_outputs_right",
                          "the result is wrong, but these are right: " +
                              relations::some_of(right),
                          "What is different in the one that is wrong?");
}

}  // namespace

std::optional<Finding> find_relation(
    const std::vector<ProbeResult>& results) {
  Probes probes;
  for (const ProbeResult& result : results) {
    if (result.got.ending == Ending::unfinished) return std::nullopt;
    probes.push_back(&result);
  }
  for (const auto& of_the_calls :
       {relations::not_the_same_twice, relations::throws,
        relations::input_changed}) {
    if (auto finding = of_the_calls(probes)) return finding;
  }
  const std::vector<Cases> outputs = wrong_outputs(probes);
  for (const auto& find :
       {strong_relation, relation_of_the_wrong_ones, weak_relation,
        weak_relation_of_the_wrong_ones, right_on_some}) {
    for (const Cases& cases : outputs) {
      if (auto finding = find(cases)) return finding;
    }
  }
  return other_outputs_right(probes, outputs);
}

}  // namespace attn
