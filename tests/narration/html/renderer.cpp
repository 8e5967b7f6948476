#include "narration/html/renderer.hpp"

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../../support/xml.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(html_renderer)

namespace {

using support::all;
using support::text_of;

pugi::xml_document page_about(const std::vector<std::string>& tokens) {
  return support::parsed(attn::render_html(page::full(tokens), 4));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_step_is_there_and_the_list_links_to_it) {
  const pugi::xml_document tree = page_about({"one", "two", "three"});
  BOOST_TEST(all(tree, "//article").size() == 2U);
  BOOST_TEST(all(tree, "//article[@id='weights']//table").size() == 4U);
  BOOST_TEST(all(tree, "//nav//a[@href='#weights']").size() == 1U);
  BOOST_TEST(text_of(tree.select_node("//h1").node()) ==
             "Chapter 7: A title");
  BOOST_TEST(all(tree, "//h2").size() == 2U);
}

BOOST_AUTO_TEST_CASE(code_and_formula_keep_their_characters) {
  attn::Document document = page::full({"one", "two"});
  document.steps[0].code = "if (a < b) {\n  c(\"&\");\n}";
  const pugi::xml_document tree =
      support::parsed(attn::render_html(document, 4));
  BOOST_TEST(text_of(tree.select_node("//pre/code").node()) ==
             document.steps[0].code);
}

BOOST_AUTO_TEST_CASE(checks_tell_whether_they_hold) {
  const pugi::xml_document tree = page_about({"one", "two"});
  BOOST_TEST(all(tree, "//li[@class='holds']").size() == 1U);
  BOOST_TEST(text_of(tree.select_node("//li[@class='fails']").node()) ==
             "Not true: it is not");
}

BOOST_AUTO_TEST_CASE(words_are_text_whatever_they_look_like) {
  const std::vector<std::string> tokens = page::hostile_tokens();
  const pugi::xml_document tree = page_about(tokens);
  BOOST_TEST(all(tree, "//script").size() == 2U);
  BOOST_TEST(text_of(all(tree, "//article[@id='scores']//tbody/tr/th")[0]) ==
             tokens[0]);
  BOOST_TEST(text_of(all(tree, "//article[@id='scores']//tbody/tr/th")[9]) ==
             tokens[9]);
}

BOOST_AUTO_TEST_CASE(no_address_leads_out_of_the_page) {
  const pugi::xml_document tree = page_about(page::hostile_tokens());
  for (const pugi::xml_node& link : all(tree, "//a")) {
    BOOST_TEST(std::string(link.attribute("href").value()).front() == '#');
  }
  BOOST_TEST(all(tree, "//*[@src] | //link | //*[@style]").empty());
}

BOOST_AUTO_TEST_CASE(a_long_sentence_stays_below_400_kb) {
  std::vector<std::string> tokens;
  for (const std::size_t count : {24U, 41U, 200U}) {
    while (tokens.size() < count) {
      tokens.push_back(fmt::format("word{}", tokens.size()));
    }
    const std::string html = attn::render_html(page::full(tokens), 9);
    BOOST_TEST(html.size() < 400'000U);
    BOOST_TEST(support::contains(html, "word0</th>"));
  }
}

BOOST_AUTO_TEST_CASE(curves_stand_in_their_step) {
  const attn::Document document = page::with_curves({{1, 0.5F}, {0.5F, 1}});
  const pugi::xml_document tree =
      support::parsed(attn::render_html(document, 4));
  const auto figures =
      all(tree, "//article[@id='b.losses']/figure[@class='chart-box']");
  BOOST_TEST_REQUIRE(figures.size() == 1U);
  BOOST_TEST(text_of(figures[0].child("figcaption")) == "loss by step");
  BOOST_TEST(all(figures[0], "svg[@class='curves' and @role='img']").size() ==
             1U);
  BOOST_TEST(all(tree, "//svg[@class='curves']").size() == 1U);
  BOOST_TEST(all(tree, "//*[@style]").empty());
}

BOOST_AUTO_TEST_CASE(bars_stand_in_their_step) {
  const attn::Document document =
      page::with_bars({{1, 0.5F}, {0.5F, 1}}, {"x", "y"});
  const pugi::xml_document tree =
      support::parsed(attn::render_html(document, 4));
  const auto figures =
      all(tree, "//article[@id='b.counts']/figure[@class='chart-box']");
  BOOST_TEST_REQUIRE(figures.size() == 1U);
  BOOST_TEST(text_of(figures[0].child("figcaption")) ==
             "a.counts, b.counts as bars");
  BOOST_TEST(all(figures[0], "svg[@class='bars' and @role='img']").size() ==
             1U);
  BOOST_TEST(all(tree, "//svg[@class='bars']").size() == 1U);
  BOOST_TEST(all(tree, "//*[@style]").empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
