// Exceptions where none are expected, and none where one is.
#include <fmt/format.h>

#include <algorithm>

#include "grading/findings/agreement.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/predicates.hpp"

namespace attn::relations {
namespace {

constexpr std::size_t most_of_an_error = 140;

bool has_failed(const Outcome& outcome) {
  return outcome.ending == Ending::threw ||
         outcome.ending == Ending::out_of_memory;
}

std::string what_happens(const Outcome& outcome) {
  if (outcome.ending == Ending::out_of_memory) return "memory runs out";
  const std::string says = shortened(outcome.error, most_of_an_error);
  if (outcome.thrown.empty()) {
    return fmt::format("an exception is thrown: {}", says);
  }
  return fmt::format("{} is thrown: {}", shortened(outcome.thrown, 40), says);
}

// "on every probe", "wherever T is not d_in", "on 2 of 5 probes".
std::string on_which(const Probes& probes, const std::vector<bool>& so) {
  const auto count =
      static_cast<std::size_t>(std::count(so.begin(), so.end(), true));
  if (count == probes.size()) return "on every probe";
  if (const auto where = where_so(probes, so)) return "wherever " + *where;
  return fmt::format("on {} of {} probes", count, probes.size());
}

// What is true of the probes on which nothing is thrown.
std::string others(const Probes& probes, const std::vector<bool>& so) {
  std::size_t all = 0;
  std::size_t right = 0;
  bool book = false;
  for (std::size_t i = 0; i < probes.size(); ++i) {
    if (so[i]) continue;
    ++all;
    if (!same_outcome(probes[i]->got, probes[i]->expected)) continue;
    ++right;
    book = book || probes[i]->probe.find("book's") != std::string::npos;
  }
  if (all == 0) return "";
  if (right == 0) return " It is wrong on the others too.";
  const char* with_book = !book        ? ""
                          : right == 1 ? ", the book's"
                                       : ", among them the book's";
  const std::string which =
      right == all ? fmt::format("the other {}",
                                 all == 1 ? "one" : fmt::format("{}", all))
                   : fmt::format("{} of the other {}", right, all);
  return fmt::format(" Your code is right on {}{}.", which, with_book);
}

// Whether all came that the learner's code makes, so that it was the probe
// that failed with it.
bool had_returned(const ProbeResult& probe) {
  return std::all_of(probe.expected.outputs.begin(),
                     probe.expected.outputs.end(), [&](const Output& output) {
                       return output.kind == OutputKind::derived ||
                              probe.got.find(output.name) != nullptr;
                     });
}

Finding told(const Probes& probes, const std::vector<bool>& so) {
  const auto first = static_cast<std::size_t>(
      std::find(so.begin(), so.end(), true) - so.begin());
  const bool everywhere = std::count(so.begin(), so.end(), false) == 0;
  const char* begin = had_returned(*probes[first])
                          ? "What your code leaves leads to an exception"
                          : "An exception ends your code";
  const std::string text =
      fmt::format("{} {}.{} On '{}', {}.", begin, on_which(probes, so),
                  others(probes, so), shortened(probes[first]->probe, 90),
                  what_happens(probes[first]->got));
  return {everywhere ? "throws" : "throws_on_some", text,
          everywhere
              ? "Which statement throws it, and what does it say of the "
                "sizes or the index?"
              : "What fits by accident on the probes where nothing is "
                "thrown?"};
}

Finding missing(const Probes& probes, const std::vector<bool>& so) {
  const auto first = static_cast<std::size_t>(
      std::find(so.begin(), so.end(), true) - so.begin());
  return {
      "does_not_throw",
      fmt::format("Your code throws nothing {}, where an exception is "
                  "expected. On '{}', {} should be thrown: {}.",
                  on_which(probes, so), shortened(probes[first]->probe, 90),
                  shortened(probes[first]->expected.thrown, 40),
                  shortened(probes[first]->expected.error, most_of_an_error)),
      "Which arguments should be refused, and where do you look at them?"};
}

}  // namespace

std::optional<Finding> throws(const Probes& probes) {
  std::vector<bool> failed;
  std::vector<bool> lacking;
  for (const ProbeResult* probe : probes) {
    const bool expected = has_failed(probe->expected);
    failed.push_back(has_failed(probe->got) && !expected);
    lacking.push_back(!has_failed(probe->got) && expected);
  }
  const auto any = [](const std::vector<bool>& flags) {
    return std::find(flags.begin(), flags.end(), true) != flags.end();
  };
  if (any(failed)) return told(probes, failed);
  if (any(lacking)) return missing(probes, lacking);
  return std::nullopt;
}

}  // namespace attn::relations
