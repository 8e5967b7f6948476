#include "chapters/15_choosing_tokens/steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "model/choosing.hpp"

namespace attn {
namespace {

const std::string top_k_source = "top_k_steps.cpp";

class TopKSteps : private Words {
 public:
  explicit TopKSteps(const Words& words) : Words(words) {}

  void show_top_k() {
    const std::size_t k = largest_k();
    lesson.section("Top k");
    // quote top_logits
    const arma::frowvec top_logits =
        arma::frowvec(arma::sort(logits, "descend")).head(k);
    // end quote
    lesson
        .step("top_logits", k == 1 ? std::string("The largest alone")
                                   : fmt::format("The {} largest", k))
        .text(
            "However small the probability of nonsense, there is much of "
            "it, and in a long text some will be drawn. So only the k "
            "largest logits may stay: --top-k N. Here all are sorted, the "
            "largest first, and the first k taken.")
        .formula("s_1 ≥ ... ≥ s_k")
        .code("top_logits", top_k_source)
        .result(top_logits)
        .computed_by(largest_first("logits"));
    // quote kept_logits
    const arma::frowvec kept = keep_top_k(logits, k);
    // end quote
    const arma::uvec hidden = arma::find_nonfinite(kept);
    lesson.step("kept_logits", "The others become -inf")
        .text(fmt::format(
            "As the future in chapter 4: the softmax makes 0 of -inf, "
            "exactly, and shares out 1 among the rest. One that equals the "
            "last of the largest stays too.{}",
            hidden.is_empty() ? " Here there is no other." : ""))
        .formula("z'_i = z_i if z_i ≥ s_k, else -inf")
        .code("kept_logits", top_k_source)
        .code("top_k", "choosing.cpp")
        .result(kept, labels, Role::scores)
        .computed_by(top_k("logits", k))
        .work_out(query_cell());
    // quote top_k_probas
    const arma::frowvec probas = softmax_rows(kept);
    // end quote
    lesson.step("top_k_probas", "Probabilities of those that stayed")
        .text("What the others had has gone to them in proportion.")
        .formula("p = softmax(z')")
        .code("top_k_probas", top_k_source)
        .result(probas, labels, Role::weights)
        .computed_by(softmax("kept_logits"))
        .bars({"probas", "top_k_probas"})
        .work_out(query_cell())
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
  }

  // What a model does for each token that it writes.
  void show_all_together() {
    const double temperature = setup.sampling.temperature;
    const arma::frowvec kept = keep_top_k(logits, largest_k());
    const arma::frowvec probas = probas_at(kept, temperature);
    Generator generator(seed);
    // quote chosen
    const arma::uword chosen =
        choose(logits, {temperature, setup.sampling.top_k}, generator);
    // end quote
    lesson.section("All together");
    lesson.step("chosen_probas", "The largest, then the temperature")
        .text(fmt::format(
            "This is how a model writes, token by token: it keeps the k = {} "
            "largest logits, {}. The first draw is \"{}\".",
            largest_k(),
            temperature == 0.0
                ? std::string("and at the temperature 0 takes the largest")
                : fmt::format("divides by the temperature, {}, and draws",
                              temperature),
            setup.tokens[chosen]))
        .formula("p = softmax(z' / T)")
        .code("chosen", top_k_source)
        .code("choose", "choosing.cpp")
        .result(probas, labels, Role::weights)
        .computed_by(softmax_at_temperature("kept_logits", temperature))
        .bars({"probas", "chosen_probas"})
        .work_out(query_cell())
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    show_counts("chosen_counts", "A thousand such draws",
                "What is not kept never comes.", "chosen_probas", probas);
  }
};

}  // namespace

void show_top_k(const Words& words) {
  TopKSteps(words).show_top_k();
}

void show_all_together(const Words& words) {
  TopKSteps(words).show_all_together();
}

}  // namespace attn
