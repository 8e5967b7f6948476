// Adjust each parameter that has a gradient by one step of AdamW: decay it,
// bring its two running means up to date, and move it by their quotient.
// Roughly 10 lines. The task in full is in adamw_step.hpp, hints are in
// adamw_step.hints.md.
#include "adamw_step.hpp"

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  throw attn::Unfinished("adamw_step");
}
