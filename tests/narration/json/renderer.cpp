#include "narration/json/renderer.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(json_renderer)

namespace {

using nlohmann::json;

json rendered(const attn::Document& document) {
  return json::parse(attn::render_json(document, 4));
}

json values_of(const attn::Tensor& tensor) {
  attn::Document document = page::about({"a"});
  page::add(document, "r", tensor);
  return rendered(document)["steps"][0]["result"];
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_one_line_of_json) {
  const std::string text = attn::render_json(page::full({"a", "b"}), 4);
  BOOST_TEST(text.find('\n') == text.size() - 1);
  BOOST_TEST(json::parse(text).is_object());
}

BOOST_AUTO_TEST_CASE(the_chapter_is_named) {
  const json chapter = rendered(page::about({"a"}))["chapter"];
  BOOST_TEST(chapter["id"] == "07_a_chapter");
  BOOST_TEST(chapter["title"] == "A title");
}

BOOST_AUTO_TEST_CASE(parameters_that_a_chapter_lacks_are_left_out) {
  attn::Document document = page::about({"a", "b"});
  document.parameters.query = 1;
  document.parameters.seeds = {{"sa", 7}};
  json expected = {{"seed", 123},
                   {"seeds", {{"sa", 7}}},
                   {"sentence", {"a", "b"}},
                   {"query", 2},
                   {"d_in", 3}};
  BOOST_TEST(rendered(document)["parameters"] == expected);
  document.parameters.d_out = 4;
  document.parameters.heads = 2;
  document.parameters.dropout = 0.5;
  document.parameters.qkv_bias = false;
  document.parameters.dropout_stream = "mkl";
  expected.update({{"d_out", 4},
                   {"heads", 2},
                   {"dropout", 0.5},
                   {"qkv_bias", false},
                   {"dropout_stream", "mkl"}});
  BOOST_TEST(rendered(document)["parameters"] == expected);
}

BOOST_AUTO_TEST_CASE(lists_are_nested_as_the_shape_says) {
  BOOST_TEST(values_of(2.5F)["shape"] == json::array());
  BOOST_TEST(values_of(2.5F)["values"] == 2.5);
  BOOST_TEST(values_of({{2}, {1, 2}})["values"] == json({1.0, 2.0}));
  const attn::Tensor heads({1, 2, 2, 1}, {1, 2, 3, 4});
  BOOST_TEST(values_of(heads)["shape"] == json({1, 2, 2, 1}));
  BOOST_TEST(values_of(heads)["values"] ==
             json::parse("[[[[1.0],[2.0]],[[3.0],[4.0]]]]"));
}

BOOST_AUTO_TEST_CASE(nine_digits_tell_any_two_floats_apart) {
  for (const float number : {0.1F, 0.43F, 1.0F / 3.0F, 16777217.0F, 1.5e-30F,
                             -3.4028235e38F, 1.17549435e-38F}) {
    const attn::Tensor pair({2}, {number, std::nextafter(number, 0.0F)});
    const json values = values_of(pair)["values"];
    BOOST_TEST(values[0].get<float>() == pair.values()[0]);
    BOOST_TEST(values[1].get<float>() == pair.values()[1]);
  }
  BOOST_TEST(values_of(0.1F)["values"].dump() == "0.100000001");
}

BOOST_AUTO_TEST_CASE(a_number_that_is_not_finite_is_a_string) {
  const float inf = std::numeric_limits<float>::infinity();
  const float nan = std::numeric_limits<float>::quiet_NaN();
  BOOST_TEST(values_of({{3}, {-inf, inf, nan}})["values"] ==
             json({"-inf", "inf", "nan"}));
}

BOOST_AUTO_TEST_CASE(a_step_has_all_that_the_contract_names) {
  const json step = rendered(page::full({"a", "b"}))["steps"][1];
  BOOST_TEST(step["id"] == "weights");
  BOOST_TEST(step["section"] == "Second");
  BOOST_TEST(step["title"] == "Shares");
  BOOST_TEST(step["text"] == "");
  BOOST_TEST(step["operation"]["kind"] == "softmax");
  BOOST_TEST(step["operation"]["operands"] == json({"scores"}));
  BOOST_TEST(step["operation"]["transposed"] == json({false}));
  BOOST_TEST(step["operation"]["parameters"]["divisor"] == 1.0);
  BOOST_TEST(step["result"]["name"] == "weights");
  BOOST_TEST(step["result"]["row_labels"] == json({"a", "b"}));
  BOOST_TEST(step["result"]["column_labels"] == json({"a", "b"}));
  BOOST_TEST(step["checks"][1]["claim"] == "it is not");
  BOOST_TEST(step["checks"][1]["holds"] == false);
  BOOST_TEST(step["worked"][0]["cell"] == "row a, column b");
  BOOST_TEST(step["picture"][0]["sign"] == "·");
}

BOOST_AUTO_TEST_CASE(a_step_that_computes_nothing_has_no_result) {
  attn::Document document = page::full({"a"});
  document.steps[0].result.reset();
  document.steps.resize(1);
  const json step = rendered(document)["steps"][0];
  BOOST_TEST(!step.contains("result"));
  BOOST_TEST(!step.contains("worked"));
  BOOST_TEST(step["checks"] == json::array());
}

BOOST_AUTO_TEST_CASE(hostile_tokens_come_back_as_they_were) {
  const std::vector<std::string> tokens = page::hostile_tokens();
  const json document = rendered(page::full(tokens));
  BOOST_TEST(document["parameters"]["sentence"] == json(tokens));
  BOOST_TEST(document["steps"][0]["result"]["row_labels"] == json(tokens));
}

BOOST_AUTO_TEST_CASE(curves_are_there_where_there_are_some) {
  const json steps = rendered(page::with_curves({{1, 2}, {2, 1}}))["steps"];
  BOOST_TEST(!steps[0].contains("curves"));
  const json expected = {{"results", {"a.losses", "b.losses"}},
                         {"horizontal", "step"},
                         {"vertical", "loss"},
                         {"first", 0.0},
                         {"step", 20.0}};
  BOOST_TEST(steps[1]["curves"] == expected);
}

BOOST_AUTO_TEST_CASE(bars_are_there_where_there_are_some) {
  const json steps = rendered(page::with_bars({{1, 2}, {2, 1}}, {}))["steps"];
  BOOST_TEST(!steps[0].contains("bars"));
  BOOST_TEST(steps[1]["bars"] == json({"a.counts", "b.counts"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
