// Count the numbers that training adjusts in a GptModel of these sizes: two
// tables, the blocks, a norm and the output, unless that is tied. Roughly 10
// lines. The task in full is in gpt_parameter_count.hpp, hints are in
// gpt_parameter_count.hints.md.
#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  throw attn::Unfinished("gpt_parameter_count");
}
