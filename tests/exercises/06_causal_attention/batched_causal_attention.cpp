// Grades batched_causal_attention.
#include "06_causal_attention/batched_causal_attention.hpp"

#include <fmt/format.h>

#include <cmath>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using attn::Linear;

using Attention = arma::fcube (*)(const arma::fcube&, const Linear&,
                                  const Linear&, const Linear&,
                                  const arma::umat&);

// (T, T) scores and the whole mask -> (T, T) weights.
using Weights = arma::fmat (*)(const arma::fmat& scores,
                               const arma::umat& mask, std::size_t d_out);

arma::fmat hide(const arma::fmat& scores, const arma::umat& mask,
                float value = -arma::fdatum::inf) {
  const std::size_t T = scores.n_rows;
  return attn::masked_fill(scores, mask.submat(0, 0, T - 1, T - 1), value);
}

float root(std::size_t number) {
  return std::sqrt(static_cast<float>(number));
}

arma::fmat right_weights(const arma::fmat& scores, const arma::umat& mask,
                         std::size_t d_out) {
  return attn::softmax_rows(hide(scores, mask) / root(d_out));
}

// Every sequence by itself, with other weights than the right ones.
arma::fcube attend(Weights weights, const arma::fcube& batch,
                   const Linear& W_query, const Linear& W_key,
                   const Linear& W_value, const arma::umat& mask) {
  arma::fcube context_vec(batch.n_rows, W_value.d_out(), batch.n_slices);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);
    const arma::fmat scores = W_query.forward(x) * W_key.forward(x).t();
    context_vec.slice(b) =
        weights(scores, mask, W_key.d_out()) * W_value.forward(x);
  }
  return context_vec;
}

double dot(const arma::fcube& a, std::size_t t, const arma::fcube& b,
           std::size_t s, std::size_t sequence) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.n_cols; ++i) {
    sum += static_cast<double>(a(t, i, sequence)) * b(s, i, sequence);
  }
  return sum;
}

// Number by number: a hidden token is passed over, which needs no -inf.
arma::fcube number_by_number(const arma::fcube& batch, const Linear& W_query,
                             const Linear& W_key, const Linear& W_value,
                             const arma::umat& mask) {
  const arma::fcube queries = W_query.forward(batch);
  const arma::fcube keys = W_key.forward(batch);
  const arma::fcube values = W_value.forward(batch);
  const double scale = std::sqrt(static_cast<double>(keys.n_cols));
  arma::fcube context_vec(arma::size(values));
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    for (std::size_t t = 0; t < batch.n_rows; ++t) {
      arma::rowvec sum(values.n_cols, arma::fill::zeros);
      double total = 0.0;
      for (std::size_t s = 0; s < batch.n_rows; ++s) {
        if (mask(t, s) != 0) continue;
        const double share = std::exp(dot(queries, t, keys, s, b) / scale);
        total += share;
        for (std::size_t i = 0; i < values.n_cols; ++i) {
          sum(i) += share * values(s, i, b);
        }
      }
      for (std::size_t i = 0; i < values.n_cols; ++i) {
        context_vec(t, i, b) = static_cast<float>(sum(i) / total);
      }
    }
  }
  return context_vec;
}

arma::fcube batch_and_tokens_mixed(const arma::fcube& batch,
                                   const Linear& W_query, const Linear& W_key,
                                   const Linear& W_value,
                                   const arma::umat& mask) {
  // One "sequence" for each place, made of the tokens at this place.
  arma::fcube turned(batch.n_slices, batch.n_cols, batch.n_rows);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    for (std::size_t t = 0; t < batch.n_rows; ++t) {
      turned.slice(t).row(b) = batch.slice(b).row(t);
    }
  }
  const arma::fcube attended =
      attend(right_weights, turned, W_query, W_key, W_value, mask);
  arma::fcube context_vec(batch.n_rows, W_value.d_out(), batch.n_slices);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    for (std::size_t t = 0; t < batch.n_rows; ++t) {
      context_vec.slice(b).row(t) = attended.slice(t).row(b);
    }
  }
  return context_vec;
}

arma::fcube one_long_sequence(const arma::fcube& batch, const Linear& W_query,
                              const Linear& W_key, const Linear& W_value,
                              const arma::umat&) {
  const std::size_t T = batch.n_rows;
  arma::fcube joined(T * batch.n_slices, batch.n_cols, 1);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    joined.slice(0).rows(b * T, (b + 1) * T - 1) = batch.slice(b);
  }
  const arma::fcube attended =
      attend(right_weights, joined, W_query, W_key, W_value,
             attn::causal_mask(joined.n_rows));
  arma::fcube context_vec(T, W_value.d_out(), batch.n_slices);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    context_vec.slice(b) = attended.slice(0).rows(b * T, (b + 1) * T - 1);
  }
  return context_vec;
}

