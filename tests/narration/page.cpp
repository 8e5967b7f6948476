#include "page.hpp"

#include <algorithm>
#include <cmath>

namespace page {

std::vector<std::string> hostile_tokens() {
  return {"<script>alert(1)</script>",
          "a|b",
          "`c`",
          "*d*_e_",
          "\x1b[31mred",
          "&amp;",
          "[x](http://y)",
          "\u202Eevil",
          "漢字",
          "e\u0301"};
}

attn::Document about(const std::vector<std::string>& tokens) {
  attn::Document document;
  document.id = "07_a_chapter";
  document.title = "A title";
  document.section = "3.9";
  document.parameters.sentence = tokens;
  document.parameters.d_in = 3;
  return document;
}

attn::Step& add(attn::Document& document, const std::string& name,
                const attn::Tensor& values,
                const attn::Operation& operation) {
  attn::Step step;
  step.id = name;
  step.result = attn::Result{name, values, {}, attn::Role::values};
  step.operation = operation;
  document.steps.push_back(step);
  return document.steps.back();
}

attn::Document with_curves(const std::vector<std::vector<float>>& vectors) {
  attn::Document document = about({"a", "b"});
  attn::Curves curves{{}, "step", "loss", 0.0, 20.0};
  for (const std::vector<float>& numbers : vectors) {
    const char letter = static_cast<char>('a' + curves.results.size());
    curves.results.push_back(std::string(1, letter) + ".losses");
    add(document, curves.results.back(), {{numbers.size()}, numbers});
  }
  document.steps.back().curves = curves;
  return document;
}

attn::Document with_functions() {
  std::vector<float> relu;
  std::vector<float> squared;
  for (int i = -30; i <= 30; ++i) {
    relu.push_back(std::max(0.0F, static_cast<float>(i) / 10.0F));
    squared.push_back(relu.back() * relu.back());
  }
  attn::Document document = about({"a", "b"});
  add(document, "relu", {{61}, relu});
  add(document, "squared", {{61}, squared}).curves =
      attn::Curves{{"relu", "squared"}, "x", "y", -3.0, 0.1};
  return document;
}

attn::Document with_bars(const std::vector<std::vector<float>>& vectors,
                         const attn::AxisLabels& labels) {
  attn::Document document = about({"a", "b"});
  std::vector<std::string> names;
  for (const std::vector<float>& numbers : vectors) {
    const char letter = static_cast<char>('a' + names.size());
    names.push_back(std::string(1, letter) + ".counts");
    add(document, names.back(), {{numbers.size()}, numbers})
        .result->labels.columns = labels;
  }
  document.steps.back().bars = names;
  return document;
}

attn::Document full(const std::vector<std::string>& tokens) {
  const std::size_t T = tokens.size();
  attn::Document document = about(tokens);
  std::vector<float> scores;  // (T, T)
  std::vector<float> weights;  // (T, T)
  for (std::size_t row = 0; row < T; ++row) {
    float sum = 0.0F;
    for (std::size_t column = 0; column < T; ++column) {
      scores.push_back(
          static_cast<float>(row + column * T) /
          static_cast<float>(std::max<std::size_t>(T * T - 1, 1)));
      sum += std::exp(scores.back());
    }
    for (std::size_t column = 0; column < T; ++column) {
      weights.push_back(std::exp(scores[row * T + column]) / sum);
    }
  }

  attn::Step& first = add(document, "scores", {{T, T}, scores});
  first.section = "First";
  first.title = "All of " + tokens[0];
  first.text = "It says \"" + tokens[0] + "\".";
  first.formula = "A = Q Kᵀ";
  first.code = "const arma::fmat scores = a < b ? c : d;";
  first.result->labels = {tokens, tokens};
  first.result->role = attn::Role::scores;

  attn::Step& second =
      add(document, "weights", {{T, T}, weights}, attn::softmax("scores"));
  second.section = "Second";
  second.title = "Shares";
  second.result->labels = {tokens, tokens};
  second.result->role = attn::Role::weights;
  second.worked_cells = {{0, 0, T - 1}};
  second.checks = {{"row \"" + tokens[0] + "\" is fine", true},
                   {"it is not", false}};
  second.picture = {{"A caption", "scores", "·", "scores", "=", "weights"}};
  return document;
}

}  // namespace page
