#include "narration/document/parameters_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace attn {

std::string token_count_text(const Parameters& parameters) {
  const std::size_t tokens = parameters.sentence.size();
  return fmt::format("{} token{}", tokens, tokens == 1 ? "" : "s");
}

std::string sizes_text(const Parameters& parameters) {
  std::vector<std::string> sizes;
  const auto add = [&](const char* name, const auto& value) {
    if (value) sizes.push_back(fmt::format("{} {}", name, *value));
  };
  if (parameters.d_in > 0) {
    sizes.push_back(fmt::format("d_in {}", parameters.d_in));
  }
  add("d_out", parameters.d_out);
  add("heads", parameters.heads);
  add("dropout", parameters.dropout);
  if (parameters.qkv_bias.value_or(false)) sizes.push_back("qkv_bias");
  if (parameters.dropout > 0.0) {
    add("dropout stream", parameters.dropout_stream);
  }
  add("steps", parameters.steps);
  add("learning rate", parameters.learning_rate);
  for (const auto& [name, value] : parameters.others) {
    sizes.push_back(fmt::format("{} {}", name, value));
  }
  return fmt::format("{}", fmt::join(sizes, ", "));
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
  const std::string sizes = sizes_text(parameters);
  return token_count_text(parameters) + (sizes.empty() ? "" : ", ") + sizes +
         seeds_text(parameters);
}

std::string place_text(const std::string& section, const std::string& book) {
  if (section.empty()) {
    return fmt::format("It goes on from chapter 3 of {}", book);
  }
  return fmt::format("It follows section {} of {}", section, book);
}

}  // namespace attn
