#include "chapters/09_long_sequences/rung_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "attention/fast/threads.hpp"
#include "attention/generator.hpp"
#include "chapter/anew.hpp"
#include "chapter/rounding.hpp"
#include "chapter/stopwatch.hpp"
#include "chapters/09_long_sequences/written_costs.hpp"

namespace attn {
namespace {

// A rung as the reader meets it.
struct Text {
  const char* title;
  const char* text;
  const char* formula;
  std::vector<std::pair<const char*, const char*>> quotes;  // and their files
};

const std::vector<Text> texts = {
    {"First rung: the plain form",
     "As the formula reads: scores of every query with every key, the future "
     "hidden, softmax, values. Half of the scores are computed to be hidden, "
     "and matrices as large as all of them, scores, mask and weights, go to "
     "memory and come back.",
     "Z = softmax(mask(Q Kᵀ) / sqrt(d_k)) V",
     {{"plain", "rungs.cpp"}}},
    {"Second rung: skip what the mask hides",
     "A strip of queries needs the keys up to its own last token and no "
     "others. Of a long text that saves nearly half of the products and of "
     "the exponentials, and only the scores of one strip are kept. Within a "
     "strip, some scores on the diagonal are still computed to be hidden.",
     "Z_strip = softmax(mask(Q_strip K_seenᵀ) / sqrt(d_k)) V_seen",
     {{"visible", "rungs.cpp"}}},
    {"Third rung: blocks that stay in the cache",
     "Memory answers far slower than a processor computes; a block of scores "
     "that is small enough never leaves the processor's own cache. But the "
     "softmax needs the largest score of the whole row, so all scores are "
     "computed once for the maximum and once more for the rest. What is "
     "saved in memory is paid for in products. Larger blocks would leave the "
     "cache; smaller ones would be too small for fast products.",
     "m = max_j s_j, z = Σ_j exp(s_j - m) v_j / Σ_j exp(s_j - m)",
     {{"blocks", "rungs.cpp"}}},
    {"Fourth rung: the running softmax",
     "What you saw above, for a block of queries: the factor corrects what "
     "was summed, and the scores are computed once. The library takes powers "
     "of 2 in place of e, and lets several blocks of queries take turns at a "
     "block of keys while that is in the cache.",
     "c' = f c + P V_block",
     {{"strip", "streaming_attention.cpp"}, {"running", "query_block.cpp"}}},
    {"Fifth rung: all threads",
     "No query needs another, so that threads share out heads and strips of "
     "blocks, each taking the next as soon as it is free. The last strip of "
     "a head has the most keys and comes first. This is what forward of the "
     "attention classes does when nobody asks for a trace.",
     "Z_{h,strip} = softmax(mask(Q_{h,strip} K_{h,seen}ᵀ) / sqrt(d_k)) "
     "V_{h,seen}",
     {{"threads", "share_out.cpp"}}},
};

ManyHeads random_heads(std::size_t tokens, std::size_t width,
                       std::size_t num_heads) {
  Generator generator(1);
  const auto numbers = [&] {
    arma::fcube cube(width, tokens, 1);
    cube.slice(0) = generator.uniform(width, tokens, -1, 1);
    return cube;
  };
  return {numbers(), numbers(), numbers(), num_heads};
}

// The plain results that the other rungs are compared with.
struct Expected {
  ManyHeads sentence;
  arma::fcube of_the_sentence;
  ManyHeads longer;  // than a strip, some blocks of queries and one of keys
  arma::fcube of_the_longer;
  Bounds rounding;  // for the sentence, whose scores may be large
};

Expected expected_of(const ManyHeads& sentence) {
  const Bounds context = causal_attention_bounds(
      {same(sentence.queries.slice(0).t()), same(sentence.keys.slice(0).t()),
       same(sentence.values.slice(0).t())});
  const ManyHeads longer = random_heads(300, 6, 2);
  return {sentence,
          attend_plain(sentence),
          longer,
          attend_plain(longer),
          {context.size.t(), context.error.t()}};
}

// Which scores a loop over blocks computes, on the sentence.
void show_computed_blocks(Lesson& lesson, const Setup& setup) {
  const std::size_t T = setup.tokens.size();
  // quote computed_blocks
  const std::size_t size = 2;  // queries, and keys, of a block
  arma::fmat computed_blocks(T, T, arma::fill::zeros);
  for (std::size_t t = 0; t < T; ++t) {
    const std::size_t last_query = std::min(t - t % size + size, T) - 1;
    for (std::size_t s = 0; s <= last_query; ++s) computed_blocks(t, s) = 1;
  }
  // end quote
  const arma::fmat wanted = arma::trimatl(arma::fmat(T, T, arma::fill::ones));
  lesson.step("computed_blocks", "What is computed, and what is not")
      .text(fmt::format(
          "For the sentence, with blocks of {} queries and {} keys: 1 is a "
          "score that is computed, 0 one that is not. {:.0f} of {} are, and "
          "{:.0f} are needed. The difference lies in the blocks on the "
          "diagonal, where the mask still has to hide something. The more "
          "tokens for the size of a block, the nearer this comes to half.",
          size, size, arma::accu(computed_blocks), T * T, arma::accu(wanted)))
      .formula("computed(t, s) = 1 if s ≤ 2 · ceil(t / 2), else 0")
      .code("computed_blocks", "rung_steps.cpp")
      .result(computed_blocks, setup.token_pairs())
      .computed_by(blocks(size))
      .check("no score that is needed is left out",
             arma::all(arma::vectorise(computed_blocks >= wanted)),
             anew::covers_the_past());
}

// Operations per second of one large product, on all threads.
double product_speed() {
  const std::size_t n = 1024;
  const arma::fmat a = Generator(2).uniform(n, n, -1, 1);
  arma::fmat c;
  const double seconds = best_seconds(4, [&] { c = a * a; });
  return 2.0 * static_cast<double>(n * n * n) / seconds;
}

struct Timed {
  double speed_of_products;
  std::vector<double> seconds;  // of each rung
};

// What takes long is timed once, all else five times.
double seconds_of(const Rung& rung, const ManyHeads& heads) {
  const auto run = [&] { rung.attend(heads); };
  const double seconds = best_seconds(1, run);
  return seconds > 0.5 ? seconds : std::min(seconds, best_seconds(4, run));
}

Timed timed(const ManyHeads& heads) {
  Timed timed = {product_speed(), {}};
  let_threads_sleep();
  for (const Rung& rung : rungs()) {
    timed.seconds.push_back(seconds_of(rung, heads));
  }
  return timed;
}

// The rung and the one before it, by name.
std::vector<std::string> names_until(std::size_t rung) {
  std::vector<std::string> names;
  if (rung > 0) names.emplace_back(rungs()[rung - 1].name);
  names.emplace_back(rungs()[rung].name);
  return names;
}

// What the numbers of the first rung are of; then the size of a strip or of a
// block.
std::string sizes_of(const Rung& rung, const ManyHeads& heads) {
  if (rung.queries == 0) {
    return fmt::format(
        " The numbers are those of {} tokens and {} head{}, {} wide "
        "together: multiplications and additions of the products, and what a "
        "thread keeps of scores and weights at a time.",
        heads.num_tokens(), heads.num_heads, heads.num_heads == 1 ? "" : "s",
        heads.queries.n_rows);
  }
  if (rung.keys == 0) {
    return fmt::format(" A strip is {} queries.", rung.queries);
  }
  return fmt::format(" A block is {} queries and {} keys.", rung.queries,
                     rung.keys);
}

void show_counted(Lesson& lesson, std::size_t rung, const ManyHeads& heads,
                  const Expected& expected) {
  const Text& text = texts[rung];
  const std::vector<std::string> names = names_until(rung);
  arma::fmat counted(names.size(), 2);
  std::vector<WrittenNumber> written;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Rung& one = rungs()[rung + 1 - names.size() + i];
    counted(i, 0) = static_cast<float>(operations_of(one, heads) / 1e9);
    counted(i, 1) = static_cast<float>(score_bytes_of(one, heads) / 1e6);
    written.push_back(written_operations(one, heads));
    written.push_back(written_score_bytes(one, heads));
  }
  const Rung& this_one = rungs()[rung];
  lesson.section(text.title);
  StepWriter step = lesson.step(fmt::format("{}.counted", this_one.name),
                                "What it computes");
  const bool compared = rung > 0;  // the plain form is what it must give
  step.text(text.text + sizes_of(this_one, heads) +
            (compared ? why_not_compared(expected.rounding) : ""))
      .formula(text.formula);
  for (const auto& [quote, file] : text.quotes) step.code(quote, file);
  step.result(counted, {names, {"billion ops", "MB of scores"}})
      .computed_by(by_counting(written));
  if (!compared) return;
  check_within(step, "on the sentence it gives what the plain form gives",
               this_one.attend(expected.sentence), expected.of_the_sentence,
               expected.rounding,
               anew::by_the_program_alone({"queries", "keys", "values"}));
  step.check(
      fmt::format("on {} tokens with {} heads it gives what the plain "
                  "form gives",
                  expected.longer.num_tokens(), expected.longer.num_heads),
      agree(this_one.attend(expected.longer), expected.of_the_longer));
}

std::string threads_text() {
  const std::size_t count = num_threads();
  if (count == 1) return "All of it uses one thread.";
  return fmt::format(
      "The product and the last rung use {} threads, the other rungs one, so "
      "that these reach 1/{} of its speed at best.",
      count, count);
}

std::string change_text(double before, double after) {
  const double gain = before / after;
  if (gain > 1.05) {
    return fmt::format("It is {:.2g} times as fast as the rung before.",
                       gain);
  }
  if (gain < 0.95) {
    return fmt::format("It takes {:.2g} times as long as the rung before.",
                       1 / gain);
  }
  return "It takes as long as the rung before.";
}

void show_measured(Lesson& lesson, std::size_t rung, const ManyHeads& heads,
                   const Timed& timed) {
  const double needed = needed_operations(heads);
  const std::vector<std::string> names = names_until(rung);
  arma::fmat measured(names.size(), 3);
  // quote measured
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double seconds = timed.seconds[rung + 1 - names.size() + i];
    const double share = needed / seconds / timed.speed_of_products;
    measured(i, 0) = static_cast<float>(seconds * 1e3);
    measured(i, 1) = static_cast<float>(needed / seconds / 1e9);
    measured(i, 2) = static_cast<float>(100 * share);
  }
  // end quote
  const std::string text =
      rung == 0
          ? fmt::format(
                "Speed counts the {:.3g} billion operations that no form can "
                "leave out, and the share is that of one large product, "
                "{:.3g} billion operations a second on this machine. {} "
                "Other "
                "programs that run now change these times.",
                needed / 1e9, timed.speed_of_products / 1e9, threads_text())
          : change_text(timed.seconds[rung - 1], timed.seconds[rung]);
  lesson
      .step(fmt::format("{}.measured", rungs()[rung].name),
            "How long it takes here")
      .text(text)
      .formula("share = needed / (time · speed)")
      .code("measured", "rung_steps.cpp")
      .result(measured, {names, {"ms", "billion / s", "% of products"}})
      .computed_by(by_measuring());
}

}  // namespace

void climb_rungs(Lesson& lesson, const Setup& setup,
                 const ManyHeads& sentence) {
  const TimedSizes& sizes = setup.timed_sizes;
  const Expected expected = expected_of(sentence);
  const auto unused = [&] {
    return arma::fcube(sizes.width, sizes.tokens, 1, arma::fill::none);
  };
  const ManyHeads heads =
      setup.timing ? random_heads(sizes.tokens, sizes.width, sizes.heads)
                   : ManyHeads{unused(), unused(), unused(), sizes.heads};
  const Timed times = setup.timing ? timed(heads) : Timed{};
  for (std::size_t rung = 0; rung < rungs().size(); ++rung) {
    show_counted(lesson, rung, heads, expected);
    if (rung == 1) show_computed_blocks(lesson, setup);
    if (setup.timing) show_measured(lesson, rung, heads, times);
  }
}

}  // namespace attn
