#include "chapters/15_choosing_tokens/steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "model/choosing.hpp"

namespace attn {
namespace {

constexpr double cold = 0.1;
constexpr double hot = 5.0;
const std::string probas_source = "draw_steps.cpp";

class TemperatureSteps : private Words {
 public:
  explicit TemperatureSteps(const Words& words) : Words(words) {}

  void show_temperatures() {
    lesson.section("Temperature");
    show_fixed("cold", cold,
               "Divide the logits by a temperature below 1, and the "
               "differences grow: almost all goes to the largest.",
               {"probas", "cold_probas"});
    show_fixed("hot", hot,
               "Divide them by one above 1, and they shrink: the "
               "probabilities come closer together, and nonsense comes "
               "often.",
               {"probas", "cold_probas", "hot_probas"});
    const double temperature = setup.sampling.temperature;
    if (temperature == 0.0) return show_zero();
    const arma::frowvec scaled = scale_by_temperature(logits, temperature);
    lesson.step("scaled_logits", "A temperature of your own")
        .text(
            fmt::format("Any other may be chosen: --temperature X, here {}.",
                        temperature))
        .formula("z / T")
        .code("scaled", "choosing.cpp")
        .result(scaled, labels, Role::scores)
        .computed_by(divide_by_temperature("logits", temperature))
        .work_out(query_cell());
    show_own(softmax_rows(scaled), "temperature");
  }

 private:
  void show_fixed(const std::string& id, double temperature,
                  const std::string& text,
                  const std::vector<std::string>& bars) {
    const arma::frowvec probas = probas_at(logits, temperature);
    lesson
        .step(id + "_probas",
              fmt::format("{}: T = {}", id == "hot" ? "Hot" : "Cold",
                          temperature))
        .text(text)
        .formula("p = softmax(z / T)")
        .code("temperature", probas_source)
        .result(probas, labels, Role::weights)
        .computed_by(softmax("logits", temperature))
        .bars(bars)
        .work_out(query_cell())
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    show_counts(id + "_counts",
                fmt::format("A thousand draws at T = {}", temperature),
                "With the same seed as before.", id + "_probas", probas);
  }

  // Nothing is divided by 0: the largest alone is left.
  void show_zero() { show_own(probas_at(logits, 0.0), "zero"); }

  void show_own(const arma::frowvec& probas, const char* code) {
    const double temperature = setup.sampling.temperature;
    lesson.step("scaled_probas", "What becomes of the probabilities")
        .text(fmt::format(
            "At a temperature of {} \"{}\" has {:.4f}.{}", temperature,
            setup.query_token(), probas(setup.query),
            temperature == 0.0
                ? " Nothing can be divided by 0; what the softmax comes to, "
                  "the colder it gets, is the largest alone."
                : ""))
        .formula("p = softmax(z / T)")
        .code(code, probas_source)
        .result(probas, labels, Role::weights)
        .computed_by(softmax_at_temperature("logits", temperature))
        .bars({"scaled_probas"})
        .work_out(query_cell())
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    show_counts("sampled_counts", "And of a thousand draws",
                "The same seed once more.", "scaled_probas", probas);
  }
};

}  // namespace

void show_temperatures(const Words& words) {
  TemperatureSteps(words).show_temperatures();
}

}  // namespace attn
