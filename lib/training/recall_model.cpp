#include "training/recall_model.hpp"

namespace attn {

RecallModel::RecallModel(const RecallTask& task, std::size_t width,
                         Generator generator)
    : embedding(task.symbols(), width, false, generator),
      attention(
          {.d_in = width, .d_out = width, .context_length = task.tokens()},
          generator),
      answer(width, task.values, true, generator) {
}

arma::fmat RecallModel::forward_keeping(const arma::fcube& places, Kept& kept,
                                        Trace* trace) const {
  kept.places = places;
  // quote model
  const arma::fcube embedded = embedding.forward(places);  // (B, T, width)
  const arma::fcube context_vec =
      attention.forward_keeping(embedded, kept.attention, trace);
  kept.last.set_size(places.n_slices, context_vec.n_cols);
  for (std::size_t b = 0; b < places.n_slices; ++b) {
    kept.last.row(b) = context_vec.slice(b).tail_rows(1);
  }
  return answer.forward(kept.last);  // (B, values)
  // end quote
}

void RecallModel::backward(const arma::fmat& grad_logits, const Kept& kept) {
  const arma::fmat grad_last = answer.backward(grad_logits, kept.last);
  arma::fcube grad_context_vec(kept.places.n_rows, grad_last.n_cols,
                               kept.places.n_slices, arma::fill::zeros);
  for (std::size_t b = 0; b < kept.places.n_slices; ++b) {
    grad_context_vec.slice(b).tail_rows(1) = grad_last.row(b);
  }
  embedding.backward(attention.backward(grad_context_vec, kept.attention),
                     kept.places);
}

std::vector<Parameter> RecallModel::parameters() {
  std::vector<Parameter> all = embedding.parameters("embedding");
  append_parameters(all, "attention.", attention.parameters());
  append_parameters(all, "", answer.parameters("answer"));
  return all;
}

}  // namespace attn
