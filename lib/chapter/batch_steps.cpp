#include "chapter/batch_steps.hpp"

namespace attn {

arma::fcube show_batch(Lesson& lesson, const Setup& setup) {
  lesson.section("A batch of two");
  // quote batch
  arma::fcube batch(setup.inputs.n_rows, setup.d_in, 2);
  batch.slice(0) = setup.inputs;
  batch.slice(1) = setup.inputs;
  // end quote
  lesson.step("batch", "Two sequences at once")
      .text(
          "Models are trained on many sequences together. A batch puts them "
          "behind each other; here it is the same sentence twice, so that "
          "the results must be equal. The field writes the batch first, "
          "(B, T, d_in); Armadillo keeps each sequence as a slice of a "
          "cube.")
      .formula("X, (B, T, d_in)")
      .code("batch", "batch_steps.cpp")
      .result(batch, setup.token_rows())
      .computed_by(given());
  return batch;
}

std::string show_dropped_weights(Lesson& lesson, const Setup& setup,
                                 const Recorder& recorder,
                                 const DropoutDraw& draw,
                                 const std::string& object,
                                 const std::string& prefix,
                                 const std::string& file) {
  const std::string weights = prefix + "attn_weights";
  const std::string dropped = prefix + "dropped_attn_weights";
  if (!recorder.has(dropped)) return object + weights;
  lesson.step(object + dropped, "Weights after dropout")
      .text(
          "Drawn for the whole batch in one go, from the stream that the "
          "layers' weights came from. So the two sequences lose different "
          "connections.")
      .formula("weights(t, s) → b weights(t, s) / (1 - p), P(b = 0) = p")
      .code("dropped_attn_weights", file)
      .result(recorder[dropped], setup.token_pairs(), Role::weights)
      .computed_by(dropout(object + weights, setup.dropout, draw));
  return object + dropped;
}

}  // namespace attn
