// From the plain form to the fast one in five rungs. The running softmax is
// worked out on the sentence; every rung is timed on the reader's machine.
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/rounding.hpp"
#include "chapters/09_long_sequences/rung_steps.hpp"

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

// Whether that is what attention to the keys from `first` on alone gives.
bool is_context_of_the_keys(const arma::frowvec& context,
                            const Attention& attention, std::size_t first) {
  const std::size_t last = attention.values.n_rows - 1;
  const arma::frowvec weights =
      softmax_rows(attention.scaled_scores.cols(first, last));
  const arma::fmat mixed = attention.values.rows(first, last);
  return agree_within(context, arma::frowvec(weights * mixed),
                      mixture_bounds(weights, mixed));
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
      .text(is_first
                ? "l: what the weights will be divided by, of this block. "
                  "The factor f corrects what came before, from the next "
                  "block on."
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
                ? "c: the values of the block, by their exponentials. They "
                  "are not divided by the sum yet."
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
             is_context_of_the_keys(mixed / block.after.sum, attention,
                                    block.first));
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
      .check(
          "equals query_context_vec",
          agree_within(running_context_vec, attention.context_vec,
                       mixture_bounds(softmax_rows(attention.scaled_scores),
                                      attention.values)));
}

ManyHeads heads_of_the_sentence(const Attention& attention) {
  const auto turned = [](const arma::fmat& rows) {
    arma::fcube tokens(rows.n_cols, rows.n_rows, 1);
    tokens.slice(0) = rows.t();
    return tokens;
  };
  return {turned(attention.queries), turned(attention.keys),
          turned(attention.values), 1};
}

void teach(Lesson& lesson, const Setup& setup) {
  const Attention attention = all_at_once(lesson, setup);
  block_by_block(lesson, setup, attention);
  climb_rungs(lesson, setup, heads_of_the_sentence(attention));
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
