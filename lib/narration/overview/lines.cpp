#include "narration/overview/lines.hpp"

#include <algorithm>
#include <string_view>

#include "narration/layout/text_layout.hpp"
#include "narration/overview/lanes.hpp"
#include "narration/overview/words.hpp"

namespace attn::overview {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t indent = 2;  // of a sentence's further lines

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    longest =
        std::max(longest, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return longest;
}

constexpr std::string_view no_break = "\u00A0";

// The same text, which no line ends within.
std::string kept_together(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    if (c == ' ') {
      kept += no_break;
    } else {
      kept += c;
    }
  }
  return kept;
}

// The sentence of a box; a shape, and how many there are, stay together.
std::string kept_sentence(const Graph& graph, const Box& box) {
  const std::string sentence = sentence_of(graph, box);
  std::string caption = caption_words(box.stack);
  const std::string rest = sentence.substr(caption.size());
  const std::size_t space = caption.find(' ');
  caption =
      caption.substr(0, space + 1) + kept_together(caption.substr(space + 1));
  return caption + rest;
}

// With usual spaces again.
std::string loosened(std::string line) {
  for (std::size_t at = line.find(no_break); at != std::string::npos;
       at = line.find(no_break, at)) {
    line.replace(at, no_break.size(), " ");
  }
  return line;
}

// A sentence behind what stands before it.
void add_sentence(Lines& lines, const std::string& first,
                  const std::string& others, const std::string& sentence,
                  std::size_t width) {
  const std::size_t room = width - display_width(first);
  Lines wrapped = wrap(sentence, room);
  if (wrapped.size() > 1) {
    wrapped = wrap(sentence, room - indent);
  }
  for (std::size_t i = 0; i < wrapped.size(); ++i) {
    std::string line = i == 0
                           ? first + wrapped[0]
                           : others + std::string(indent, ' ') + wrapped[i];
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(loosened(std::move(line)));
  }
}

// Whether no word of a sentence has to be broken beside the lanes.
bool has_room(const Graph& graph, const std::vector<LaneRow>& rows,
              std::size_t width) {
  return std::all_of(rows.begin(), rows.end(), [&](const LaneRow& row) {
    const std::size_t longest =
        longest_word(kept_sentence(graph, graph.boxes[row.box]));
    return display_width(row.first) + indent + longest <= width;
  });
}

}  // namespace
}  // namespace attn::overview

namespace attn {

std::vector<std::string> overview_lines(const Document& document,
                                        std::size_t width) {
  using namespace overview;
  const Graph graph = graph_of(document);
  std::vector<LaneRow> rows = lane_rows(graph);
  if (!has_room(graph, rows, width)) {
    for (LaneRow& row : rows) row.first = row.others = "";
  }
  std::vector<std::string> lines;
  for (const LaneRow& row : rows) {
    add_sentence(lines, row.first, row.others,
                 kept_sentence(graph, graph.boxes[row.box]), width);
  }
  if (!graph.boxes.empty() && !graph.apart.empty()) lines.emplace_back();
  for (const Stack& stack : graph.apart) {
    const std::string kind = kind_words(stack);
    add_sentence(lines, "", "",
                 caption_words(stack) + (kind.empty() ? "" : ": " + kind),
                 width);
  }
  return lines;
}

}  // namespace attn
