#include "chapter/markdown_folder.hpp"

#include "files/output_file.hpp"
#include "narration/markdown/renderer.hpp"
#include "narration/overview/overview.hpp"
#include "narration/svg/curves.hpp"
#include "narration/svg/figure.hpp"
#include "narration/svg/heatmap.hpp"

namespace attn {
namespace {

std::string svg_of(const Document& document, const Figure& figure,
                   int precision) {
  if (figure.result != nullptr) {
    return svg_heatmap(*figure.result, figure.matrix, precision);
  }
  return svg_curves(plot_of(document, *figure.step->curves, precision));
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
