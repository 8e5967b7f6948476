#include "model/gpt_model.hpp"

#include <fmt/format.h>

#include <utility>

#include "attention/errors.hpp"
#include "attention/fast/apply_weight.hpp"
#include "attention/projections.hpp"
#include "model/part_trace.hpp"

namespace attn {
namespace {

std::string block_prefix(std::size_t block) {
  return fmt::format("trf_blocks.{}.", block);
}

// `drawn` hears of each block how many parameters there are so far.
std::vector<TransformerBlock> drawn_blocks(
    GptConfig config, const Generator& generator,
    const std::function<void(std::size_t)>& drawn) {
  require_size("GptModel", "n_layers", config.n_layers);
  const std::size_t count = std::exchange(config.n_layers, 0);
  config.tied = true;  // nothing of the output is there yet
  std::vector<TransformerBlock> blocks;
  blocks.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    blocks.emplace_back(config, generator);
    ++config.n_layers;
    if (drawn) drawn(parameter_count(config));
  }
  return blocks;
}

std::optional<Linear> drawn_out_head(const GptConfig& config,
                                     const Generator& generator) {
  Linear out_head(config.emb_dim, config.vocab_size, false, generator);
  if (config.tied) return std::nullopt;
  return out_head;
}

void add_to(arma::fmat& gradient, const arma::fmat& more) {
  if (gradient.is_empty()) {
    gradient = more;
  } else {
    gradient += more;
  }
}

}  // namespace

GptModel::GptModel(const GptConfig& config_, Generator generator,
                   const std::function<void(std::size_t)>& drawn)
    : config(config_),
      tok_emb(config.vocab_size, config.emb_dim, generator),
      pos_emb(config.context_length, config.emb_dim, generator),
      drop_emb(config.drop_rate, generator),
      trf_blocks(drawn_blocks(config, generator, drawn)),
      final_norm(config.emb_dim),
      out_head(drawn_out_head(config, generator)) {
  if (drawn) drawn(parameter_count(config));
}

arma::fcube GptModel::embed(const arma::umat& ids, std::size_t first) const {
  require_context("GptModel",
                  {"ids", Shape{ids.n_rows, first + ids.n_cols, 1}},
                  config.context_length);
  // quote embed
  arma::fcube x = tok_emb.forward(ids);  // (B, T, emb_dim)
  const arma::fmat places =
      pos_emb.weight.rows(first, first + ids.n_cols - 1);  // (T, emb_dim)
  x.each_slice() += places;
  // end quote
  return x;
}

arma::fcube GptModel::logits_of(const arma::fcube& x) const {
  return project_out(final_norm.forward(x));
}

arma::fcube GptModel::forward(const arma::umat& ids, Trace* trace) const {
  return forward_into(ids, nullptr, trace);
}

arma::fcube GptModel::forward_keeping(const arma::umat& ids, Kept& kept,
                                      Trace* trace) const {
  kept.trf_blocks.resize(trf_blocks.size());
  return forward_into(ids, &kept, trace);
}

arma::fcube GptModel::forward_into(const arma::umat& ids, Kept* kept,
                                   Trace* trace) const {
  require_ids(ids);
  if (trace != nullptr) {
    record(trace, "token_embeddings", tok_emb.forward(ids));
    record(trace, "position_embeddings",
           arma::fmat(pos_emb.weight.head_rows(ids.n_cols)));
  }
  arma::fcube x =
      drop_emb.forward(embed(ids, 0), kept ? &kept->factors : nullptr);
  record(trace, "embeddings", x);  // (B, T, emb_dim)
  // quote all_blocks
  for (std::size_t i = 0; i < trf_blocks.size(); ++i) {
    PartTrace of_block(trace, block_prefix(i));
    x = kept ? trf_blocks[i].forward_keeping(x, kept->trf_blocks[i], of_block)
             : trf_blocks[i].forward(x, of_block);
  }
  // end quote
  PartTrace of_norm(trace, "final_norm.");
  // quote last_norm
  x = kept ? final_norm.forward_keeping(x, kept->final_norm, of_norm)
           : final_norm.forward(x, of_norm);
  // end quote
  record(trace, "final_norm", x);
  const arma::fcube logits = project_out(x);  // (B, T, vocab_size)
  record(trace, "logits", logits);
  if (kept != nullptr) {
    kept->ids = ids;
    kept->normed = std::move(x);
  }
  return logits;
}

const arma::fmat& GptModel::output_weight() const {
  return out_head ? out_head->weight : tok_emb.weight;
}

arma::fcube GptModel::project_out(const arma::fcube& normed) const {
  // quote output_rows
  return apply_weight(normed, output_weight());  // (B, T, vocab_size)
  // end quote
}

void GptModel::backward(const arma::fcube& grad_logits, const Kept& kept,
                        Trace* trace) {
  require_gradient("GptModel", {"grad_logits", grad_logits},
                   {"ids", Shape{kept.ids.n_rows, kept.ids.n_cols, 1}},
                   config.vocab_size);
  arma::fmat& grad_weight =
      out_head ? out_head->grad_weight : tok_emb.grad_weight;
  // quote backward
  arma::fcube grad(arma::size(kept.normed));  // (B, T, emb_dim)
  for (std::size_t b = 0; b < grad.n_slices; ++b) {
    add_to(grad_weight, grad_logits.slice(b).t() * kept.normed.slice(b));
    grad.slice(b) = grad_logits.slice(b) * output_weight();
  }
  record(trace, "grad.final_norm", grad);
  grad = final_norm.backward(grad, kept.final_norm);
  for (std::size_t i = trf_blocks.size(); i-- > 0;) {
    PartTrace of_block(trace, block_prefix(i));
    grad = trf_blocks[i].backward(grad, kept.trf_blocks[i], of_block);
  }
  if (!kept.factors.is_empty()) grad %= kept.factors;
  record(trace, "grad.embeddings", grad);
  tok_emb.backward(grad, kept.ids);
  const arma::fmat of_positions = arma::sum(grad, 2);  // (T, emb_dim)
  // end quote
  if (pos_emb.grad_weight.is_empty()) {
    pos_emb.grad_weight.zeros(arma::size(pos_emb.weight));
  }
  pos_emb.grad_weight.head_rows(of_positions.n_rows) += of_positions;
}

std::vector<Parameter> GptModel::parameters() {
  std::vector<Parameter> all;
  append_parameters(all, "", tok_emb.parameters("tok_emb"));
  append_parameters(all, "", pos_emb.parameters("pos_emb"));
  for (std::size_t i = 0; i < trf_blocks.size(); ++i) {
    append_parameters(all, block_prefix(i), trf_blocks[i].parameters());
  }
  append_parameters(all, "", final_norm.parameters("final_norm"));
  if (out_head) append_parameters(all, "", out_head->parameters("out_head"));
  return all;
}

void GptModel::train() {
  drop_emb.training = true;
  for (TransformerBlock& block : trf_blocks) block.train();
}

void GptModel::eval() {
  drop_emb.training = false;
  for (TransformerBlock& block : trf_blocks) block.eval();
}

void GptModel::require_ids(const arma::umat& ids) const {
  if (!ids.is_empty()) return;
  throw ShapeError("GptModel", {"ids", ids},
                   {"context_length", Shape{config.context_length}},
                   "there must be an id at least");
}

}  // namespace attn
