#include "narration/formulas/formula_tokens.hpp"

#include <algorithm>
#include <cwctype>
#include <set>

#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

using Kind = FormulaToken::Kind;

// Part of a sentence by themselves, without a word on what stands beside.
const std::set<std::string_view> conjunctions = {"and", "else", "if",
                                                 "or",  "so",   "where"};

// Only English has these.
const std::set<std::string_view> prepositions = {
    "are", "as", "at",   "by", "each", "for",  "from",
    "in",  "is", "most", "of", "the",  "with", "without"};

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

std::size_t end_of_name(const Characters& line, std::size_t i) {
  while (line.is_letter(i) || line.is_digit(i) || line.is_mark(i)) ++i;
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
    kind = Kind::name;
    i = end_of_name(line, i);
  } else {
    i = end_of_sign(line, i);
  }
  return {kind, line.text(begin, i), spaced};
}

using Tokens = std::vector<FormulaToken>;

bool joins(const Tokens& tokens, std::size_t i, std::string_view sign) {
  return i < tokens.size() && !tokens[i].spaced && tokens[i].is(sign);
}

bool is_member_dot(const Tokens& tokens, std::size_t i) {
  return joins(tokens, i, ".") && i + 1 < tokens.size() &&
         tokens[i + 1].kind == Kind::name && !tokens[i + 1].spaced;
}

// A name of several letters that has nothing attached to it.
bool is_plain_word(const Tokens& tokens, std::size_t i) {
  if (tokens[i].kind != Kind::name || tokens[i].text.size() < 2) return false;
  if (i > 0 && !tokens[i].spaced &&
      (tokens[i - 1].is("_") || tokens[i - 1].is("."))) {
    return false;
  }
  const std::size_t next = i + 1;
  for (const char* sign : {"_", "(", "'"}) {
    if (joins(tokens, next, sign)) return false;
  }
  return !is_member_dot(tokens, next) &&
         !(next < tokens.size() && tokens[next].kind == Kind::superscript);
}

bool is_conjunction(const Tokens& tokens, std::size_t i) {
  return conjunctions.count(tokens[i].text) > 0 && is_plain_word(tokens, i);
}

bool ends_phrase(const Tokens& tokens, std::size_t i) {
  const FormulaToken& token = tokens[i];
  return token.kind == Kind::sign
             ? !token.is("_") && !token.is("'") && !is_member_dot(tokens, i)
             : is_conjunction(tokens, i);
}

// Whether the tokens from `begin` to `end` are in English, at least in part.
bool is_english(const Tokens& tokens, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_plain_word(tokens, i)) continue;
    if (prepositions.count(tokens[i].text) > 0) return true;
    if (i + 1 < end && is_plain_word(tokens, i + 1)) return true;
  }
  return false;
}

void find_english(Tokens& tokens, std::size_t begin, std::size_t end) {
  if (!is_english(tokens, begin, end)) return;
  std::vector<std::size_t> words;
  for (std::size_t i = begin; i < end; ++i) {
    const bool article = tokens[i].text == "a" && i > begin && i + 1 < end &&
                         is_plain_word(tokens, i - 1) &&
                         is_plain_word(tokens, i + 1);
    if (article || is_plain_word(tokens, i)) words.push_back(i);
  }
  for (const std::size_t i : words) tokens[i].kind = Kind::text;
}

}  // namespace

std::vector<FormulaToken> formula_tokens(std::string_view text) {
  const Characters line(text);
  Tokens tokens;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    while (std::iswspace(static_cast<wint_t>(line[i])) != 0) ++i;
    if (i == line.size()) break;
    tokens.push_back(next_token(line, i, i > begin));
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!ends_phrase(tokens, i)) continue;
    find_english(tokens, begin, i);
    if (is_conjunction(tokens, i)) tokens[i].kind = Kind::text;
    begin = i + 1;
  }
  find_english(tokens, begin, tokens.size());
  return tokens;
}

}  // namespace attn
