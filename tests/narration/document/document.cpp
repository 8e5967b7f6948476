#include "narration/document/document.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(document)

BOOST_AUTO_TEST_CASE(a_result_is_found_by_its_name) {
  attn::Document document = page::about({"a"});
  page::add(document, "keys", 1.0F);
  page::add(document, "values", 2.0F);
  BOOST_TEST(document.has_result("values"));
  BOOST_TEST(check::agrees(document.result("values").values, 2.0F));
}

BOOST_AUTO_TEST_CASE(a_missing_result_is_an_error_that_names_it) {
  const attn::Document document = page::about({"a"});
  BOOST_TEST(!document.has_result("queries"));
  BOOST_TEST(check::says(
      check::thrown<std::out_of_range>([&] { document.result("queries"); }),
      {"no result", "queries"}));
}

BOOST_AUTO_TEST_CASE(a_step_without_a_result_is_not_found) {
  attn::Document document = page::about({"a"});
  page::add(document, "picture", 1.0F).result.reset();
  BOOST_TEST(!document.has_result("picture"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
