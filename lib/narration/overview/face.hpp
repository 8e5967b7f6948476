/// What a box shows, and the room that it takes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/overview/stacks.hpp"

namespace attn::overview {

constexpr int padding = 5;  // between the frame of a box and what is in it
constexpr int sheet_shift = 4;  // how far a sheet looks out behind another

constexpr int least_side = 36;  // of a heatmap without numbers

/// How large all is, in pixels.
struct Style {
  int font = 10;  // of names and numbers
  int heading = 100;  // names are broken to this width, or that of the cells
};

/// The rows or columns that a heatmap shows of `count`: all of up to `most`,
/// else as many that lie at equal distances.
std::vector<std::size_t> shown_places(std::size_t count, std::size_t most);

/// What a box shows, and how large that is. Lines and cells lie below each
/// other within the padding; sheets look out at the top and at the right.
struct Face {
  std::vector<std::string> name;  // in lines
  std::vector<std::string> facts;  // shape, kind and count, in lines
  std::vector<std::string> labels;  // of the shown rows, or none
  std::vector<std::size_t> rows;  // that are shown
  std::vector<std::size_t> columns;
  std::vector<std::string> numbers;  // row by row, or none
  int font = 0;
  int cell_width = 0;
  int cell_height = 0;
  int label_width = 0;
  int sheets = 0;  // behind the first one

  int line_height() const { return font + 3; }
  int heading_height() const;
  int cells_width() const;
  int cells_height() const;
  int width() const;  // of all, sheets included
  int height() const;
};

/// What a box may show, whatever the size.
struct Content {
  const Stack* stack;
  std::vector<std::string> name;  // in parts between which a line may end
  std::vector<std::string> facts;
  std::vector<std::string> numbers;  // of up to 12 rows and columns, or none
  std::vector<std::string> labels;  // of up to 12 rows, or none
  std::size_t most = 32;  // rows, and columns, of a heatmap without numbers
};

/// The numbers carry so many decimals, none where all of a result are whole.
/// The stack must outlive the content.
Content content_of(const Stack& stack, int decimals, std::size_t most);

/// Which of that it shows, and how large it may get by itself.
struct Wanted {
  bool numbers = true;
  bool labels = false;
  int side = least_side;  // of its heatmap without numbers
  int heading = 0;  // if its lines may be longer than those of others
};

Face face_of(const Content& content, const Style& style,
             const Wanted& wanted);

}  // namespace attn::overview
