#pragma once

#include <cstdint>

#include "chapter/chapter.hpp"
#include "chapter/recorder.hpp"
#include "model/gpt_model.hpp"

namespace attn {

/// A model that has read a text: what it was drawn from, and what it computed
/// on its way.
struct ModelAtWork {
  std::uint64_t seed;
  const GptModel& model;
  const Recorder& recorder;
};

/// From ids to vectors that know their place.
void show_embeddings(Lesson& lesson, const Setup& setup,
                     const ModelAtWork& at_work);

}  // namespace attn
