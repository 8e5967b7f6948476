// From a score for each word that could come next to the one that does.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapters/15_choosing_tokens/words.hpp"
#include "model/choosing.hpp"

namespace {

using namespace attn;

constexpr std::size_t draws = 1000;
constexpr double cold = 0.1;
constexpr double hot = 5.0;

arma::frowvec probas_at(const arma::frowvec& logits, double temperature) {
  // quote temperature
  return softmax_rows(scale_by_temperature(logits, temperature));
  // end quote
}

// quote counts
arma::frowvec counts_of_draws(const arma::frowvec& probas,
                              Generator generator) {
  arma::frowvec counts(probas.n_elem, arma::fill::zeros);
  for (std::size_t draw = 0; draw < draws; ++draw) {
    counts(generator.multinomial(probas)(0)) += 1.0F;
  }
  return counts;
}
// end quote

float place(arma::uword index) {
  return static_cast<float>(index);
}

class Steps {
 public:
  Steps(Lesson& lesson, const Setup& setup)
      : lesson_(lesson),
        setup_(setup),
        seed_(lesson.seed_for("generator", 123)),
        labels_(setup.token_columns()),
        logits_(setup.inputs.t()) {}

  void show_scores() {
    lesson_.section("A score for each word");
    lesson_.step("logits", "What the model says")
        .text(
            "The model has read \"every effort moves you\". Of each word "
            "that it knows, here a few, it says in one number how well it "
            "would go on: the logit. It may be any number, and only the "
            "differences count.")
        .formula("z = [z_1 ... z_V]")
        .code("words_logits", "words.cpp")
        .result(logits_, labels_, Role::scores)
        .computed_by(given());
    // quote probas
    const arma::frowvec probas = softmax_rows(logits_);
    // end quote
    lesson_.step("probas", "Probabilities")
        .text(
            "The softmax of chapter 1 makes numbers from 0 to 1 of them that "
            "sum to 1. Now they say how often each word should come.")
        .formula("p = softmax(z)")
        .code("probas")
        .result(probas, labels_, Role::weights)
        .computed_by(softmax("logits"))
        .bars({"probas"})
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    // quote greedy
    const arma::uword next = largest(logits_);
    // end quote
    lesson_.step("greedy", "The largest")
        .text(fmt::format(
            "The simplest choice: the word with the largest logit, \"{}\", "
            "which also has the largest probability. It is the same each "
            "time, and a text that is written so soon repeats itself. Words "
            "are counted from 0.",
            setup_.tokens[next]))
        .formula("argmax_i z_i")
        .code("greedy")
        .code("argmax", "choosing.cpp")
        .result(place(next))
        .computed_by(largest_place("logits"));
  }

  void show_draws() {
    lesson_.section("Drawing in place of taking");
    const arma::frowvec probas = softmax_rows(logits_);
    Generator generator(seed_);
    // quote waits
    const arma::frowvec waits = generator.exponential(logits_.n_elem);
    // end quote
    lesson_.step("waits", "How one word is drawn")
        .text(
            "Let the words race. Each gets a random time, q, of mean 1, and "
            "runs as fast as it is probable: it arrives after q / p. The one "
            "that arrives first is drawn, and each comes first as often as "
            "its probability says.")
        .formula("q_i = -ln(1 - u_i)")
        .code("waits")
        .code("waits", "generator.cpp")
        .result(waits, labels_)
        .computed_by(drawn_exponential({seed_}));
    // quote race
    const arma::frowvec race = probas / waits;
    // end quote
    lesson_.step("race", "Who comes first")
        .text(
            "PyTorch divides the other way round: the largest p / q is the "
            "earliest.")
        .formula("r_i = p_i / q_i")
        .code("race")
        .result(race, labels_)
        .computed_by(divide_entries("probas", "waits"));
    const arma::uword first = Generator(seed_).multinomial(probas)(0);
    lesson_.step("first_draw", "The first draw")
        .text(
            fmt::format("With this seed it is \"{}\".", setup_.tokens[first]))
        .formula("argmax_i r_i")
        .code("race", "generator.cpp")
        .result(place(first))
        .computed_by(largest_place("race"));
    show_counts("counts", "A thousand draws",
                "Drawn a thousand times, each word comes about as often as "
                "its probability says. Most draws are sensible, and a few "
                "are not.",
                "probas", probas);
  }

  void show_temperatures() {
    lesson_.section("Temperature");
    show_fixed("cold", cold,
               "Divide the logits by a temperature below 1, and the "
               "differences grow: almost all goes to the largest.",
               {"probas", "cold_probas"});
    show_fixed("hot", hot,
               "Divide them by one above 1, and they shrink: the "
               "probabilities come closer together, and nonsense comes "
               "often.",
               {"probas", "cold_probas", "hot_probas"});
    const double temperature = setup_.sampling.temperature;
    if (temperature == 0.0) return show_zero();
    const arma::frowvec scaled = scale_by_temperature(logits_, temperature);
    lesson_.step("scaled_logits", "A temperature of your own")
        .text(fmt::format(
            "Between the two you choose: --temperature X, here {}.",
            temperature))
        .formula("z / T")
        .code("scaled", "choosing.cpp")
        .result(scaled, labels_, Role::scores)
        .computed_by(divide("logits", temperature));
    show_own(softmax_rows(scaled), softmax("scaled_logits"));
  }

