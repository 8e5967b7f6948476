#pragma once

#include <armadillo>
#include <string>

#include "chapter/chapter.hpp"
#include "chapter/recorder.hpp"

namespace attn {

/// The step `batch`: the inputs twice, (2, T, d_in).
arma::fcube show_batch(Lesson& lesson, const Setup& setup);

/// The step that shows weights after dropout, drawn from `draw` on, if the
/// recorder has them. Returns the name of the weights that mix the values:
/// with OBJECT "mha." and PREFIX "head_0." it is mha.head_0.attn_weights, or
/// mha.head_0.dropped_attn_weights.
std::string show_dropped_weights(Lesson& lesson, const Setup& setup,
                                 const Recorder& recorder,
                                 const DropoutDraw& draw,
                                 const std::string& object,
                                 const std::string& prefix,
                                 const std::string& file);

}  // namespace attn
