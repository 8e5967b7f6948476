#include "grading/relations/relations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "grading/relations/families.hpp"
#include "grading/relations/outputs.hpp"

namespace attn {
namespace {

using relations::Case;
using relations::Cases;
using relations::Probes;
using relations::WrongOutput;
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
    relations::shifted_through_rows,
    relations::permuted,
    relations::shifted_numbers,
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
    relations::should_be_zero,
    relations::whole_slices_wrong,
    relations::right_sums,
    relations::whole_numbers,
    relations::too_large_or_small,
    relations::same_order,
    relations::signs,
    relations::right_zeros,
    relations::right_in_the_first_row,
    relations::few_wrong,
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

// What is said of counts and shapes, and of another shape of numbers.
std::optional<Finding> definite_relation(const Cases& cases) {
  if (is_exact(cases)) {
    return first_of({relations::counts, relations::counted_shape}, cases);
  }
  if (!all_have_the_expected_shape(cases)) {
    return relations::wrong_shape(cases);
  }
  if (!relations::enough_evidence(cases)) return std::nullopt;
  return first_of(relations::are_masks(cases) ? of_masks : definite, cases);
}

bool may_be_open(const Cases& cases) {
  return !is_exact(cases) && all_have_the_expected_shape(cases) &&
         relations::enough_evidence(cases);
}

std::optional<Finding> open_relation(const Cases& cases) {
  if (!may_be_open(cases)) return std::nullopt;
  return first_of(relations::are_masks(cases) ? open_of_masks : open, cases);
}

std::optional<Finding> weak_relation(const Cases& cases) {
  if (!may_be_open(cases) || relations::are_masks(cases)) {
    return std::nullopt;
  }
  return first_of(weak, cases);
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
std::optional<Finding> right_on_some(const WrongOutput& output) {
  const Cases& wrong = output.wrong;
  // Of what is made of another output that says nothing.
  if (wrong.derived) return std::nullopt;
  const bool all_have_it = wrong.everywhere == Cases().everywhere;
  if (output.is_wrong_everywhere() && all_have_it) return std::nullopt;
  const auto told = [&](const std::string& which) {
    return relations::found(
        wrong, "right_on_some", "the result is wrong" + which,
        "What do the probes have in common on which it is right?");
  };
  if (output.is_wrong_everywhere()) return told("");
  if (wrong.where.rfind("wherever", 0) == 0) {
    return told(fmt::format(" ({} of {} probes{})", wrong.list.size(),
                            output.all.list.size(),
                            all_have_it ? "" : " that have it"));
  }
  const Finding with_names = told(
      fmt::format(" ({})", names_of_wrong(output.all, wrong.list.size())));
  const bool is_long = with_names.text.size() > relations::good_letters;
  return is_long ? told("") : with_names;
}

// A relation that leaves nothing open may be proved by right numbers too.
std::optional<Finding> definite_on_all(const WrongOutput& output) {
  return definite_relation(output.all);
}

std::optional<Finding> definite_on_the_wrong(const WrongOutput& output) {
  if (output.is_wrong_everywhere()) return std::nullopt;
  return definite_relation(output.wrong);
}

std::optional<Finding> open_on_the_wrong(const WrongOutput& output) {
  return open_relation(output.wrong);
}

std::optional<Finding> weak_on_the_wrong(const WrongOutput& output) {
  return weak_relation(output.wrong);
}

// Of an output that is wrong on fewer probes than another only a relation is
// worth a word.
std::optional<Finding> relation_of(const std::vector<WrongOutput>& outputs) {
  using Find = std::optional<Finding> (*)(const WrongOutput&);
  const std::pair<Find, bool> stages[] = {
      {definite_on_all, false},      {definite_on_the_wrong, false},
      {open_on_the_wrong, false},    {definite_on_all, true},
      {definite_on_the_wrong, true}, {open_on_the_wrong, true},
      {weak_on_the_wrong, false},    {right_on_some, false},
  };
  for (const auto& [find, lesser] : stages) {
    for (const WrongOutput& output : outputs) {
      if (output.is_lesser != lesser) continue;
      if (auto finding = find(output)) return finding;
    }
  }
  return std::nullopt;
}

// Told of the output that has it on the most probes: the others may only be
// made of it.
std::optional<Finding> never_written(
    const std::vector<WrongOutput>& outputs) {
  const Cases* worst = nullptr;
  std::size_t most = 0;
  for (const WrongOutput& output : outputs) {
    const std::size_t count = relations::count_never_written(output.wrong);
    if (count <= most) continue;
    most = count;
    worst = &output.wrong;
  }
  if (worst == nullptr) return std::nullopt;
  return relations::never_written(*worst);
}

// Which of several results are right, if some are wrong on every probe.
std::optional<Finding> other_outputs_right(
    const Probes& probes, const std::vector<WrongOutput>& wrong) {
  const auto worst = std::find_if(
      wrong.begin(), wrong.end(),
      [](const WrongOutput& output) { return !output.is_lesser; });
  if (worst == wrong.end()) return std::nullopt;
  const std::vector<std::string> right = relations::right_outputs(probes);
  if (right.empty()) return std::nullopt;
  return relations::found(worst->all, "other_outputs_right",
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
  const auto outputs = relations::wrong_outputs(probes, false);
  if (auto finding = never_written(outputs)) return finding;
  for (const auto& of_the_calls :
       {relations::not_the_same_twice, relations::throws,
        relations::input_changed}) {
    if (auto finding = of_the_calls(probes)) return finding;
  }
  if (auto finding = relation_of(outputs)) return finding;
  if (auto finding = relation_of(relations::wrong_outputs(probes, true))) {
    return finding;
  }
  return other_outputs_right(probes, outputs);
}

}  // namespace attn
