#include "narration/document/parameters_text.hpp"

#include <fmt/format.h>

namespace attn {

std::string token_count_text(const Parameters& parameters) {
  const std::size_t tokens = parameters.sentence.size();
  return fmt::format("{} token{}", tokens, tokens == 1 ? "" : "s");
}

std::string sizes_text(const Parameters& parameters) {
  std::string text = fmt::format("d_in {}", parameters.d_in);
  if (parameters.d_out) text += fmt::format(", d_out {}", *parameters.d_out);
  if (parameters.heads) text += fmt::format(", heads {}", *parameters.heads);
  if (parameters.dropout) {
    text += fmt::format(", dropout {}", *parameters.dropout);
  }
  if (parameters.qkv_bias.value_or(false)) text += ", qkv_bias";
  if (parameters.dropout_stream && parameters.dropout > 0.0) {
    text += fmt::format(", dropout stream {}", *parameters.dropout_stream);
  }
  if (parameters.steps) text += fmt::format(", steps {}", *parameters.steps);
  if (parameters.learning_rate) {
    text += fmt::format(", learning rate {}", *parameters.learning_rate);
  }
  return text;
}

std::string seeds_text(const Parameters& parameters) {
  std::string text;
  const char* separator =
      parameters.seeds.size() > 1 ? "; seeds: " : "; seed: ";
  for (const auto& [object, seed] : parameters.seeds) {
    text += fmt::format("{}{} {}", separator, object, seed);
    separator = ", ";
  }
  return text;
}

std::string parameters_text(const Parameters& parameters) {
  return token_count_text(parameters) + ", " + sizes_text(parameters) +
         seeds_text(parameters);
}

std::string place_text(const std::string& section, const std::string& book) {
  if (section.empty()) {
    return fmt::format("It goes on from chapter 3 of {}", book);
  }
  return fmt::format("It follows section {} of {}", section, book);
}

}  // namespace attn
