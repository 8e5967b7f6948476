// From the plain form to the fast one in five rungs. The running softmax is
// worked out on the sentence; every rung is timed on the reader's machine.
#include "attention/fast_attention.hpp"
#include "attention/rungs.hpp"
#include "attention/threads.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/stopwatch.hpp"

namespace {

using namespace attn;

// What the sentence gives, for one query.
struct Attention {
  arma::fmat queries;  // (T, d_k)
  arma::fmat keys;  // (T, d_k)
  arma::fmat values;  // (T, d_k)
  arma::frowvec scaled_scores;  // (T), of the query
  arma::frowvec context_vec;  // (d_k), of the query
};

// All that is kept from one block of keys to the next.
struct Running {
  float maximum;
  float sum;
  arma::frowvec context_sum;  // (d_k)
};

// Keys `first` to `last`, and what they make of it.
struct BlockOfKeys {
  std::size_t number;  // from 1
  std::size_t first;
  std::size_t last;
  arma::frowvec scores;
  float factor;
  arma::frowvec exponentials;
  Running after;
};

void show_projections(Lesson& lesson, const Setup& setup,
                      const Attention& attention, const arma::fmat& W_query,
                      const arma::fmat& W_key, const arma::fmat& W_value) {
  lesson.section("One query, all keys at once");
  lesson.step("inputs", "The sentence")
      .text(
          "GPT-2 reads up to 1024 tokens, later models a hundred times as "
          "many. The mathematics of the chapters before is enough for them; "
          "the matrix of scores is not, for it grows with the square of the "
          "number of tokens. This chapter computes the same without it. "
          "First on the sentence, number by number.")
      .formula("X, one token a row")
      .code("inputs")
      .result(setup.inputs, setup.token_rows())
      .computed_by(given());
  const auto weight = [&](const char* id, const char* title,
                          const arma::fmat& numbers) {
    lesson.step(id, title)
        .text("From the seed of chapter 2, and drawn in the same order.")
        .formula("(d_in, d_out), from [0, 1)")
        .code(id)
        .result(numbers)
        .computed_by(drawn());
  };
  weight("W_query", "The weights for queries", W_query);
  weight("W_key", "The weights for keys", W_key);
  weight("W_value", "The weights for values", W_value);
  const auto projected = [&](const char* id, const char* letter,
                             const char* by, const arma::fmat& result) {
    lesson.step(id, fmt::format("All {}", id))
        .text("A row for each token.")
        .formula(fmt::format("{} = X {}", letter, by))
        .code(id)
        .result(result, setup.token_rows())
        .computed_by(product("inputs", by));
  };
  projected("queries", "Q", "W_query", attention.queries);
  projected("keys", "K", "W_key", attention.keys);
  projected("values", "V", "W_value", attention.values);
}

void show_scores(Lesson& lesson, const Setup& setup,
                 const arma::frowvec& query, const arma::frowvec& scores,
                 const arma::frowvec& scaled, float scale) {
  lesson.step("query", "One query")
      .text(fmt::format("We follow one token, \"{}\".", setup.query_token()))
      .formula("q, one row of Q")
      .code("query")
      .result(query)
      .computed_by(row_of("queries", setup.query));
  lesson.step("query_attn_scores", "Its scores")
      .text("One for each key, and no mask: this query sees all of them.")
      .formula("a_t = q · k_t")
      .code("query_attn_scores")
      .result(scores, setup.token_columns(), Role::scores)
      .computed_by(product("query", transposed("keys")));
  lesson.step("scaled_scores", "Its scores, scaled")
      .text("What the softmax takes the exponential of.")
      .formula("s_t = a_t / sqrt(d_k)")
      .code("scale")
      .code("scaled_scores")
      .result(scaled, setup.token_columns(), Role::scores)
      .computed_by(divide("query_attn_scores", scale));
}

Attention all_at_once(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;
  Generator generator(lesson.seed_for("weights", 123));
  const arma::fmat W_query = generator.rand(setup.d_in, setup.d_out);
  const arma::fmat W_key = generator.rand(setup.d_in, setup.d_out);
  const arma::fmat W_value = generator.rand(setup.d_in, setup.d_out);
  const arma::fmat queries = inputs * W_query;
  const arma::fmat keys = inputs * W_key;
  const arma::fmat values = inputs * W_value;
  const arma::frowvec query = queries.row(setup.query);
  const arma::frowvec query_attn_scores = query * keys.t();
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::frowvec scaled_scores = query_attn_scores / scale;
  const arma::frowvec query_attn_weights = softmax_rows(scaled_scores);
  const arma::frowvec query_context_vec = query_attn_weights * values;
  const Attention attention = {queries, keys, values, scaled_scores,
                               query_context_vec};
  show_projections(lesson, setup, attention, W_query, W_key, W_value);
  show_scores(lesson, setup, query, query_attn_scores, scaled_scores, scale);
  lesson.step("query_attn_weights", "The softmax needs them all")
      .text(
          "It subtracts the largest of all scores, and divides by the sum "
          "of all exponentials. So it seems that all scores have to be there "
          "before the first weight is known.")
      .formula("weights_t = exp(s_t - m) / Σ_j exp(s_j - m), m = max s_j")
      .code("query_attn_weights")
      .result(query_attn_weights, setup.token_columns(), Role::weights)
      .computed_by(shifted_softmax("scaled_scores"))
      .check("they sum to 1", rows_sum_to_one(query_attn_weights));
  lesson.step("query_context_vec", "The context vector")
      .text("What the blocks below have to arrive at.")
      .formula("z = weights V")
      .code("query_context_vec")
      .result(query_context_vec)
      .computed_by(product("query_attn_weights", "values"));
  return attention;
}

BlockOfKeys next_block(const Running& before, const Attention& attention,
                       std::size_t first, std::size_t last) {
  const arma::frowvec scores = attention.scaled_scores.cols(first, last);
  const float maximum = std::max(before.maximum, scores.max());
  const float factor = std::exp(before.maximum - maximum);
  const arma::frowvec exponentials = arma::exp(scores - maximum);
  const float sum = before.sum * factor + arma::accu(exponentials);
  const arma::frowvec context_sum =
      before.context_sum * factor +
      exponentials * attention.values.rows(first, last);
  return {0,
          first,
          last,
          scores,
          factor,
          exponentials,
          {maximum, sum, context_sum}};
}

std::string block_name(std::size_t number) {
  return fmt::format("block_{}.", number);
}

void show_block_softmax(Lesson& lesson, const Labels& keys,
                        const BlockOfKeys& block) {
  const std::string name = block_name(block.number);
  const bool is_first = block.number == 1;
  const std::string before = block_name(block.number - 1);
  lesson.step(name + "scores", "Its scores")
      .text(is_first
                ? "A block is a few keys. Any order of the blocks will do; "
                  "from "
                  "the end of the sentence there is more to correct. Only "
                  "these scores are there, the others are not known yet."
                : "The scores of the block before are gone: their place is "
                  "taken by these.")
      .formula("s_j for the keys j of this block")
      .code("scores")
      .result(block.scores, keys, Role::scores)
      .computed_by(columns_of("scaled_scores", block.first));
  StepWriter step = lesson.step(name + "maximum", "The largest so far");
  if (is_first) step.code("start");
  step.text(is_first ? "Of this block alone, for there was none before."
                     : "Of this block and of what was the largest before it.")
      .formula("m' = max(m, max_j s_j)")
      .code("maximum")
      .result(arma::frowvec{block.after.maximum})
      .computed_by(
          maximum(name + "scores", is_first ? "" : before + "maximum"));
  if (!is_first) {
    lesson.step(name + "factor", "What corrects the sums so far")
        .text(fmt::format(
            "They were made of exp(s_j - m), and should be of exp(s_j - m'). "
            "One is the other times exp(m - m'), for every j at once. {}",
            block.factor == 1.0F
                ? "This block brought no larger score, so the factor is 1."
                : "This block brought a larger score, so the factor is "
                  "smaller than 1."))
        .formula("f = exp(m - m')")
        .code("factor")
        .result(arma::frowvec{block.factor})
        .computed_by(exponential(before + "maximum", name + "maximum"));
  }
  lesson.step(name + "exponentials", "Its exponentials")
      .text("None is above 1, so that nothing overflows.")
      .formula("p_j = exp(s_j - m')")
      .code("exponentials")
      .result(block.exponentials, keys, Role::weights)
      .computed_by(exponential(name + "scores", name + "maximum"));
}

// What attention to the keys from `first` on alone would give.
arma::frowvec context_of_the_keys(const Attention& attention,
                                  std::size_t first) {
  const std::size_t last = attention.values.n_rows - 1;
  const arma::frowvec weights =
      softmax_rows(attention.scaled_scores.cols(first, last));
  return weights * attention.values.rows(first, last);
}

bool sum_is_right(const Attention& attention, const BlockOfKeys& block) {
  const std::size_t last = attention.values.n_rows - 1;
  const arma::frowvec so_far =
      attention.scaled_scores.cols(block.first, last);
  const float expected = arma::accu(arma::exp(so_far - so_far.max()));
  return agree(block.after.sum, expected);
}

void show_block_sums(Lesson& lesson, const Attention& attention,
                     const BlockOfKeys& block) {
  const std::string name = block_name(block.number);
  const std::string before = block_name(block.number - 1);
  const bool is_first = block.number == 1;
  lesson.step(name + "sum", "The sum so far")
      .text(is_first ? "What the weights will be divided by, of this block."
                     : "The old sum, corrected, and the new exponentials.")
      .formula("l' = f l + Σ_j p_j")
      .code("sum")
      .result(arma::frowvec{block.after.sum})
      .computed_by(is_first ? rescaled_sum(name + "exponentials")
                            : rescaled_sum(name + "exponentials",
                                           before + "sum", name + "factor"))
      .check("equals the sum over all keys so far, taken at once",
             sum_is_right(attention, block));
  const arma::frowvec& mixed = block.after.context_sum;
  lesson.step(name + "context_sum", "The values so far, mixed")
      .text(is_first
                ? "The values of the block, by their exponentials. They are "
                  "not divided by the sum yet."
                : "The old mix is corrected by the same factor, and the "
                  "values of this block are added. One factor corrects all "
                  "keys that came before, which are no longer there.")
      .formula("c' = f c + Σ_j p_j v_j")
      .code("context_sum")
      .result(mixed)
      .computed_by(
          is_first
              ? rescaled_product(name + "exponentials", "values", block.first)
              : rescaled_product(name + "exponentials", "values", block.first,
                                 before + "context_sum", name + "factor"))
      .check("divided by the sum, it is attention to the keys so far",
             agree(arma::frowvec(mixed / block.after.sum),
                   context_of_the_keys(attention, block.first)));
}

void block_by_block(Lesson& lesson, const Setup& setup,
                    const Attention& attention) {
  const std::size_t T = setup.tokens.size();
  const std::size_t size = std::max<std::size_t>(2, (T + 2) / 3);
  // quote start
  Running running = {-arma::fdatum::inf, 0.0F,
                     arma::frowvec(setup.d_out, arma::fill::zeros)};
  // end quote
  std::size_t number = 0;
  for (std::size_t end = T; end > 0; end -= std::min(size, end)) {
    const std::size_t first = end - std::min(size, end);
    const std::size_t last = end - 1;
    BlockOfKeys block = next_block(running, attention, first, last);
    block.number = ++number;
    running = block.after;
    const auto begin = setup.tokens.begin();
    const Labels names = {{},
                          {begin + static_cast<std::ptrdiff_t>(first),
                           begin + static_cast<std::ptrdiff_t>(last + 1)}};
    lesson.section(first == last
                       ? fmt::format("Block {}: key {}", number, first + 1)
                       : fmt::format("Block {}: keys {} to {}", number,
                                     first + 1, last + 1));
    show_block_softmax(lesson, names, block);
    show_block_sums(lesson, attention, block);
  }
  // quote running_context_vec
  const arma::frowvec running_context_vec = running.context_sum / running.sum;
  // end quote
  lesson.section("The end of the keys");
  lesson.step("running_context_vec", "Divide once")
      .text(fmt::format(
          "The same context vector, and at no time were there more than {} "
          "score{}. Of all keys before a block three things are kept: a "
          "maximum, a sum and one row. That is the running, or online, "
          "softmax.",
          std::min(size, T), std::min(size, T) == 1 ? "" : "s"))
      .formula("z = c / l")
      .code("running_context_vec")
      .result(running_context_vec)
      .computed_by(divide(block_name(number) + "context_sum",
                          Source(block_name(number) + "sum")))
      .check("equals query_context_vec",
             agree(running_context_vec, attention.context_vec));
}

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
     "and two matrices as large as all of them go to memory and come back.",
     "Z = softmax(mask(Q Kᵀ) / sqrt(d_k)) V",
     {{"plain", "rungs.cpp"}}},
    {"Second rung: skip what the mask hides",
     "A strip of queries needs the keys up to its own last token and no "
     "others. That saves nearly half of the products and of the "
     "exponentials, and keeps scores of one strip only. Within a strip, some "
     "scores on the diagonal are still computed to be hidden.",
     "Z_strip = softmax(mask(Q_strip K_seenᵀ) / sqrt(d_k)) V_seen",
     {{"visible", "rungs.cpp"}}},
    {"Third rung: blocks that stay in the cache",
     "Memory answers far slower than a processor computes; a block of scores "
     "that is small enough never leaves the processor's own cache. But the "
     "softmax needs the largest score of the whole row, so all scores are "
     "computed once for the maximum and once more for the rest. What is "
     "saved in memory is paid for in products.",
     "m = max_j s_j, and then Σ_j exp(s_j - m) v_j",
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
     "each task: one head, one strip of queries",
     {{"threads", "fast_attention.cpp"}}},
};

