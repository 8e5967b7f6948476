#include "model/transformer_block.hpp"

#include <utility>

#include "model/part_trace.hpp"

namespace attn {
namespace {

AttentionOptions attention_options(const GptConfig& config) {
  return {.d_in = config.emb_dim,
          .d_out = config.emb_dim,
          .context_length = config.context_length,
          .dropout = config.drop_rate,
          .qkv_bias = config.qkv_bias};
}

// What a part keeps, if anything is to be kept.
template <typename Part>
Part* part(TransformerBlock::Kept* kept,
           Part TransformerBlock::Kept::*which) {
  return kept == nullptr ? nullptr : &(kept->*which);
}

template <typename Layer>
arma::fcube apply(const Layer& layer, const arma::fcube& x,
                  typename Layer::Kept* kept, Trace* trace) {
  return kept == nullptr ? layer.forward(x, trace)
                         : layer.forward_keeping(x, *kept, trace);
}

// Back through dropout, which multiplied by these factors.
arma::fcube through(const arma::fcube& gradient, const arma::fcube& factors) {
  return factors.is_empty() ? gradient : arma::fcube(gradient % factors);
}

}  // namespace

TransformerBlock::TransformerBlock(const GptConfig& config,
                                   Generator generator)
    : att(attention_options(config), config.n_heads, generator),
      ff(config.emb_dim, generator),
      norm1(config.emb_dim),
      norm2(config.emb_dim),
      drop_shortcut(config.drop_rate, std::move(generator)) {
}

arma::fcube TransformerBlock::forward(const arma::fcube& x,
                                      Trace* trace) const {
  return steps(
      x,
      [&](const arma::fcube& y, Trace* of_att) {
        return att.forward(y, of_att);
      },
      nullptr, trace);
}

arma::fcube TransformerBlock::forward(const arma::fcube& x,
                                      KeyValueCache& cache) const {
  return steps(
      x, [&](const arma::fcube& y, Trace*) { return cache.forward(y); },
      nullptr, nullptr);
}

arma::fcube TransformerBlock::forward_keeping(const arma::fcube& x,
                                              Kept& kept,
                                              Trace* trace) const {
  return steps(
      x,
      [&](const arma::fcube& y, Trace* of_att) {
        return att.forward_keeping(y, kept.att, of_att);
      },
      &kept, trace);
}

// In one piece with its trace, for it is one equation.
arma::fcube TransformerBlock::steps(const arma::fcube& x,
                                    const Attend& attend, Kept* kept,
                                    Trace* trace) const {
  PartTrace of_norm1(trace, "norm1.");
  PartTrace of_att(trace, "att.");
  PartTrace of_norm2(trace, "norm2.");
  PartTrace of_ff(trace, "ff.");
  const arma::fcube normed =
      apply(norm1, x, part(kept, &Kept::norm1), of_norm1);
  record(trace, "norm1", normed);
  const arma::fcube attended = attend(normed, of_att);
  record(trace, "att", attended);
  const arma::fcube after_attention =
      x + drop_shortcut.forward(attended, part(kept, &Kept::att_factors));
  record(trace, "after_attention", after_attention);
  const arma::fcube normed_again =
      apply(norm2, after_attention, part(kept, &Kept::norm2), of_norm2);
  record(trace, "norm2", normed_again);
  const arma::fcube fed_forward =
      apply(ff, normed_again, part(kept, &Kept::ff), of_ff);
  record(trace, "ff", fed_forward);
  const arma::fcube output =
      after_attention +
      drop_shortcut.forward(fed_forward, part(kept, &Kept::ff_factors));
  record(trace, "output", output);
  return output;
}

arma::fcube TransformerBlock::backward(const arma::fcube& grad_output,
                                       const Kept& kept, Trace* trace) {
  // quote block_backward
  const arma::fcube grad_ff = through(grad_output, kept.ff_factors);
  record(trace, "grad.ff", grad_ff);
  const arma::fcube grad_norm2 = ff.backward(grad_ff, kept.ff);
  record(trace, "grad.norm2", grad_norm2);
  const arma::fcube grad_after_attention =
      grad_output + norm2.backward(grad_norm2, kept.norm2);
  record(trace, "grad.after_attention", grad_after_attention);
  const arma::fcube grad_att =
      through(grad_after_attention, kept.att_factors);
  record(trace, "grad.att", grad_att);
  const arma::fcube grad_norm1 = att.backward(grad_att, kept.att);
  record(trace, "grad.norm1", grad_norm1);
  return grad_after_attention + norm1.backward(grad_norm1, kept.norm1);
  // end quote
}

std::vector<Parameter> TransformerBlock::parameters() {
  std::vector<Parameter> all;
  append_parameters(all, "att.", att.parameters());
  append_parameters(all, "ff.", ff.parameters());
  append_parameters(all, "", norm1.parameters("norm1"));
  append_parameters(all, "", norm2.parameters("norm2"));
  return all;
}

void TransformerBlock::train() {
  att.train();
  drop_shortcut.training = true;
}

void TransformerBlock::eval() {
  att.eval();
  drop_shortcut.training = false;
}

}  // namespace attn
