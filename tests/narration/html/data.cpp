#include "narration/html/data.hpp"

#include <nlohmann/json.hpp>

#include "../../golden/check.hpp"
#include "../page.hpp"
#include "narration/explanation/explain_number.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(html_data)

namespace {

using Json = nlohmann::json;

constexpr std::size_t all_values = 1'000'000;

Json data_of(const attn::Document& document, const attn::Fold& fold = {},
             std::size_t most_values = all_values) {
  return Json::parse(
      attn::html_data(document, 4, fold, most_values,
                      std::vector<bool>(document.steps.size(), true)));
}

// As the page joins it.
std::string origin(const Json& row, std::size_t cell) {
  const Json& text = row["cells"][cell];
  if (text.is_string()) return text;
  const std::size_t piece = text.size() > 2 ? text[2].get<std::size_t>() : 0;
  return text[0].get<std::string>() +
         row["shared"][piece].get<std::string>() + text[1].get<std::string>();
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_shown_number_has_its_explanation) {
  const attn::Document document = page::full({"a", "b<", "c", "dé", "e"});
  const Json data = data_of(document);
  for (const std::size_t r : {0U, 1U}) {
    const Json& rows = data["results"][r]["origins"][0];
    for (std::size_t row = 0; row < 5; ++row) {
      for (std::size_t column = 0; column < 5; ++column) {
        BOOST_TEST(origin(rows[row], column) ==
                   attn::explain_number(document, document.steps[r],
                                        {0, row, column}, 4));
      }
    }
  }
  BOOST_TEST(data["results"][1]["origins"][0][0]["shared"].size() == 1U);
}

BOOST_AUTO_TEST_CASE(parts_of_a_row_share_texts_of_their_own) {
  attn::Document document = page::about({"a"});
  page::add(document, "left_of_it", {{1, 3}, {1, 2, 3}});
  page::add(document, "right_of_it", {{1, 3}, {4, 5, 6}});
  page::add(document, "joined", {{1, 6}, {1, 2, 3, 4, 5, 6}},
            attn::concatenate({"left_of_it", "right_of_it"}));
  const Json row = data_of(document)["results"][2]["origins"][0][0];
  BOOST_TEST(row["shared"].size() == 2U);
  for (std::size_t column = 0; column < 6; ++column) {
    BOOST_TEST(row["cells"][column].is_array());
    BOOST_TEST(
        origin(row, column) ==
        attn::explain_number(document, document.steps[2], {0, 0, column}, 4));
  }
}

BOOST_AUTO_TEST_CASE(what_is_folded_has_none) {
  const attn::Document document = page::full({"a", "b", "c", "d"});
  const Json data = data_of(document, {3, 1, 1});
  const Json& rows = data["results"][1]["origins"][0];
  BOOST_TEST(rows.size() == 3U);
  BOOST_TEST(rows[1].is_null());
  BOOST_TEST(rows[0]["cells"][1].is_null());
  BOOST_TEST(origin(rows[2], 2) ==
             attn::explain_number(document, document.steps[1], {0, 3, 3}, 4));
}

BOOST_AUTO_TEST_CASE(numbers_come_with_their_operation) {
  const Json data = data_of(page::full({"a", "b"}));
  BOOST_TEST(data["tokens"] == Json({"a", "b"}));
  const Json& weights = data["results"][1];
  BOOST_TEST(weights["role"] == "weights");
  BOOST_TEST(weights["operation"]["kind"] == "softmax");
  BOOST_TEST(weights["operation"]["operands"] == Json({"scores"}));
  BOOST_TEST(weights["first"] ==
             Json({{"matrix", 0}, {"row", 0}, {"column", 1}}));
  BOOST_TEST(data["results"][0]["values"].size() == 4U);
  BOOST_TEST(data["results"][0]["values"][1].get<float>() == 2.0F / 3.0F,
             boost::test_tools::tolerance(1e-6F));
}

BOOST_AUTO_TEST_CASE(checks_come_with_how_they_are_computed_anew) {
  attn::Document document = page::full({"a", "b"});
  document.steps[1].page_checks = {
      {"sums", {"weights"}, {}, "rows sum to 1"},
      {"near", {"weights", "scores"}, {{"bound", 2.0}}, "it is near", false}};
  const Json results = data_of(document)["results"];
  BOOST_TEST(!results[0].contains("checks"));
  BOOST_TEST(results[1]["checks"][0] == Json({{"test", "sums"},
                                              {"of", {"weights"}},
                                              {"claim", "rows sum to 1"}}));
  BOOST_TEST(results[1]["checks"][1] == Json({{"test", "near"},
                                              {"of", {"weights", "scores"}},
                                              {"claim", "it is near"},
                                              {"numbers", {{"bound", 2.0}}},
                                              {"made", false}}));
}

BOOST_AUTO_TEST_CASE(many_values_stay_out) {
  attn::Document document = page::about({"a"});
  page::add(document, "few", {{1, 2}, {1.0F, 2.0F}});
  page::add(document, "many", {{1, 3}, {1.0F, 2.0F, 3.0F}});
  const Json data = data_of(document, {}, 2);
  BOOST_TEST(data["results"][0].contains("values"));
  BOOST_TEST(!data["results"][1].contains("values"));
}

BOOST_AUTO_TEST_CASE(an_operation_hands_on_what_the_script_computes_with) {
  attn::Document document = page::about({"a"});
  page::add(document, "weights", {{1, 1}, {1.0F}},
            attn::causal_attention_weights(
                {{{1, 2}, {5.0F, 6.0F}}, 7, 3, true, {{1, 1}, {2.0F}}}));
  page::add(document, "change", {{1, 1}, {0.0F}},
            attn::change_of("weights", {"weights"}, 1.0F, 1.0F));
  const Json results = data_of(document)["results"];
  const Json& weights = results[0]["operation"];
  BOOST_TEST(weights["inputs"] == Json({5.0, 6.0}));
  BOOST_TEST(!weights.contains("scores"));
  BOOST_TEST(weights["parameters"]["seed"] == 7);
  BOOST_TEST(results[1]["operation"]["uses"] == Json({"weights"}));
}

BOOST_AUTO_TEST_CASE(known_words_have_their_vectors) {
  attn::Document document = page::about({"a"});
  document.parameters.known_words = {{"a", {0.5F, 0.25F}}};
  const Json data = data_of(document);
  BOOST_TEST(data["known_words"]["a"] == Json({0.5, 0.25}));
  BOOST_TEST(data["whole"] == true);
}

BOOST_AUTO_TEST_CASE(curves_are_there_where_there_are_some) {
  BOOST_TEST(!data_of(page::full({"a"})).contains("curves"));
  const attn::Document document = page::with_curves({{1, 2}, {2, 1}});
  const Json expected = {{"results", {"a.losses", "b.losses"}},
                         {"horizontal", "step"},
                         {"vertical", "loss"},
                         {"first", 0.0},
                         {"step", 20.0},
                         {"shown_in", "b.losses"}};
  BOOST_TEST(data_of(document)["curves"] == Json({expected}));
  const Json without_first = Json::parse(
      attn::html_data(document, 4, {}, all_values, {false, true}));
  BOOST_TEST(!without_first.contains("curves"));
}

BOOST_AUTO_TEST_CASE(bars_are_there_where_there_are_some) {
  BOOST_TEST(!data_of(page::full({"a"})).contains("bars"));
  const attn::Document document = page::with_bars({{1, 2}, {2, 1}}, {});
  const Json expected = {{"results", {"a.counts", "b.counts"}},
                         {"shown_in", "b.counts"}};
  BOOST_TEST(data_of(document)["bars"] == Json({expected}));
  const Json without_first = Json::parse(
      attn::html_data(document, 4, {}, all_values, {false, true}));
  BOOST_TEST(!without_first.contains("bars"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
