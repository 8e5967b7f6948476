#include "model/generate.hpp"

#include "generate_greedy.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  return attn::generate(model, ids, {.new_tokens = new_tokens});
}
