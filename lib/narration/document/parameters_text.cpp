#include "narration/document/parameters_text.hpp"

#include <fmt/format.h>

namespace attn {

std::string parameters_text(const Parameters& parameters) {
  const std::size_t tokens = parameters.sentence.size();
  std::string text = fmt::format("{} token{}, d_in {}", tokens,
                                 tokens == 1 ? "" : "s", parameters.d_in);
  if (parameters.d_out) text += fmt::format(", d_out {}", *parameters.d_out);
  if (parameters.heads) text += fmt::format(", heads {}", *parameters.heads);
  if (parameters.dropout) {
    text += fmt::format(", dropout {}", *parameters.dropout);
  }
  if (parameters.qkv_bias.value_or(false)) text += ", qkv_bias";
  if (parameters.dropout_stream && parameters.dropout > 0.0) {
    text += fmt::format(", dropout stream {}", *parameters.dropout_stream);
  }
  const char* separator =
      parameters.seeds.size() > 1 ? "; seeds: " : "; seed: ";
  for (const auto& [object, seed] : parameters.seeds) {
    text += fmt::format("{}{} {}", separator, object, seed);
    separator = ", ";
  }
  return text;
}

std::string place_text(const std::string& section, const std::string& book) {
  if (section.empty()) {
    return fmt::format("It goes on from chapter 3 of {}", book);
  }
  return fmt::format("It follows section {} of {}", section, book);
}

}  // namespace attn
