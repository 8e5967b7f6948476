#include "narration/svg/figure.hpp"

#include <algorithm>
#include <cmath>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(figure)

namespace {

attn::Result& add(attn::Document& document, const std::string& name,
                  const attn::Tensor& values,
                  attn::Role role = attn::Role::weights) {
  attn::Result& result = *page::add(document, name, values).result;
  result.role = role;
  return result;
}

std::vector<std::string> files_of(const attn::Document& document) {
  std::vector<std::string> files;
  for (const attn::Figure& figure : attn::figures_of(document)) {
    files.push_back(figure.file);
  }
  return files;
}

// The name of the file of a result so called.
std::string file_of(const std::string& name) {
  attn::Document document = page::about({"a"});
  add(document, name, {{1, 1}, {1.0F}});
  return files_of(document).at(0);
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(pictured_are_scores_weights_and_masks_of_all_tokens) {
  attn::Document document = page::about({"a", "b"});
  const attn::Tensor square({2, 2}, {1, 0, 0, 1});
  add(document, "values", square, attn::Role::values);
  add(document, "scores", square, attn::Role::scores);
  add(document, "weights", square);
  add(document, "mask", square, attn::Role::mask);
  add(document, "vector", attn::Tensor({2}, {1, 0}));
  add(document, "other", attn::Tensor({2, 3}, {1, 0, 0, 0, 1, 0}));
  add(document, "small", attn::Tensor({1, 1}, {1}));
  BOOST_TEST(
      files_of(document) == (Names{"scores.svg", "weights.svg", "mask.svg"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_file_is_that_of_the_overview) {
  BOOST_TEST(file_of("Overview") == "Overview_2.svg");
}

BOOST_AUTO_TEST_CASE(each_matrix_is_pictured_unless_it_repeats_another) {
  attn::Document document = page::about({"a"});
  add(document, "batch", attn::Tensor({3, 1, 1}, {1, 2, 1}));
  add(document, "heads", attn::Tensor({2, 2, 1, 1}, {1, 2, 1, 2}));
  BOOST_TEST(files_of(document) == (Names{"batch-0.svg", "batch-1.svg",
                                          "heads-0-0.svg", "heads-0-1.svg"}),
             boost::test_tools::per_element());
  const std::vector<attn::Figure> figures = attn::figures_of(document);
  BOOST_TEST(figures[3].result == &document.result("heads"));
  BOOST_TEST(figures[3].matrix == 1U);
}

BOOST_AUTO_TEST_CASE(a_file_name_is_safe_whatever_the_result_is_called) {
  BOOST_TEST(file_of("mha.attn_weights") == "mha.attn_weights.svg");
  BOOST_TEST(file_of("") == "_.svg");
  BOOST_TEST(file_of(".") == "_.svg");
  BOOST_TEST(file_of("..") == "_..svg");
  BOOST_TEST(file_of("-x") == "_x.svg");
  BOOST_TEST(file_of("../../etc/x y") == "_._.._etc_x_y.svg");
  for (const std::string& name : page::hostile_tokens()) {
    const std::string file = file_of(name);
    BOOST_TEST(
        std::all_of(file.begin(), file.end(),
                    [](char c) {
                      return std::isalnum(static_cast<unsigned char>(c)) ||
                             c == '.' || c == '_' || c == '-';
                    }),
        file);
  }
  BOOST_TEST(file_of(std::string(5000, 'x')).size() < 120U);
}

BOOST_AUTO_TEST_CASE(no_two_file_names_are_equal) {
  attn::Document document = page::about({"a"});
  const attn::Tensor one({1, 1}, {1});
  for (const char* name : {"a b", "a_b", "A_b", "a_b_2", "x-0"}) {
    add(document, name, one);
  }
  add(document, "x", attn::Tensor({1, 1, 1}, {1}));
  BOOST_TEST(
      files_of(document) == (Names{"a_b.svg", "a_b_2.svg", "A_b_3.svg",
                                   "a_b_2_2.svg", "x-0.svg", "x-0_2.svg"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_title_has_name_shape_and_matrix) {
  attn::Document document = page::about({"a"});
  const attn::Result heads =
      add(document, "heads", attn::Tensor({1, 2, 1, 1}, {1, 2}));
  BOOST_TEST(attn::figure_title(heads, 1) ==
             "heads (1, 2, 1, 1), sequence 0, head 1");
  BOOST_TEST(attn::figure_title(add(document, "v", attn::Tensor({1}, {1})),
                                0) == "v (1)");
}

BOOST_AUTO_TEST_CASE(a_description_says_what_the_picture_shows) {
  attn::Document document = page::about({"a", "b"});
  attn::Result result = add(document, "x", {{2, 2}, {0.25F, 0.75F, 0, 1}});
  result.labels = {{"a", "b"}, {"c", "d"}};
  const auto text = [&] { return attn::figure_description(result, 0, 2); };
  BOOST_TEST(text() ==
             "A heatmap of 2 rows and 2 columns. White is 0, dark blue is 1. "
             "The largest number is 1, at row b, column d.");
  result.role = attn::Role::mask;
  BOOST_TEST(text() ==
             "A heatmap of 2 rows and 2 columns. Blue is where the mask is "
             "not 0, in 3 of 4 cells.");
  result.role = attn::Role::scores;
  result.values = attn::Tensor({2, 1}, {-2.5F, -INFINITY});
  result.labels = {};
  BOOST_TEST(
      text() ==
      "A heatmap of 2 rows and 1 column. White is 0, dark blue is 2.5, "
      "dark orange is -2.5. Grey is -inf. The largest number is -2.5, "
      "at row 0, column 0.");
  result.values = attn::Tensor({1, 2}, {NAN, -INFINITY});
  BOOST_TEST(check::says(text(), {"Grey is -inf, nan."}));
  BOOST_TEST(!check::says(text(), {"largest"}));
}

BOOST_AUTO_TEST_CASE(a_description_tells_of_numbers_beyond_the_scale) {
  attn::Document document = page::about({"a"});
  const attn::Result& dropped =
      add(document, "dropped", attn::Tensor({2, 1, 1}, {-1, 2}));
  BOOST_TEST(
      attn::figure_description(dropped, 1, 2) ==
      "A heatmap of 1 row and 1 column. White is 0 and less, dark "
      "blue is 1 and more. The largest number is 2, at row 0, column 0.");
}

BOOST_AUTO_TEST_CASE(of_equal_digits_the_first_is_the_largest) {
  attn::Document document = page::about({"a", "b"});
  const float half = 0.5F;
  const attn::Result& result =
      add(document, "x", {{1, 2}, {half, std::nextafter(half, 1.0F)}});
  BOOST_TEST(check::says(attn::figure_description(result, 0, 4),
                         {"0.5, at row 0, column 0"}));
}

BOOST_AUTO_TEST_CASE(curves_are_a_picture_of_their_step) {
  attn::Document document = page::with_curves({{1, 2}, {2, 1}});
  const attn::Figure figure = attn::figures_of(document).at(0);
  BOOST_TEST(figure.file == "b.losses-curves.svg");
  BOOST_TEST(figure.result == nullptr);
  BOOST_TEST(figure.step == &document.steps[1]);
  document.steps[1].result->values = attn::Tensor({2, 2}, {1, 0, 0, 1});
  document.steps[1].result->role = attn::Role::weights;
  document.steps[0].result->name = "b.losses-curves";
  document.steps[0].result->values = document.steps[1].result->values;
  document.steps[0].result->role = attn::Role::weights;
  BOOST_TEST(
      files_of(document) == (Names{"b.losses-curves.svg", "b.losses.svg",
                                   "b.losses-curves_2.svg"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(bars_are_a_picture_of_their_step) {
  const attn::Document document = page::with_bars({{1, 2}, {2, 1}}, {});
  const attn::Figure figure = attn::figures_of(document).at(0);
  BOOST_TEST((figure.kind == attn::FigureKind::bars));
  BOOST_TEST(figure.file == "b.counts-bars.svg");
  BOOST_TEST(figure.result == nullptr);
  BOOST_TEST(figure.step == &document.steps[1]);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