  void show_top_k() {
    const std::size_t k =
        std::min<std::size_t>(setup_.sampling.top_k, logits_.n_elem);
    lesson_.section("Top k");
    // quote top_logits
    const arma::frowvec top_logits =
        arma::frowvec(arma::sort(logits_, "descend")).head(k);
    // end quote
    lesson_.step("top_logits", fmt::format("The {} largest", k))
        .text(
            "However small the probability of nonsense, there is much of "
            "it, and in a long text some will be drawn. So only the k "
            "largest logits may stay: --top-k N.")
        .formula("z_1 ≥ ... ≥ z_k")
        .code("top_logits")
        .result(top_logits)
        .computed_by(largest_first("logits"));
    // quote kept_logits
    const arma::frowvec kept = keep_top_k(logits_, k);
    // end quote
    lesson_.step("kept_logits", "The others become -inf")
        .text(
            "As the future in chapter 4: the softmax makes 0 of -inf, "
            "exactly, and shares out 1 among the rest.")
        .formula("z_i if z_i ≥ z_k, else -inf")
        .code("kept_logits")
        .code("top_k", "choosing.cpp")
        .result(kept, labels_, Role::scores)
        .computed_by(top_k("logits", k));
    const arma::frowvec probas = softmax_rows(kept);
    lesson_.step("top_k_probas", "Probabilities of those that stayed")
        .text("What the others had has gone to them in proportion.")
        .formula("p = softmax(z)")
        .code("probas")
        .result(probas, labels_, Role::weights)
        .computed_by(softmax("kept_logits"))
        .bars({"top_k_probas"})
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
  }

 private:
  void show_counts(const std::string& id, const std::string& title,
                   const std::string& text, const std::string& probas_name,
                   const arma::frowvec& probas) {
    lesson_.step(id, title)
        .text(text)
        .formula("c_i, Σ_i c_i = 1000")
        .code("counts")
        .result(counts_of_draws(probas, Generator(seed_)), labels_)
        .computed_by(draw_counts(probas_name, seed_, draws))
        .bars({probas_name, id});
  }

  void show_fixed(const std::string& id, double temperature,
                  const std::string& text,
                  const std::vector<std::string>& bars) {
    const arma::frowvec probas = probas_at(logits_, temperature);
    lesson_
        .step(id + "_probas",
              fmt::format("{}: T = {}", id == "hot" ? "Hot" : "Cold",
                          temperature))
        .text(text)
        .formula("p = softmax(z / T)")
        .code("temperature")
        .result(probas, labels_, Role::weights)
        .computed_by(softmax("logits", temperature))
        .bars(bars)
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    show_counts(id + "_counts", "A thousand draws at this temperature",
                "With the same seed as before.", id + "_probas", probas);
  }

  // Nothing is divided by 0: the largest alone is left.
  void show_zero() {
    arma::frowvec probas(logits_.n_elem, arma::fill::zeros);
    probas(largest(logits_)) = 1.0F;
    show_own(probas, softmax("logits", 0.0));
  }

  void show_own(const arma::frowvec& probas, Operation operation) {
    lesson_.step("scaled_probas", "What becomes of the probabilities")
        .text(fmt::format(
            "At a temperature of {} \"{}\" has {:.4f}.{}",
            setup_.sampling.temperature, setup_.query_token(),
            probas(setup_.query),
            setup_.sampling.temperature == 0.0
                ? " Nothing can be divided by 0; what the softmax comes to, "
                  "the colder it gets, is the largest alone."
                : ""))
        .formula("p = softmax(z / T)")
        .code("temperature")
        .result(probas, labels_, Role::weights)
        .computed_by(std::move(operation))
        .bars({"scaled_probas"})
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    show_counts("sampled_counts", "And of a thousand draws",
                "The same seed once more.", "scaled_probas", probas);
  }

  Lesson& lesson_;
  const Setup& setup_;
  std::uint64_t seed_;
  Labels labels_;
  arma::frowvec logits_;
};

void teach(Lesson& lesson, const Setup& setup) {
  Steps steps(lesson, setup);
  steps.show_scores();
  steps.show_draws();
  steps.show_temperatures();
  steps.show_top_k();
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"15_choosing_tokens",
       {.query = 4,
        .sampling = attn::SamplingOptions{.temperature = 1.4, .top_k = 3}},
       teach,
       words_with_logits},
      argc, argv);
}
