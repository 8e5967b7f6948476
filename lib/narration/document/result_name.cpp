#include "narration/document/result_name.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <stdexcept>
#include <vector>

namespace attn {
namespace {

struct Name {
  std::string result;
  std::vector<std::size_t> leading;
};

Name read_name(const std::string& text) {
  const std::size_t open = text.find('[');
  if (open == std::string::npos) return {text, {}};
  Name name{text.substr(0, open), {}};
  std::string_view rest = std::string_view(text).substr(open + 1);
  while (true) {
    const std::size_t end = rest.find_first_of(",]");
    const auto number = index_in(rest.substr(0, end));
    const bool closed = end != rest.npos && rest[end] == ']';
    if (end == rest.npos || !number || (closed && end + 1 < rest.size())) {
      throw std::invalid_argument(fmt::format(
          "\"{}\": expected NAME[0] or NAME[0,1], counted from 0", text));
    }
    name.leading.push_back(*number);
    if (closed) return name;
    rest.remove_prefix(end + 1);
  }
}

const Step& step_with(const Document& document, const std::string& name,
                      const std::string& other) {
  std::vector<std::string> names;
  for (const Step& step : document.steps) {
    if (!step.result) continue;
    if (step.result->name == name) return step;
    names.push_back(step.result->name);
  }
  if (!other.empty()) names.push_back(other);
  throw std::invalid_argument(
      fmt::format("there is no result \"{}\"; there are {}", name,
                  fmt::join(names, ", ")));
}

std::size_t matrix_in(const Result& result,
                      const std::vector<std::size_t>& leading) {
  if (leading.empty()) return 0;
  for (std::size_t m = 0; m < result.values.matrices(); ++m) {
    if (result.values.leading_index(m) == leading) return m;
  }
  throw std::invalid_argument(fmt::format(
      "{} {} has no matrix [{}]", result.name,
      shape_text(result.values.shape()), fmt::join(leading, ",")));
}

}  // namespace

NamedMatrix matrix_named(const Document& document, const std::string& text,
                         const std::string& other) {
  const Name name = read_name(text);
  const Step& step = step_with(document, name.result, other);
  return {step, matrix_in(*step.result, name.leading)};
}

std::optional<std::size_t> index_in(std::string_view text) {
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

}  // namespace attn
