#include "narration/layout/series.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr std::string_view series_signs = "*o+x#@%&";
constexpr std::size_t between_entries = 3;
constexpr std::size_t most_remarks = 3;

}  // namespace

std::string series_sign(std::size_t index) {
  return std::string(1, series_signs[index % series_signs.size()]);
}

std::string painted(const SeriesPaint& paint, const std::string& text,
                    std::size_t index) {
  return paint && !text.empty() ? paint(text, index) : text;
}

std::vector<std::string> legend_lines(const std::vector<SignedWords>& entries,
                                      std::size_t width) {
  std::vector<std::string> lines;
  std::size_t used = width;  // so that the first entry begins a line
  for (const SignedWords& entry : entries) {
    const std::string words = shorten(visible(entry.words), width - 2);
    const std::size_t taken = 2 + display_width(words);
    if (used + between_entries + taken > width) {
      lines.emplace_back();
      used = 0;
    }
    const std::size_t gap = used == 0 ? 0 : between_entries;
    lines.back() += std::string(gap, ' ') + entry.sign + " " + words;
    used += gap + taken;
  }
  return lines;
}

std::string first_few(std::vector<std::string> remarks) {
  if (remarks.size() > most_remarks) {
    remarks.resize(most_remarks);
    remarks.emplace_back("and so on");
  }
  return fmt::format("{}", fmt::join(remarks, ", "));
}

}  // namespace attn
