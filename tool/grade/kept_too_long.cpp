#include "tool/grade/kept_too_long.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

// What an expression of matrices is made of.
constexpr std::string_view functions[] = {
    "arma::exp(",  "arma::log(",   "arma::sqrt(", "arma::square(",
    "arma::max(",  "arma::sum(",   "arma::trans", "arma::trimat",
    "arma::diag",  "arma::repmat", "arma::join",  "arma::resh",
    "arma::norma", ".t()",         ".st()",       ".each_",
    " % ",
};
// Parts of a matrix, which an operator makes an expression of.
constexpr std::string_view parts[] = {".row(",  ".col(",   ".rows(",
                                      ".cols(", ".slice(", ".submat("};
constexpr std::string_view operators[] = {" + ", " - ", " * ", " / "};

template <typename Marks>
bool has_any(std::string_view text, const Marks& marks) {
  return std::any_of(
      std::begin(marks), std::end(marks),
      [&](std::string_view mark) { return text.find(mark) != text.npos; });
}

// What stands behind "auto NAME =", const and references aside.
std::string_view kept_by_auto(std::string_view line) {
  const std::size_t word = std::min(line.find("auto "), line.find("auto&"));
  if (word == line.npos || line.substr(0, word).find("//") != line.npos) {
    return "";
  }
  const std::size_t equals = line.find('=', word);
  if (equals == line.npos) return "";
  const std::string_view right = line.substr(equals + 1);
  return right.find_first_not_of(' ') == right.find('[') ? "" : right;
}

}  // namespace

std::optional<std::size_t> kept_expression(const std::string& source) {
  const std::vector<std::string> lines = lines_of(source);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view right = kept_by_auto(lines[i]);
    const bool is_expression =
        has_any(right, functions) ||
        (has_any(right, parts) && has_any(right, operators));
    if (is_expression) return i + 1;
  }
  return std::nullopt;
}

// In a function lines are indented.
std::optional<std::size_t> kept_static(const std::string& source) {
  const std::vector<std::string> lines = lines_of(source);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == line.npos || begin == 0) continue;
    const std::string_view text = line.substr(begin);
    const bool is_kept =
        text.starts_with("static ") && !text.starts_with("static constexpr ");
    if (is_kept) return i + 1;
  }
  return std::nullopt;
}

}  // namespace attn::tool
