#include "chapter/markdown_folder.hpp"

#include "files/output_file.hpp"
#include "narration/markdown/renderer.hpp"
#include "narration/overview/overview.hpp"
#include "narration/svg/bars.hpp"
#include "narration/svg/curves.hpp"
#include "narration/svg/figure.hpp"
#include "narration/svg/heatmap.hpp"

namespace attn {
namespace {

std::string svg_of(const Document& document, const Figure& figure,
                   int precision) {
  switch (figure.kind) {
    case FigureKind::curves:
      return svg_curves(plot_of(document, *figure.step->curves, precision));
    case FigureKind::bars:
      return svg_bars(bar_chart_of(document, figure.step->bars, precision));
    case FigureKind::matrix:
      break;
  }
  return svg_heatmap(*figure.result, figure.matrix, precision);
}

}  // namespace

void write_markdown_folder(const Document& document, int precision,
                           const std::filesystem::path& folder) {
  require_folder(folder);
  const std::filesystem::path pictures = folder / document.id;
  require_folder(pictures);
  // The page comes last, so that all that it refers to is there.
  for (const Figure& figure : figures_of(document)) {
    write_file(pictures / figure.file, svg_of(document, figure, precision));
  }
  write_file(pictures / (std::string(overview_name) + ".svg"),
             svg_overview(document, precision));
  write_file(folder / (document.id + ".md"),
             render_markdown(document, precision, document.id));
}

}  // namespace attn