ManyHeads heads_of_the_sentence(const Attention& attention) {
  const auto turned = [](const arma::fmat& rows) {
    arma::fcube tokens(rows.n_cols, rows.n_rows, 1);
    tokens.slice(0) = rows.t();
    return tokens;
  };
  return {turned(attention.queries), turned(attention.keys),
          turned(attention.values), 1};
}

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
  ManyHeads longer;  // than some blocks of queries and one of keys
  arma::fcube of_the_longer;
  Tolerance rounding;  // for the sentence, whose scores may be large
};

Expected expected_of(const Attention& attention) {
  const float largest =
      arma::abs(attention.queries * attention.keys.t()).max();
  const float tolerance = 1e-5F * std::max(1.0F, largest);
  const ManyHeads sentence = heads_of_the_sentence(attention);
  const ManyHeads longer = random_heads(200, 6, 2);
  return {sentence,
          attend_plain(sentence),
          longer,
          attend_plain(longer),
          {tolerance, tolerance}};
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
      .formula("key s for query t if s ≤ the last query of t's block")
      .code("computed_blocks")
      .result(computed_blocks, setup.token_pairs(), Role::mask)
      .computed_by(of_kind("blocks", {}))
      .check("no score that is needed is left out",
             arma::all(arma::vectorise(computed_blocks >= wanted)));
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

// What takes long is timed once.
double seconds_of(const Rung& rung, const ManyHeads& heads) {
  const auto run = [&] { rung.attend(heads); };
  const double seconds = best_seconds(1, run);
  return seconds > 0.1 ? seconds : std::min(seconds, best_seconds(4, run));
}

Timed timed(const ManyHeads& heads) {
  Timed timed = {product_speed(), {}};
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

void show_counted(Lesson& lesson, std::size_t rung, const ManyHeads& heads,
                  const Expected& expected) {
  const Text& text = texts[rung];
  const std::vector<std::string> names = names_until(rung);
  arma::fmat counted(names.size(), 2);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Rung& one = rungs()[rung + 1 - names.size() + i];
    counted(i, 0) = static_cast<float>(operations_of(one, heads) / 1e9);
    counted(i, 1) = static_cast<float>(score_bytes_of(one, heads) / 1e6);
  }
  const Rung& this_one = rungs()[rung];
  lesson.section(text.title);
  StepWriter step = lesson.step(fmt::format("{}.counted", this_one.name),
                                "What it computes");
  step.text(text.text).formula(text.formula);
  for (const auto& [quote, file] : text.quotes) step.code(quote, file);
  step.result(counted, {names, {"billion ops", "MB of scores"}})
      .computed_by(of_kind("count", {}))
      .check("on the sentence it gives what the plain form gives",
             agree(this_one.attend(expected.sentence),
                   expected.of_the_sentence, expected.rounding))
      .check(fmt::format("so it does on {} tokens with {} heads",
                         expected.longer.num_tokens(),
                         expected.longer.num_heads),
             agree(this_one.attend(expected.longer), expected.of_the_longer));
}

std::string threads_text() {
  const std::size_t count = num_threads();
  return count == 1 ? "one thread" : fmt::format("all {} threads", count);
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
  const std::string change =
      rung == 0 ? "All rungs but the last use one thread."
                : fmt::format(
                      "It takes {:.2g} times as long as the rung "
                      "before.",
                      timed.seconds[rung] / timed.seconds[rung - 1]);
  lesson
      .step(fmt::format("{}.measured", rungs()[rung].name),
            "How long it takes here")
      .text(fmt::format(
          "{} Speed counts the {:.3g} billion operations that no form can "
          "leave out, and the share is that of one large product on {}, "
          "{:.3g} billion operations a second on this machine.",
          change, needed / 1e9, threads_text(),
          timed.speed_of_products / 1e9))
      .formula("share = needed operations / time / speed of products")
      .code("measured")
      .result(measured, {names, {"ms", "billion / s", "% of products"}})
      .computed_by(of_kind("measurement", {}));
}

void climb(Lesson& lesson, const Setup& setup, const Attention& attention) {
  const TimedSizes& sizes = setup.timed_sizes;
  const Expected expected = expected_of(attention);
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

void teach(Lesson& lesson, const Setup& setup) {
  const Attention attention = all_at_once(lesson, setup);
  block_by_block(lesson, setup, attention);
  climb(lesson, setup, attention);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"09_long_sequences",
       {.d_out = true,
        .timed = attn::TimedSizes{.tokens = 2048, .width = 192, .heads = 3}},
       teach},
      argc, argv);
}
