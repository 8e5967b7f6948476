#include "narration/overview/cells.hpp"

#include <fmt/format.h>

#include <iterator>
#include <map>

#include "narration/layout/palette.hpp"
#include "narration/layout/shade.hpp"

namespace attn::overview {
namespace {

// Of each shown cell its class, row by row.
std::vector<std::string> classes_of(const PlacedBox& box) {
  const Result& result = *box.stack->front->result;
  const Shading shading(result);
  std::vector<std::string> classes;
  for (const std::size_t row : box.face.rows) {
    for (const std::size_t column : box.face.columns) {
      classes.push_back(shading.class_name(result.values.at(0, row, column)));
    }
  }
  return classes;
}

std::string class_attribute(const std::string& name) {
  return name.empty() ? "" : fmt::format(" class=\"{}\"", name);
}

// An attribute that is 0 where there is none.
std::string unless_0(const char* name, int value) {
  return value == 0 ? "" : fmt::format(" {}=\"{}\"", name, value);
}

std::string numbered(const Face& face,
                     const std::vector<std::string>& classes) {
  const auto columns = static_cast<int>(face.columns.size());
  const auto count = static_cast<int>(classes.size());
  std::string rects;
  std::string texts;
  for (int i = 0; i < count; ++i) {
    const int x = i % columns * face.cell_width;
    const int y = i / columns * face.cell_height;
    const auto index = static_cast<std::size_t>(i);
    const std::string name = class_attribute(classes[index]);
    rects += fmt::format("<rect{}{}{} width=\"{}\" height=\"{}\"/>", name,
                         unless_0("x", x), unless_0("y", y), face.cell_width,
                         face.cell_height);
    texts += fmt::format(
        "<text{} x=\"{}\" y=\"{}\">{}</text>", name, x + face.cell_width / 2,
        y + face.cell_height / 2 + face.font / 3, face.numbers[index]);
  }
  return rects + "\n" + texts + "\n";
}

std::string in_paths(const Face& face,
                     const std::vector<std::string>& classes) {
  const std::size_t columns = face.columns.size();
  std::map<std::string, std::string> paths;
  for (std::size_t begin = 0; begin < classes.size();) {
    const std::size_t row_end = (begin / columns + 1) * columns;
    std::size_t end = begin + 1;
    while (end < row_end && classes[end] == classes[begin]) ++end;
    if (!classes[begin].empty()) {
      fmt::format_to(std::back_inserter(paths[classes[begin]]),
                     "M{} {}h{}v1h-{}z", begin % columns, begin / columns,
                     end - begin, end - begin);
    }
    begin = end;
  }
  std::string svg = fmt::format("<g transform=\"scale({} {})\">",
                                face.cell_width, face.cell_height);
  for (const auto& [name, path] : paths) {
    svg += fmt::format("<path class=\"{}\" d=\"{}\"/>", name, path);
  }
  return svg +
         fmt::format(
             "</g>\n<rect class=\"edge\" width=\"{}\" height=\"{}\"/>\n",
             face.cells_width(), face.cells_height());
}

}  // namespace

std::string svg_cells(const PlacedBox& box) {
  const Face& face = box.face;
  const int room =
      box.front_width() - 2 * padding - face.label_width - face.cells_width();
  const int x = box.x + padding + face.label_width + room / 2;
  const int y = box.front_y() + padding + face.heading_height();
  const std::vector<std::string> classes = classes_of(box);
  return fmt::format(
      "<g class=\"cells{}\" data-matrix=\"0\" "
      "transform=\"translate({} {})\">\n{}</g>\n",
      face.numbers.empty() ? " small" : "", x, y,
      face.numbers.empty() ? in_paths(face, classes)
                           : numbered(face, classes));
}

std::string cell_style() {
  std::string style =
      "rect{fill:#fff}\n"
      ".cells{stroke:#ccc;text-anchor:middle}\n"
      ".cells text{stroke:none;fill:#000}\n"
      ".small{stroke:none;shape-rendering:crispEdges}\n"
      ".small .edge{fill:none;stroke:#999}\n";
  for (int place = 1; place <= shades_of_page; ++place) {
    for (const int sign : {1, -1}) {
      const Rgb color = ramp_color(sign * place, shades_of_page);
      const std::string name =
          fmt::format("{}{}", sign > 0 ? 'p' : 'n', place);
      style += fmt::format(".{}{{fill:{}}}", name, hex(color));
      if (text_color(color) == white) {
        style += fmt::format(".cells text.{}{{fill:#fff}}", name);
      }
    }
  }
  return style + fmt::format("\n.hidden,.infinite{{fill:{}}}\n", hex(grey));
}

}  // namespace attn::overview
