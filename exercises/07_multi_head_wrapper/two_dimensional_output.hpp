/// Exercise 3.2: an output two wide from two heads.
///
/// In chapter 07, two heads make an output four wide. Keep the two heads and
/// make the output two wide. MultiHeadAttentionWrapper stays as it is; what
/// you hand to it changes.
///
/// So that the answer is more than one number, write it for every width:
/// return what a MultiHeadAttentionWrapper of num_heads heads gives for
/// `batch`, made so that its output has output_width columns. The exercise in
/// the book is output_width 2 with num_heads 2.
///
///   batch         (B, T, d_in): an arma::fcube of T rows, d_in columns and
///                 B slices
///   output_width  a multiple of num_heads
///   generator     draws the weights of the wrapper
///   returns       (B, T, output_width)
///
/// There is no dropout and no bias (the defaults of attn::AttentionOptions),
/// and context_length is the number of tokens, T.
///
/// For the six-token input and seed 123 the first sequence begins with
/// -0.5740 0.2216. Figures that begin with -0.0915 0.0342 are printed as this
/// exercise's answer elsewhere. They come from an older version of the class,
/// which took the softmax over the queries: each row of attention weights
/// should sum to 1 over the keys.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fcube output_of_width(const arma::fcube& batch,
                            std::size_t output_width, std::size_t num_heads,
                            attn::Generator generator);

}  // namespace exercise
