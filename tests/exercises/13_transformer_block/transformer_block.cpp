// Grades the exercise transformer_block.
#include "13_transformer_block/transformer_block_knobs.hpp"
#include "13_transformer_block/transformer_block_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fcube transformer_block(const arma::fcube& x,
                              const attn::TransformerBlock& block);
}

namespace {

using attn::LayerNorm;
using namespace graded;

// Each token by itself is the last of a text of its own: what comes later
// has no part in it.
arma::fcube token_by_token(const arma::fcube& x,
                           const TransformerBlock& block) {
  arma::fcube y(arma::size(x));
  for (std::size_t t = 0; t < x.n_rows; ++t) {
    arma::fcube normed(t + 1, x.n_cols, x.n_slices);
    for (std::size_t b = 0; b < x.n_slices; ++b) {
      const arma::fmat seen = x.slice(b).head_rows(t + 1);
      normed.slice(b) = block.norm1.forward(seen);
    }
    const arma::fcube attention = block.att.forward_plain(normed);
    const arma::fcube sum = x.row(t) + attention.row(t);  // (B, 1, emb_dim)
    y.row(t) = sum + block.ff.forward_plain(block.norm2.forward(sum));
  }
  return y;
}

const LayerNorm& norm_of(const TransformerBlock& block, bool is_first,
                         Which which) {
  const bool is_norm1 = which == Which::norm1 ||
                        (which == Which::own && is_first) ||
                        (which == Which::exchanged && !is_first);
  return is_norm1 ? block.norm1 : block.norm2;
}

// What a half adds, and its sum.
struct Added {
  arma::fcube part;
  arma::fcube sum;
};

// A half whose part is given `given`, and whose shortcut is `around`; x is
// what the block was given.
template <typename Part>
Added half_of(const Part& part, const LayerNorm& norm, const Half& half,
              const arma::fcube& given, const arma::fcube& around,
              const arma::fcube& x) {
  const bool is_before =
      half.norm == Norm::before || half.norm == Norm::twice;
  arma::fcube input = is_before ? norm.forward(given) : given;
  if (half.norm == Norm::twice) input = norm.forward(input);
  arma::fcube made = part(input);
  if (half.norm == Norm::of_result) made = norm.forward(made);
  arma::fcube sum = around + made;
  switch (half.around) {
    case Around::nothing:
      sum = made;
      break;
    case Around::normed:
      sum = norm.forward(around) + made;
      break;
    case Around::x:
      sum = x + made;
      break;
    case Around::twice:
      sum += around;
      break;
    case Around::minus:
      sum = around - made;
      break;
    case Around::sum:
      break;
  }
  if (half.norm == Norm::after) sum = norm.forward(sum);
  return {made, sum};
}

arma::fcube block_of(const arma::fcube& x, const TransformerBlock& block,
                     const Knobs& k) {
  const auto att = [&](const arma::fcube& y) -> arma::fcube {
    if (k.parts == Parts::ff_twice) return block.ff.forward(y);
    return block.att.forward(y);
  };
  const auto ff = [&](const arma::fcube& y) -> arma::fcube {
    if (k.parts == Parts::attention_twice) return block.att.forward(y);
    return block.ff.forward(y);
  };
  const LayerNorm& norm1 = norm_of(block, true, k.which);
  const LayerNorm& norm2 = norm_of(block, false, k.which);
  if (k.parts == Parts::ff_first) {
    const Added first = half_of(ff, norm2, k.second, x, x, x);
    const bool is_x = k.given == Given::x;
    const arma::fcube& given = is_x                          ? x
                               : k.given == Given::attention ? first.part
                                                             : first.sum;
    return half_of(att, norm1, k.first, given, first.sum, x).sum;
  }
  Added first = {x, x};
  if (k.parts != Parts::no_attention) {
    first = half_of(att, norm1, k.first, x, x, x);
  }
  if (k.parts == Parts::no_ff) return first.sum;
  const arma::fcube& given = k.given == Given::x           ? x
                             : k.given == Given::attention ? first.part
                                                           : first.sum;
  return half_of(ff, norm2, k.second, given, first.sum, x).sum;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fcube& x,
             const TransformerBlock& block) -> arma::fcube {
    arma::fcube y = block_of(x, block, k);
    if (k.after == After::without_x) y -= x;
    if (k.after == After::norm2) y = block.norm2.forward(y);
    if (k.after == After::halved) y /= 2.0F;
    const std::size_t last = y.n_slices - 1;
    if (k.sequences == Sequences::without_last) y.slice(last).zeros();
    if (k.sequences == Sequences::first_alone && last > 0) {
      y.tail_slices(last).zeros();
    }
    return y;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "transformer_block",
          .tests =
              {
                  {"the_output_has_the_shape_of_x",
                   {"the shape of the output"}},
                  {"where_att_and_ff_give_0_x_comes_through",
                   {"the output where att and ff give 0"}},
                  {"each_half_adds_to_what_goes_around_it", {"the output"}},
              },
          .solution = solution::transformer_block,
          .alternative = token_by_token,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = {"attn::TransformerBlock::forward",
                        "attn::TransformerBlock::forward_keeping",
                        "attn::GptModel", "attn::GptCache", "attn::generate"},
      },
      graded::probes(student), graded::attempt);
}
