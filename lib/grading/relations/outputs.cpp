#include "grading/relations/outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "grading/findings/agreement.hpp"
#include "grading/relations/predicates.hpp"

namespace attn::relations {
namespace {

bool is_shape(const Output& output) {
  return output.kind == OutputKind::exact && output.value.rank() > 0;
}

bool is_result(const Output& output) {
  return output.kind != OutputKind::input &&
         output.kind != OutputKind::derived && !is_shape(output);
}

// The one result of a probe; nullptr if there are several.
const Output* only_result(const ProbeResult& probe) {
  const Output* only = nullptr;
  for (const Output& output : probe.expected.outputs) {
    if (!is_result(output)) continue;
    if (only != nullptr) return nullptr;
    only = &output;
  }
  return only;
}

// Whether each probe has one result, which is then the same on all of them,
// though a probe may call it "the output with a bias".
bool have_one_result(const Probes& probes) {
  return std::all_of(probes.begin(), probes.end(),
                     [](const ProbeResult* probe) {
                       return only_result(*probe) != nullptr;
                     });
}

bool has_others(const ProbeResult& probe) {
  return std::count_if(probe.expected.outputs.begin(),
                       probe.expected.outputs.end(),
                       [](const Output& output) {
                         return output.kind != OutputKind::input;
                       }) > 1;
}

// Without cases if a result lacks the output. Where no numbers are expected
// and none come, the output is neither right nor wrong.
Cases cases_of(const Probes& probes, const std::string& name,
               bool whatever_its_name) {
  Cases cases;
  bool others = false;
  bool renamed = false;
  for (const ProbeResult* probe : probes) {
    const Output* wanted =
        whatever_its_name ? only_result(*probe) : probe->expected.find(name);
    if (wanted == nullptr) continue;
    const Output* mine = probe->got.find(wanted->name);
    if (mine == nullptr) return {};
    const bool right = same_output(*mine, *wanted);
    if (right && wanted->value.values().empty()) continue;
    others = others || has_others(*probe);
    renamed = renamed || wanted->name != name;
    cases.derived = wanted->kind == OutputKind::derived;
    cases.list.push_back({probe, mine, wanted, right});
  }
  cases.known = cases.list;
  const std::size_t having = cases.list.size();
  const bool some_lack_it = having < probes.size();
  if ((others && !renamed) || some_lack_it) cases.name = name;
  if (some_lack_it) {
    cases.everywhere =
        having == 1   ? "on the one probe that has it"
        : having == 2 ? "on both probes that have it"
                      : fmt::format("on all {} probes that have it", having);
  }
  return cases;
}

// The outputs of this sort, each once, in the order in which they come.
std::vector<Cases> outputs_of(const Probes& probes,
                              bool (*is)(const Output&)) {
  const bool one = have_one_result(probes);
  std::vector<std::string> names;
  std::vector<Cases> outputs;
  for (const ProbeResult* probe : probes) {
    for (const Output& output : probe->expected.outputs) {
      if (!is(output) ||
          std::count(names.begin(), names.end(), output.name) > 0) {
        continue;
      }
      names.push_back(output.name);
      const bool renamed = one && is_result(output);
      if (renamed && !outputs.empty()) continue;
      Cases cases = cases_of(probes, output.name, renamed);
      if (!cases.list.empty()) outputs.push_back(std::move(cases));
    }
  }
  return outputs;
}

// Whether all of the learner's is as expected.
bool is_right(const ProbeResult& probe) {
  const auto& outputs = probe.expected.outputs;
  return std::all_of(outputs.begin(), outputs.end(),
                     [&](const Output& wanted) {
                       if (wanted.kind == OutputKind::input) return true;
                       const Output* mine = probe.got.find(wanted.name);
                       return mine != nullptr && same_output(*mine, wanted);
                     });
}

bool are_right_but_for(const Probes& probes, const Cases& wrong) {
  return std::all_of(probes.begin(), probes.end(), [&](const auto* probe) {
    return is_right(*probe) ||
           std::any_of(wrong.list.begin(), wrong.list.end(),
                       [&](const Case& one) { return one.probe == probe; });
  });
}

// The cases that are wrong, and what sets them apart.
Cases wrong_ones(const Cases& cases, const Probes& all) {
  Probes probes;
  std::vector<bool> wrong;
  Cases those = cases;
  those.list.clear();
  for (const Case& one : cases.list) {
    probes.push_back(one.probe);
    wrong.push_back(!one.right);
    if (!one.right) those.list.push_back(one);
  }
  if (those.list.size() == cases.list.size()) return those;
  const bool some_lack_it = cases.list.size() < all.size();
  const auto where = where_so(probes, wrong);
  those.where =
      where ? "wherever " + *where
            : fmt::format("on {} of {}{} probes{}", those.list.size(),
                          some_lack_it ? "the " : "", cases.list.size(),
                          some_lack_it ? " that have it" : "");
  if (!are_right_but_for(all, those)) {
    those.others = cases.derived ? "on the other probes this is right, but "
                                   "not what it is made of"
                   : some_lack_it
                       ? "on the other probes that have it, it is right"
                       : "on the other probes this output is right";
  }
  return those;
}

// Says of each output on how many more probes another is wrong.
void add_the_worst(std::vector<WrongOutput>& outputs) {
  if (outputs.empty()) return;
  const auto worst =
      std::max_element(outputs.begin(), outputs.end(),
                       [](const WrongOutput& a, const WrongOutput& b) {
                         return a.wrong.list.size() < b.wrong.list.size();
                       });
  const std::size_t most = worst->wrong.list.size();
  for (WrongOutput& output : outputs) {
    if (output.wrong.list.size() == most) continue;
    output.is_lesser = true;
    const std::string more =
        fmt::format(", but {} is wrong on {} probes in all",
                    worst->all.list[0].wanted->name, most);
    if (output.wrong.where.empty()) continue;
    output.wrong.others += more;
    output.all.others += more;
  }
}

}  // namespace

std::vector<WrongOutput> wrong_outputs(const Probes& probes, bool derived) {
  using Is = bool (*)(const Output&);
  const Is is_derived = [](const Output& output) {
    return output.kind == OutputKind::derived;
  };
  std::vector<WrongOutput> outputs;
  const auto sorts = derived ? std::vector<Is>{is_derived}
                             : std::vector<Is>{is_result, is_shape};
  for (const Is is : sorts) {
    for (Cases& cases : outputs_of(probes, is)) {
      if (count_right(cases) == cases.list.size()) continue;
      Cases wrong = wrong_ones(cases, probes);
      cases.where = wrong.where;
      cases.others = wrong.others;
      outputs.push_back({std::move(cases), std::move(wrong)});
    }
  }
  add_the_worst(outputs);
  return outputs;
}

std::vector<std::string> right_outputs(const Probes& probes) {
  std::vector<std::string> right;
  for (const Cases& cases : outputs_of(probes, is_result)) {
    if (cases.list[0].wanted->kind == OutputKind::exact) continue;
    if (count_right(cases) < cases.list.size()) continue;
    right.push_back(cases.list[0].wanted->name);
  }
  return right;
}

}  // namespace attn::relations
