#include "parameter_count.hpp"

#include "grading/steps/parameters.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  return attn::parameters_of(options, num_heads, {});
}
