// A page whose steps have bars, of numbers that its reader may change:
//
//   bars_page COUNT [gaps]
//
// Prints steps with COUNT numbers each under labels, some long or the same: x
// and y, which are given, and "both", x ∘ y. The bars of "one" are x, those
// of "both" x and both. With `gaps` some numbers are none.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "../narration/page.hpp"
#include "narration/html/renderer.hpp"

namespace {

attn::Document with_bars_of(std::size_t count, bool has_gaps) {
  std::vector<float> x;
  std::vector<float> y;
  std::vector<float> both;
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < count; ++i) {
    const float number = static_cast<float>(i);
    x.push_back(has_gaps && i % 5 == 2 ? NAN : std::exp(-0.3F * number));
    y.push_back(has_gaps && i % 5 == 3 ? INFINITY : number);
    both.push_back(x[i] * y[i]);
    const std::string word = i % 3 == 0 ? "the" : "Donaudampfschiff ";
    labels.push_back(i % 3 == 0 ? word : word + std::to_string(i));
  }
  attn::Document document = page::about({"a", "b"});
  page::add(document, "x", {{count}, x});
  page::add(document, "y", {{count}, y});
  page::add(document, "one", {{count}, x}, attn::unchanged("x")).bars = {"x"};
  page::add(document, "both", {{count}, both}, attn::multiply("x", "y"))
      .bars = {"x", "both"};
  for (attn::Step& step : document.steps) {
    step.section = "Bars";
    step.title = "The numbers " + step.id;
    step.text = "Their text.";
    step.result->labels.columns = labels;
  }
  return document;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const attn::Document document = with_bars_of(std::stoul(argv[1]), argc > 2);
  std::fputs(attn::render_html(document, 4).c_str(), stdout);
  return 0;
}
