// From a score for each word that could come next to the one that does.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapters/15_choosing_tokens/steps.hpp"
#include "chapters/15_choosing_tokens/words.hpp"
#include "model/choosing.hpp"

namespace {

using namespace attn;

float place(arma::uword index) {
  return static_cast<float>(index);
}

class FirstSteps : private Words {
 public:
  explicit FirstSteps(const Words& words) : Words(words) {}

  void show_scores() {
    lesson.section("A score for each word");
    lesson.step("logits", "What the model says")
        .text(said_of_logits() +
              " A logit may be any number, and only the differences count.")
        .formula("z = [z_0 ... z_{V-1}]")
        .code(has_the_books_words(setup) ? "words_logits" : "logits",
              "words.cpp")
        .result(logits, labels, Role::scores)
        .computed_by(given())
        .work_out(query_cell());
    // quote probas
    const arma::frowvec probas = softmax_rows(logits);
    // end quote
    lesson.step("probas", "Probabilities")
        .text(
            "The softmax of chapter 1 makes numbers from 0 to 1 of them that "
            "sum to 1. Now they say how often each word should come.")
        .formula("p = softmax(z)")
        .code("probas")
        .result(probas, labels, Role::weights)
        .computed_by(softmax("logits"))
        .bars({"probas"})
        .work_out(query_cell())
        .check("they sum to 1", rows_sum_to_one(probas),
               anew::rows_sum_to_one());
    // quote greedy
    const arma::uword next = largest(logits);
    // end quote
    lesson.step("greedy", "The largest")
        .text(fmt::format(
            "The simplest choice: the word with the largest logit, \"{}\", "
            "which also has the largest probability. It is the same each "
            "time, and a text that is written in this way soon repeats "
            "itself. Words are counted from 0.",
            setup.tokens[next]))
        .formula("argmax_i z_i")
        .code("greedy")
        .code("argmax", "choosing.cpp")
        .result(place(next))
        .computed_by(largest_place("logits"));
  }

  void show_draws() {
    lesson.section("Drawing in place of taking");
    const arma::frowvec probas = softmax_rows(logits);
    Generator generator(seed);
    // quote waits
    const arma::frowvec waits = generator.exponential(logits.n_elem);
    // end quote
    lesson.step("waits", "How one word is drawn")
        .text(
            "Let the words race. Each gets a random time, q, of mean 1, made "
            "of a number u that is uniform from 0 to 1, and runs as fast as "
            "it is probable: it arrives after q / p. The one that arrives "
            "first is drawn, and each comes first as often as its "
            "probability says.")
        .formula("q_i = -ln(1 - u_i)")
        .code("waits")
        .code("waits", "generator.cpp")
        .result(waits, labels)
        .computed_by(drawn_exponential({seed}))
        .work_out(query_cell());
    // quote race
    const arma::frowvec race = probas / waits;
    // end quote
    lesson.step("race", "Who comes first")
        .text(
            "PyTorch divides the other way round: the largest p / q is the "
            "earliest.")
        .formula("r_i = p_i / q_i")
        .code("race")
        .result(race, labels)
        .computed_by(divide_entries("probas", "waits"))
        .work_out(query_cell());
    // quote first_draw
    const arma::uword first = Generator(seed).multinomial(probas)(0);
    // end quote
    lesson.step("first_draw", "The first draw")
        .text(
            fmt::format("With this seed it is \"{}\".", setup.tokens[first]))
        .formula("argmax_i r_i")
        .code("first_draw")
        .code("race", "generator.cpp")
        .result(place(first))
        .computed_by(largest_place("race"));
    show_counts("counts", "A thousand draws",
                "Drawn a thousand times, each word comes about as often as "
                "its probability says. Most draws are sensible, and a few "
                "are not.",
                "probas", probas);
  }

 private:
  std::string said_of_logits() const {
    if (has_the_books_words(setup)) {
      return "The model has read \"every effort moves you\". Of each word "
             "that it knows, here a few, it says in one number how well it "
             "would go on: the logit.";
    }
    return "A model says of each word that it knows in one number how well "
           "it would go on: the logit. Here the words are yours: a word of "
           "the book's nine has its logit, another one a random number from "
           "0 to 5; of a file it is the first number of the row.";
  }
};

void teach(Lesson& lesson, const Setup& setup) {
  const Words words(lesson, setup);
  FirstSteps steps(words);
  steps.show_scores();
  steps.show_draws();
  show_temperatures(words);
  show_top_k(words);
  show_all_together(words);
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
