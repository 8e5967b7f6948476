#pragma once

#include <armadillo>
#include <cstddef>
#include <functional>
#include <optional>

#include "attention/generator.hpp"
#include "model/choosing.hpp"
#include "model/gpt_model.hpp"

namespace attn {

struct GenerateOptions {
  std::size_t new_tokens;
  Sampling sampling = {};  // by default the largest logit is taken
  std::optional<arma::uword> stop_token = std::nullopt;
  bool cached = true;  // the ids are the same without, only later
  std::function<void(std::size_t)> progress = {};  // so many tokens are done
};

/// Continues each text by new_tokens ids, or by fewer if every text has the
/// stop token at once, which is not appended:
///
///   ids → [ids, choose(the last row of the model's logits)]
///
/// The model sees the last context_length ids, numbered from place 0 on.
///
///   ids      (B, T), at least one column
///   returns  (B, T + new_tokens)
///
/// A draw takes numbers from the generator for each text in turn; without
/// temperature nothing is drawn. Throws as GptCache and `choose` do. As the
/// book's generate_text_simple and generate.
arma::umat generate(const GptModel& model, const arma::umat& ids,
                    const GenerateOptions& options,
                    Generator generator = Generator(0));

}  // namespace attn
