#include "narration/overview/overview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "narration/layout/escape.hpp"
#include "narration/layout/shade.hpp"
#include "narration/overview/cells.hpp"
#include "narration/overview/layout.hpp"
#include "narration/overview/lines.hpp"
#include "narration/overview/words.hpp"

namespace attn {
namespace {

using overview::Face;
using overview::Graph;
using overview::Layout;
using overview::PlacedBox;

constexpr std::size_t largest_picture = 58'000;  // bytes
constexpr int most_decimals = 2;
constexpr int arrow_length = 6;

std::string overview_texts(const std::vector<std::string>& lines,
                           const char* name, int x, int& y, int line_height) {
  std::string svg;
  for (const std::string& line : lines) {
    y += line_height;
    svg += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", name,
                       x, y - 3, escape_html(line));
  }
  return svg;
}

std::string sheets_of(const PlacedBox& box) {
  std::string svg;
  for (int sheet = box.face.sheets; sheet >= 0; --sheet) {
    const int shift = sheet * overview::sheet_shift;
    svg += fmt::format(
        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        sheet == 0 ? "frame" : "sheet", box.x + shift, box.front_y() - shift,
        box.front_width(), box.front_height());
  }
  return svg + "\n";
}

std::string row_labels_of(const PlacedBox& box) {
  const Face& face = box.face;
  const int room = box.front_width() - 2 * overview::padding -
                   face.label_width - face.cells_width();
  const int x = box.x + overview::padding + room / 2 + face.label_width - 4;
  int y = box.front_y() + overview::padding + face.heading_height() +
          face.cell_height / 2 + face.font / 3;
  std::string svg;
  for (const std::string& label : face.labels) {
    svg += fmt::format("<text class=\"label\" x=\"{}\" y=\"{}\">{}</text>", x,
                       y, escape_html(label));
    y += face.cell_height;
  }
  return svg.empty() ? "" : svg + "\n";
}

// Of which steps of a document a drawing says where they are, if of any.
struct Links {
  const Document& document;
  const std::vector<bool>*
      shown;  // on the page that the drawing is a part of

