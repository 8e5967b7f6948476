/// The overview as a reader of XML sees it.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace drawn {

struct Rect {
  int x;
  int y;
  int width;
  int height;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
};

/// A piece of a line, from left to right.
struct Line {
  int from_x;
  int from_y;
  int to_x;
  int to_y;
};

/// A box with the rectangle around all its sheets and that of the first one.
struct DrawnBox {
  pugi::xml_node node;
  std::string result;
  Rect all;
  Rect front;
};

/// A drawing that was read. Fails the test if it is no XML.
class Drawing {
 public:
  explicit Drawing(const std::string& svg);

  pugi::xml_node root() const { return document_.document_element(); }
  const std::vector<DrawnBox>& boxes() const { return boxes_; }
  const std::vector<Line>& lines() const { return lines_; }

  /// The names of the results that have a box, in the order of the file.
  std::vector<std::string> results() const;

  /// Fails the test if there is none.
  const DrawnBox& box(const std::string& result) const;

  /// How many elements an XPath finds, from the root or within a box.
  std::size_t count(const std::string& path) const;
  static std::size_t count(const DrawnBox& box, const std::string& path);

 private:
  pugi::xml_document document_;
  std::vector<DrawnBox> boxes_;
  std::vector<Line> lines_;
};

/// Checks what holds for every overview: all lies within 1280 x 720, boxes
/// overlap nowhere, texts stay in their boxes if no character is wider than
/// 5/8 of its height, lines cross no box, and it refers to nothing outside.
void check_readable(const Drawing& drawing);

/// The height of the smallest letters.
int smallest_letters(const Drawing& drawing);

}  // namespace drawn
