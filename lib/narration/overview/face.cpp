#include "narration/overview/face.hpp"

#include <algorithm>
#include <string_view>

#include "narration/layout/labels.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/overview/words.hpp"
#include "narration/svg/legend.hpp"

namespace attn::overview {
namespace {

constexpr std::size_t most_numbered = 12;  // rows, and columns
constexpr std::size_t widest_number = 8;  // characters
constexpr std::size_t widest_label = 8;
constexpr std::size_t widest_piece = 24;  // of a name; a longer one is cut
constexpr int widest_cell = 20;  // without a number
constexpr int highest_cell = 14;
constexpr int most_sheets = 2;

using Strings = std::vector<std::string>;

std::size_t widest_of(const Strings& texts) {
  std::size_t most = 0;
  for (const std::string& text : texts) {
    most = std::max(most, display_width(text));
  }
  return most;
}

// The text in pieces that end behind this character, unless digits follow.
Strings pieces_of(std::string_view text, char end) {
  Strings pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    pieces.back() += text[i];
    const bool last = i + 1 == text.size();
    if (text[i] != end || last) continue;
    const bool before_digit = text[i + 1] >= '0' && text[i + 1] <= '9';
    if (!before_digit) pieces.emplace_back();
  }
  return pieces;
}

// Puts a piece at the end of the last line, or where that gets too long, on
// one of its own.
void append_piece(Strings& lines, const std::string& piece,
                  std::size_t width) {
  std::string line = lines.back() + piece;
  line.erase(line.find_last_not_of(' ') + 1);
  if (lines.back().empty() || display_width(line) <= width) {
    lines.back() += piece;
  } else {
    lines.push_back(piece);
  }
}

// Parts in as few lines as hold `width` characters each. A part that is
// longer is broken behind its underscores, and what is longer even so is cut.
Strings broken_lines(const Strings& parts, std::size_t width) {
  Strings lines(1);
  for (const std::string& part : parts) {
    if (display_width(part) <= width) {
      append_piece(lines, part, width);
      continue;
    }
    for (const std::string& piece : pieces_of(part, '_')) {
      append_piece(lines, piece, width);
    }
  }
  for (std::string& line : lines) {
    line.erase(line.find_last_not_of(' ') + 1);
    line = shorten(line, width);
  }
  return lines;
}

// How long the longest piece is that is not broken.
std::size_t longest_piece(const Strings& parts) {
  std::size_t longest = 0;
  for (const std::string& part : parts) {
    longest = std::max(longest, widest_of(pieces_of(part, '_')));
  }
  return longest;
}

Strings facts_of(const Stack& stack) {
  Strings facts = {shape_words(stack) + " ", kind_words(stack) + " "};
  if (!stack.count.empty()) facts.push_back("× " + stack.count);
  return facts;
}

void add_numbers(Content& content, int decimals) {
  const Result& result = *content.stack->front->result;
  const Tensor& values = result.values;
  if (values.rows() > most_numbered || values.columns() > most_numbered ||
      values.values().empty()) {
    return;
  }
  const int digits = decimals_for(values, decimals);
  for (std::size_t row = 0; row < values.rows(); ++row) {
    for (std::size_t column = 0; column < values.columns(); ++column) {
      content.numbers.push_back(
          fixed_text(result.number(0, row, column), digits));
    }
  }
  if (widest_of(content.numbers) > widest_number) content.numbers.clear();
}

void add_labels(Content& content) {
  const Result& result = *content.stack->front->result;
  const std::size_t rows = result.values.rows();
  if (result.values.rank() < 2 || result.labels.rows.empty()) return;
  for (std::size_t row = 0; row < rows && rows <= most_numbered; ++row) {
    const bool labelled = row < result.labels.rows.size();
    content.labels.push_back(
        labelled ? distinct_label(result.labels.rows, row, widest_label)
                 : std::to_string(row));
  }
}

// The size of one of `count` cells that share a side.
int shared_side(int side, std::size_t count, int largest) {
  return std::clamp(side / std::max(1, static_cast<int>(count)), 1, largest);
}

void set_cells(Face& face, const Content& content, const Wanted& wanted) {
  const Tensor& values = content.stack->front->result->values;
  const bool numbered = wanted.numbers && !content.numbers.empty();
  const std::size_t most =
      numbered
          ? most_numbered
          : std::min(content.most, static_cast<std::size_t>(wanted.side / 2));
  const bool empty = values.values().empty();
  face.rows = shown_places(empty ? 0 : values.rows(), most);
  face.columns = shown_places(values.columns(), most);
  if (!numbered) {
    face.cell_width =
        shared_side(wanted.side, face.columns.size(), widest_cell);
    face.cell_height =
        shared_side(wanted.side, face.rows.size(), highest_cell);
    return;
  }
  face.numbers = content.numbers;
  face.cell_width =
      static_cast<int>(widest_of(face.numbers)) * character_width(face.font) +
      6;
  face.cell_height = face.font + 4;
}

void set_labels(Face& face, const Content& content) {
  if (content.labels.empty() || face.cell_height < face.font) return;
  face.labels = content.labels;
  face.label_width =
      static_cast<int>(widest_of(face.labels)) * character_width(face.font) +
      4;
}

}  // namespace

std::vector<std::size_t> shown_places(std::size_t count, std::size_t most) {
  const std::size_t shown = std::min(count, most);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < shown; ++i) {
    places.push_back((2 * i + 1) * count / (2 * shown));
  }
  return places;
}

int Face::heading_height() const {
  return static_cast<int>(name.size() + facts.size()) * line_height() + 3;
}

int Face::cells_width() const {
  return static_cast<int>(columns.size()) * cell_width;
}

int Face::cells_height() const {
  return static_cast<int>(rows.size()) * cell_height;
}

int Face::width() const {
  const int heading =
      static_cast<int>(std::max(widest_of(name), widest_of(facts))) *
      character_width(font);
  return std::max(heading, label_width + cells_width()) + 2 * padding +
         sheets * sheet_shift;
}

int Face::height() const {
  return heading_height() + cells_height() + 2 * padding +
         sheets * sheet_shift;
}

Content content_of(const Stack& stack, int decimals, std::size_t most) {
  Content content = {&stack, {}, {}, {}, {}, most};
  content.name = pieces_of(visible(stack.front->result->name), '.');
  content.facts = facts_of(stack);
  add_numbers(content, decimals);
  add_labels(content);
  return content;
}

Face face_of(const Content& content, const Style& style,
             const Wanted& wanted) {
  Face face;
  face.font = style.font;
  set_cells(face, content, wanted);
  if (wanted.labels) set_labels(face, content);
  const int width = std::max(
      {style.heading, wanted.heading, face.label_width + face.cells_width()});
  const std::size_t characters = std::max(
      static_cast<std::size_t>(width / character_width(style.font)),
      std::min(widest_piece, std::max(longest_piece(content.name),
                                      longest_piece(content.facts))));
  face.name = broken_lines(content.name, characters);
  face.facts = broken_lines(content.facts, characters);
  const Stack& stack = *content.stack;
  const std::size_t matrices =
      stack.front->result->values.matrices() * stack.members.size();
  face.sheets = std::clamp(static_cast<int>(matrices) - 1, 0, most_sheets);
  return face;
}

}  // namespace attn::overview
