#include "narration/formulas/formula_tokens.hpp"

#include <cwctype>
#include <set>

#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

using Kind = FormulaToken::Kind;

// Part of a sentence, whatever stands beside them.
const std::set<std::string_view> conjunctions = {"and", "else", "if",
                                                 "or",  "so",   "where"};

constexpr std::wstring_view raised = L"⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵀ";
constexpr std::string_view lowered = "0123456789-+nT";

// A line with the place of each character in its bytes.
class Characters {
 public:
  explicit Characters(std::string_view line)
      : line_(line), codes_(decode_utf8(line).value_or(std::wstring())) {
    std::size_t byte = 0;
    for (const wchar_t code : codes_) {
      bytes_.push_back(byte);
      byte += code < 0x80 ? 1U : code < 0x800 ? 2U : code < 0x10000 ? 3U : 4U;
    }
    bytes_.push_back(byte);
  }

  std::size_t size() const { return codes_.size(); }
  wchar_t operator[](std::size_t i) const {
    return i < size() ? codes_[i] : 0;
  }

  std::string text(std::size_t begin, std::size_t end) const {
    return std::string(
        line_.substr(bytes_[begin], bytes_[end] - bytes_[begin]));
  }

  bool is_digit(std::size_t i) const {
    return (*this)[i] >= L'0' && (*this)[i] <= L'9';
  }
  bool is_raised(std::size_t i) const {
    return i < size() && raised.find(codes_[i]) != raised.npos;
  }
  bool is_letter(std::size_t i) const {
    return i < size() && std::iswalpha(static_cast<wint_t>(codes_[i])) != 0 &&
           codes_[i] != L'Σ' && !is_raised(i) && !is_mark(i);
  }
  bool is_apostrophe(std::size_t i) const {  // within a word: t's
    return i > 0 && (*this)[i] == L'\'' && is_letter(i - 1) &&
           is_letter(i + 1);
  }
  bool is_mark(std::size_t i) const {  // it joins the character before
    return i < size() && display_width(text(i, i + 1)) == 0;
  }

 private:
  std::string_view line_;
  std::wstring codes_;
  std::vector<std::size_t> bytes_;
};

std::size_t end_of_digits(const Characters& line, std::size_t i) {
  while (line.is_digit(i)) ++i;
  return i;
}

std::size_t end_of_word(const Characters& line, std::size_t i) {
  while (line.is_letter(i) || line.is_digit(i) || line.is_mark(i) ||
         line.is_apostrophe(i)) {
    ++i;
  }
  return i;
}

// Words of several letters belong to the name that they are attached to:
// d_in, head_dim; one letter, or a number, is a subscript of it: d_k.
std::size_t end_of_name(const Characters& line, std::size_t i) {
  i = end_of_word(line, i);
  while (line[i] == L'_' && line.is_letter(i + 1)) {
    const std::size_t end = end_of_word(line, i + 1);
    if (end < i + 3) break;
    i = end;
  }
  return i;
}

std::size_t end_of_sign(const Characters& line, std::size_t i) {
  if (line[i] == L'.' && line[i + 1] == L'.' && line[i + 2] == L'.') {
    return i + 3;
  }
  do {
    ++i;
  } while (line.is_mark(i));
  return i;
}

Kind kind_of_name(const std::string& text) {
  const bool is_word =
      conjunctions.count(text) > 0 || text.find('\'') != text.npos;
  return is_word ? Kind::text : Kind::name;
}

// The token that begins at `i`, which moves to its end.
FormulaToken next_token(const Characters& line, std::size_t& i, bool spaced) {
  const std::size_t begin = i;
  if (line.is_raised(i)) {
    std::string text;
    for (; line.is_raised(i); ++i) text += lowered[raised.find(line[i])];
    return {Kind::superscript, text, spaced};
  }
  Kind kind = Kind::sign;
  if (line.is_digit(i)) {
    kind = Kind::number;
    i = end_of_digits(line, i);
    if (line[i] == L'.' && line.is_digit(i + 1))
      i = end_of_digits(line, i + 1);
  } else if (line.is_letter(i)) {
    i = end_of_name(line, i);
    const bool has_subscript = line[i] == L'_';
    kind = has_subscript ? Kind::name : kind_of_name(line.text(begin, i));
  } else {
    i = end_of_sign(line, i);
  }
  return {kind, line.text(begin, i), spaced};
}

}  // namespace

std::vector<FormulaToken> formula_tokens(std::string_view text) {
  const Characters line(text);
  std::vector<FormulaToken> tokens;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    while (std::iswspace(static_cast<wint_t>(line[i])) != 0) ++i;
    if (i == line.size()) break;
    tokens.push_back(next_token(line, i, i > begin));
  }
  return tokens;
}

}  // namespace attn