  bool lead_to(const Step& step) const {
    const auto index = &step - document.steps.data();
    return shown != nullptr && (*shown)[static_cast<std::size_t>(index)];
  }
};

// The begin of a box's element: of a page its title says what it shows.
std::string begin_of_box(const PlacedBox& box, const std::string& title,
                         const Links& links) {
  const Step& step = *box.stack->front;
  const std::string attributes = fmt::format(
      " class=\"box\" data-result=\"{}\">\n", escape_html(step.result->name));
  if (links.shown == nullptr) return "<g" + attributes;
  if (!links.lead_to(step)) {
    return fmt::format(
        "<g{}<title>{}. This page leaves out its step."
        "</title>\n",
        attributes, escape_html(title));
  }
  return fmt::format("<a href=\"#{}\"{}<title>{}</title>\n",
                     escape_html(step.id), attributes, escape_html(title));
}

std::string inside_of_box(const PlacedBox& box) {
  const Face& face = box.face;
  const int x = box.x + overview::padding;
  int y = box.front_y() + overview::padding;
  std::string svg = sheets_of(box);
  svg += overview_texts(face.name, "name", x, y, face.line_height());
  svg += overview_texts(face.facts, "facts", x, y, face.line_height());
  return svg + "\n" + row_labels_of(box) + overview::svg_cells(box);
}

std::string piece_path(const overview::Piece& piece) {
  const auto [from, to, is_arrow] = piece;
  const int end = is_arrow ? to.x - arrow_length + 1 : to.x;
  const int middle = (from.x + to.x) / 2;
  if (from.y == to.y) return fmt::format("M{} {}H{}", from.x, from.y, end);
  return fmt::format("M{} {}C{} {} {} {} {} {}", from.x, from.y, middle,
                     from.y, std::min(middle, end), to.y, end, to.y);
}

std::string lines_and_arrows(const Layout& layout) {
  std::string lines;
  std::string arrows;
  for (const overview::Route& route : layout.routes) {
    std::string path;
    for (const overview::Piece& piece : route.pieces) {
      path += piece_path(piece);
      if (!piece.is_arrow) continue;
      arrows += fmt::format("M{} {}l-{} -3v6z", piece.to.x, piece.to.y,
                            arrow_length);
    }
    lines += fmt::format("<path class=\"line\" d=\"{}\"/>\n", path);
  }
  if (lines.empty()) return "";
  return lines + fmt::format("<path class=\"arrows\" d=\"{}\"/>\n", arrows);
}

std::string title_of_box(const Graph& graph, const overview::Stack& stack) {
  std::string title = overview::caption_words(stack);
  for (const overview::Box& box : graph.boxes) {
    if (box.stack.front == stack.front) {
      title = overview::sentence_of(graph, box);
    }
  }
  const std::string& formula = stack.front->formula;
  return formula.empty() ? title : title + ": " + formula;
}

std::string svg_boxes(const Graph& graph, const std::vector<PlacedBox>& boxes,
                      const char* name, const Links& links) {
  if (boxes.empty()) return "";
  std::string svg = fmt::format("<g class=\"{}\" font-size=\"{}\">\n", name,
                                boxes.front().face.font);
  for (const PlacedBox& box : boxes) {
    svg += begin_of_box(box, title_of_box(graph, *box.stack), links) +
           inside_of_box(box) +
           (links.lead_to(*box.stack->front) ? "</a>\n" : "</g>\n");
  }
  return svg + "</g>\n";
}

std::string drawing(const Graph& graph, const Layout& layout,
                    const Links& links) {
  const std::string svg = lines_and_arrows(layout) +
                          svg_boxes(graph, layout.boxes, "flow", links) +
                          svg_boxes(graph, layout.apart, "apart", links);
  if (layout.percent == 100) return svg;
  return fmt::format("<g transform=\"scale({}.{:02})\">\n{}</g>\n",
                     layout.percent / 100, layout.percent % 100, svg);
}

// What the colours mean, at the right of the heading.
std::string overview_legend() {
  constexpr int swatch = 14;
  int x = 848;
  std::string svg;
  const auto add_swatch = [&](const std::string& name) {
    svg += fmt::format(
        "<rect class=\"{}\" x=\"{}\" y=\"14\" width=\"{}\" "
        "height=\"{}\"/>",
        name, x, swatch, swatch);
    x += swatch;
  };
  const auto add_text = [&](const char* text, int width) {
    svg += fmt::format("<text stroke=\"none\" x=\"{}\" y=\"25\">{}</text>\n",
                       x + 6, text);
    x += width;
  };
  for (const char* name : legend_classes) add_swatch(name);
  add_text("below 0, 0, above 0", 154);
  add_swatch("hidden");
  add_text("hidden, -inf", 0);
  return "<g class=\"legend\" stroke=\"#ccc\">" + svg + "</g>\n";
}

std::string stand_alone(const Document& document, const Graph& graph,
                        const Layout& layout) {
  const std::string title = escape_html(overview_title(document));
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
      "height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
      "font-family=\"monospace\">\n<title>{2}</title>\n<desc>{3}</desc>\n"
      "<style>\n{4}.frame{{stroke:#555}}.sheet{{stroke:#999}}"
      ".apart .frame{{stroke-dasharray:4 3}}\n"
      ".name{{font-weight:bold}}.facts,.label,.legend{{fill:#555}}\n"
      ".label{{text-anchor:end}}.legend{{font-size:12px}}\n"
      ".line{{fill:none;stroke:#777;stroke-width:1.5}}.arrows{{fill:#555}}\n"
      "</style>\n"
      "<rect width=\"{0}\" height=\"{1}\"/>\n"
      "<text x=\"{5}\" y=\"27\" font-size=\"18\" font-weight=\"bold\" "
      "font-family=\"sans-serif\">{2}</text>\n{6}{7}</svg>\n",
      overview::picture_width, layout.height, title,
      escape_html(overview_description(document)), overview::cell_style(),
      overview::margin, overview_legend(),
      drawing(graph, layout, {document, nullptr}));
}

std::string for_page(const Graph& graph, const Layout& layout,
                     const Links& links) {
  const int top = overview::head_height * layout.percent / 100 - 8;
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"overview\" "
      "viewBox=\"0 {} {} {}\" role=\"group\" aria-label=\"{}\" "
      "font-family=\"monospace\">\n{}</svg>\n",
      top, overview::picture_width, layout.height - top,
      escape_html(overview_title(links.document)),
      drawing(graph, layout, links));
}

// Draws heatmaps as fine as the size of the file allows.
template <typename Draw>
std::string drawn_small_enough(const Document& document, int precision,
                               const Draw& draw) {
  const Graph graph = overview::graph_of(document);
  const int decimals = std::min(precision, most_decimals);
  std::string svg;
  for (const std::size_t most : {64U, 48U, 32U, 24U, 16U, 8U}) {
    svg = draw(graph, overview::layout_of(graph, decimals, most));
    if (svg.size() < largest_picture) break;
  }
  return svg;
}

}  // namespace

std::string overview_title(const Document& document) {
  return fmt::format("Chapter {}: {}", std::stoi(document.id),
                     document.title);
}

std::string overview_description(const Document& document) {
  const Graph graph = overview::graph_of(document);
  std::string text = overview_caption;
  const char* before = ": ";
  for (const overview::Box& box : graph.boxes) {
    text += before + overview::sentence_of(graph, box);
    before = "; ";
  }
  for (const overview::Stack& stack : graph.apart) {
    text += before + overview::caption_words(stack);
    before = "; ";
  }
  return text + ".";
}

std::string svg_overview(const Document& document, int precision) {
  return drawn_small_enough(document, precision,
                            [&](const Graph& graph, const Layout& layout) {
                              return stand_alone(document, graph, layout);
                            });
}

std::string svg_overview_for_page(const Document& document, int precision,
                                  const std::vector<bool>& shown) {
  return drawn_small_enough(
      document, precision, [&](const Graph& graph, const Layout& layout) {
        return for_page(graph, layout, {document, &shown});
      });
}

}  // namespace attn
