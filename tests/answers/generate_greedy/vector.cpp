#include "generate_greedy.hpp"

#include <algorithm>
#include <vector>

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  std::vector<arma::uword> text(ids.begin(), ids.end());
  const std::size_t limit = model.config.context_length;
  for (std::size_t step = 0; step < new_tokens; ++step) {
    const std::size_t n = std::min(text.size(), limit);
    arma::umat context(1, n);
    std::copy(text.end() - static_cast<std::ptrdiff_t>(n), text.end(),
              context.begin());
    const arma::fcube logits = model.forward(context);
    text.push_back(logits.slice(0).row(n - 1).index_max());
  }
  return arma::urowvec(text);
}
