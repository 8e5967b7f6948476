// Append new_tokens ids to a text, each the one with the largest logit at the
// last place of what the model sees. Roughly 9 lines. The task in full is in
// generate_greedy.hpp, hints are in generate_greedy.hints.md.
#include "generate_greedy.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  throw attn::Unfinished("generate_greedy");
}