arma::fcube first_sequence_for_all(const arma::fcube& batch,
                                   const Linear& W_query, const Linear& W_key,
                                   const Linear& W_value,
                                   const arma::umat& mask) {
  arma::fcube copies(arma::size(batch));
  copies.each_slice() = batch.slice(0);
  return attend(right_weights, copies, W_query, W_key, W_value, mask);
}

arma::fcube mask_of_the_wrong_size(const arma::fcube& batch,
                                   const Linear& W_query, const Linear& W_key,
                                   const Linear& W_value,
                                   const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole, std::size_t d_out) {
    return attn::softmax_rows(
        attn::masked_fill(scores, whole, -arma::fdatum::inf) / root(d_out));
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube context_length(const arma::fcube& batch, const Linear& W_query,
                           const Linear& W_key, const Linear& W_value,
                           const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole, std::size_t) {
    return attn::softmax_rows(hide(scores, whole) / root(whole.n_rows));
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube padded_to_context_length(const arma::fcube& batch,
                                     const Linear& W_query,
                                     const Linear& W_key,
                                     const Linear& W_value,
                                     const arma::umat& mask) {
  arma::fcube padded =
      attend(right_weights, batch, W_query, W_key, W_value, mask);
  padded.resize(mask.n_rows, padded.n_cols, padded.n_slices);
  return padded;
}

arma::fcube no_mask(const arma::fcube& batch, const Linear& W_query,
                    const Linear& W_key, const Linear& W_value,
                    const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores, const arma::umat&,
                             std::size_t d_out) {
    return attn::softmax_rows(scores / root(d_out));
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube past_hidden(const arma::fcube& batch, const Linear& W_query,
                        const Linear& W_key, const Linear& W_value,
                        const arma::umat& mask) {
  return attend(right_weights, batch, W_query, W_key, W_value, mask.t());
}

arma::fcube hidden_by_zero(const arma::fcube& batch, const Linear& W_query,
                           const Linear& W_key, const Linear& W_value,
                           const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole, std::size_t d_out) {
    return attn::softmax_rows(hide(scores, whole, 0.0F) / root(d_out));
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube hidden_after_the_softmax(const arma::fcube& batch,
                                     const Linear& W_query,
                                     const Linear& W_key,
                                     const Linear& W_value,
                                     const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole, std::size_t d_out) {
    return hide(attn::softmax_rows(scores / root(d_out)), whole, 0.0F);
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube softmax_over_queries(const arma::fcube& batch,
                                 const Linear& W_query, const Linear& W_key,
                                 const Linear& W_value,
                                 const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole,
                             std::size_t d_out) -> arma::fmat {
    const arma::fmat masked = hide(scores, whole) / root(d_out);
    return attn::softmax_rows(masked.t()).t();
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube not_scaled(const arma::fcube& batch, const Linear& W_query,
                       const Linear& W_key, const Linear& W_value,
                       const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole, std::size_t) {
    return attn::softmax_rows(hide(scores, whole));
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube no_square_root(const arma::fcube& batch, const Linear& W_query,
                           const Linear& W_key, const Linear& W_value,
                           const arma::umat& mask) {
  const Weights weights = [](const arma::fmat& scores,
                             const arma::umat& whole, std::size_t d_out) {
    return attn::softmax_rows(hide(scores, whole) /
                              static_cast<float>(d_out));
  };
  return attend(weights, batch, W_query, W_key, W_value, mask);
}

arma::fcube keys_in_place_of_values(const arma::fcube& batch,
                                    const Linear& W_query,
                                    const Linear& W_key, const Linear&,
                                    const arma::umat& mask) {
  return attend(right_weights, batch, W_query, W_key, W_key, mask);
}

arma::fcube bias_left_out(const arma::fcube& batch, const Linear& W_query,
                          const Linear& W_key, const Linear& W_value,
                          const arma::umat& mask) {
  return attend(right_weights, batch, Linear(W_query.weight),
                Linear(W_key.weight), Linear(W_value.weight), mask);
}

const std::vector<attn::Misconception<Attention>> misconceptions = {
    {"batch_and_tokens_mixed",
     "Tokens at the same place of different sequences attended to each "
     "other: the batch was taken for the tokens and the tokens for the "
     "batch. The sequences are the slices of the cube, and each slice "
     "attends to itself only.",
     batch_and_tokens_mixed},
    {"one_long_sequence",
     "The sequences were put one after the other and attended as one, so "
     "that later sequences look into earlier ones. They have nothing to do "
     "with each other: each slice has scores of its own, (T, T).",
     one_long_sequence},
    {"first_sequence_for_all",
     "Every sequence got the context vectors of the first one. Each slice "
     "of the batch makes queries, keys and values of its own.",
     first_sequence_for_all},
    {"mask_of_the_wrong_size",
     "The mask was not cut down to the scores, which fits only a sequence as "
     "long as context_length. The scores are (T, T), so take the first T "
     "rows and the first T columns of the mask.",
     mask_of_the_wrong_size},
    {"context_length",
     "The scores were divided by the square root of context_length. A score "
     "grows with the number of products that are summed in it, which is the "
     "width of the keys, d_out.",
     context_length},
    {"padded_to_context_length",
     "The output is context_length tokens long, with rows of zeros at the "
     "end. context_length is only the most that may come in: T tokens in "
     "make T context vectors.",
     padded_to_context_length},
    {"no_mask",
     "Every token attends to all tokens of its sequence, also to those that "
     "come after it. Put -inf where the mask is 1, before the softmax.",
     no_mask},
    {"past_hidden",
     "The past was hidden and the future was not: the mask was transposed, "
     "or the other triangle taken. A row belongs to the token that asks, and "
     "the mask is 1 to the right of the diagonal, at the tokens after it.",
     past_hidden},
    {"hidden_by_zero",
     "Hidden scores were set to 0, and the softmax makes a weight above 0 of "
     "a score of 0. Only -inf becomes a weight of 0.",
     hidden_by_zero},
    {"hidden_after_the_softmax",
     "The future was hidden after the softmax, so that what is left of a row "
     "no longer sums to 1. Put -inf into the scores before the softmax, "
     "which then shares 1 among the tokens that are seen.",
     hidden_after_the_softmax},
    {"softmax_over_queries",
     "The softmax was taken of each column. Each row belongs to one query, "
     "and its weights on the keys sum to 1.",
     softmax_over_queries},
    {"not_scaled",
     "The scores went into the softmax as they are. Divide them by the "
     "square root of the keys' width, or wide keys make the weights too "
     "sharp.",
     not_scaled},
    {"no_square_root",
     "The scores were divided by the width of the keys itself. Dot products "
     "of random vectors grow with the square root of their width, and that "
     "is what they are divided by.",
     no_square_root},
    {"keys_in_place_of_values",
     "The weights averaged the keys. Keys only say which tokens are "
     "attended to; what is averaged are the values, W_value.forward of the "
     "sequence.",
     keys_in_place_of_values},
    {"bias_left_out",
     "The layers were applied without their bias, as by multiplying with "
     "the transposed weight only. A Linear layer may have a bias, and its "
     "forward adds it.",
     bias_left_out},
};

struct Probe {
  std::size_t sequences;
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  std::size_t context_length;
  bool bias;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format(
        "batch ({}, {}, {}), d_out {}, context_length {}, {} bias, {}seed {}",
        sequences, tokens, d_in, d_out, context_length,
        bias ? "with" : "without", of_the_book() ? "the book's inputs, " : "",
        seed);
  }
  bool of_the_book() const { return tokens == 6 && d_in == 3; }
};

// The book's own, as long as the context; then shorter than it. As many
// sequences as tokens, and as many tokens as features, hide mistakes from the
// shapes, so such are among them; the last has one token only.
const std::vector<Probe> probes = {
    {2, 6, 3, 2, 6, false, 123}, {3, 5, 4, 2, 8, false, 61},
    {2, 4, 3, 4, 9, true, 62},   {3, 3, 5, 4, 7, true, 63},
    {2, 1, 4, 3, 5, false, 64},
};

void attempt(const Attention& batched_causal_attention, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator inputs(probe.seed + 1);
  arma::fcube batch(probe.tokens, probe.d_in, probe.sequences);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    batch.slice(b) =
        probe.of_the_book()
            ? attn::book_inputs()
            : inputs.uniform(probe.tokens, probe.d_in, -2.0F, 2.0F);
  }
  const attn::Generator generator(probe.seed);
  const Linear W_query(probe.d_in, probe.d_out, probe.bias, generator);
  const Linear W_key(probe.d_in, probe.d_out, probe.bias, generator);
  const Linear W_value(probe.d_in, probe.d_out, probe.bias, generator);

  const arma::fcube context_vec =
      batched_causal_attention(batch, W_query, W_key, W_value,
                               attn::causal_mask(probe.context_length));

  outcome.record_shape(
      "the shape of the output",
      {context_vec.n_slices, context_vec.n_rows, context_vec.n_cols});
  outcome.record("the output", context_vec, attn::token_rows(batch));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Attention>(
      student, "batched_causal_attention", probes, attempt,
      {exercise::batched_causal_attention, solution::batched_causal_attention,
       number_by_number},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(batched_causal_attention)

BOOST_AUTO_TEST_CASE(every_token_of_every_sequence_gets_a_context_vector) {
  BOOST_TEST(attn::outputs_agree({"the shape of the output"}));
}

BOOST_AUTO_TEST_CASE(each_sequence_attends_to_itself_and_not_to_its_future) {
  BOOST_TEST(attn::outputs_agree({"the output"}));
}

BOOST_AUTO_TEST_SUITE_END()
