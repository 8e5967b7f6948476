// A page whose steps have curves, of numbers that its reader may change:
//
//   curves_page COUNT [gaps]
//
// Prints steps with COUNT numbers each: x and y, which are given, and
// "losses", x ∘ y. The curves of "one" are x, those of "losses" x and losses,
// those of "real" x and y over places from -3 on.
// With `gaps` some numbers are none.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "../narration/page.hpp"
#include "narration/html/renderer.hpp"

namespace {

attn::Document with_curves_of(std::size_t count, bool has_gaps) {
  std::vector<float> x;
  std::vector<float> y;
  std::vector<float> losses;
  for (std::size_t i = 0; i < count; ++i) {
    const float time = static_cast<float>(i) / 21.0F;
    x.push_back(has_gaps && i % 5 == 2 ? NAN : 0.8F * std::exp(-2.0F * time));
    y.push_back(has_gaps && i % 8 > 5 ? INFINITY
                                      : 1.0F + std::sin(9.0F * time));
    losses.push_back(x[i] * y[i]);
  }
  attn::Document document = page::about({"a", "b"});
  page::add(document, "x", {{count}, x});
  page::add(document, "y", {{count}, y});
  page::add(document, "one", {{count}, x}, attn::unchanged("x")).curves =
      attn::Curves{{"x"}, "step", "loss"};
  page::add(document, "losses", {{count}, losses}, attn::multiply("x", "y"))
      .curves = attn::Curves{{"x", "losses"}, "step", "loss", 0.0, 20.0};
  page::add(document, "real", {{count}, x}, attn::unchanged("x")).curves =
      attn::Curves{{"x", "y"}, "x", "y", -3.0, 0.1};
  for (attn::Step& step : document.steps) {
    step.section = "Curves";
    step.title = "The numbers " + step.id;
    step.text = "Their text.";
  }
  return document;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const attn::Document document =
      with_curves_of(std::stoul(argv[1]), argc > 2);
  std::fputs(attn::render_html(document, 4).c_str(), stdout);
  return 0;
}
