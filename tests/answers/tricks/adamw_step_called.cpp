#include "training/adamw.hpp"

#include "adamw_step.hpp"

void exercise::adamw_step(std::vector<Parameter>& parameters,
                          const AdamWOptions& options) {
  std::vector<attn::Parameter> all;
  for (Parameter& p : parameters) all.push_back({"p", &p.value, &p.gradient});
  attn::AdamW(all, {.learning_rate = options.learning_rate,
                    .weight_decay = options.weight_decay})
      .step();
}
