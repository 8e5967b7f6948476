#include "check.hpp"

namespace check {

boost::test_tools::predicate_result agrees(const attn::Tensor& got,
                                           const attn::Tensor& expected,
                                           attn::Tolerance tolerance) {
  const auto difference = attn::first_difference(got, expected, tolerance);
  if (!difference) return true;
  boost::test_tools::predicate_result result(false);
  result.message() << attn::explain(*difference);
  return result;
}

boost::test_tools::predicate_result says(
    std::string_view text, std::initializer_list<std::string_view> pieces) {
  boost::test_tools::predicate_result result(true);
  if (text.find('\n') != std::string_view::npos) {
    result = false;
    result.message() << "more than one line: " << text;
  }
  for (const std::string_view piece : pieces) {
    if (text.find(piece) != std::string_view::npos) continue;
    result = false;
    result.message() << '"' << text << "\" does not say \"" << piece << "\" ";
  }
  return result;
}

}  // namespace check
