// Each new id is the model's answer to all ids before it, so that none can be
// had before the last one is there: as many ways forward as new tokens. The
// model's other rows say what would follow the text's beginnings; generating
// needs none of them. What is cut off for the model is not cut off the text.
#include "14_gpt/generate_greedy.hpp"

#include <algorithm>

namespace solution {

arma::urowvec generate_greedy(const attn::GptModel& model,
                              const arma::urowvec& ids,
                              std::size_t new_tokens) {
  arma::urowvec text = ids;
  for (std::size_t done = 0; done < new_tokens; ++done) {
    const std::size_t seen =
        std::min<std::size_t>(text.n_elem, model.config.context_length);
    const arma::umat context = text.tail(seen);  // (1, seen)
    const arma::fcube logits = model.forward(context);
    const arma::frowvec last = logits.slice(0).row(seen - 1);  // (V)
    text.resize(text.n_elem + 1);
    text(text.n_elem - 1) = last.index_max();
  }
  return text;
}

}  // namespace solution
