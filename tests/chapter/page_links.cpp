#include "chapter/page_links.hpp"

#include <stdexcept>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "../support/xml.hpp"
#include "curriculum/curriculum.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(page_links)

namespace {

std::vector<std::string> targets_of(const std::string& id) {
  const pugi::xml_document tree = support::parsed(attn::page_links(id));
  std::vector<std::string> targets;
  for (const pugi::xml_node& link : support::all(tree, "//a")) {
    targets.emplace_back(link.attribute("href").value());
  }
  return targets;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_chapter_lies_between_its_neighbours) {
  const std::vector<std::string> expected = {
      "../chapters/04_causal_mask.html", "../index.html",
      "../chapters/06_causal_attention.html", "../exercises/dropout.html"};
  BOOST_TEST(targets_of("05_dropout") == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_first_has_none_before_it_and_the_last_none_after) {
  const auto& chapters = attn::curriculum();
  BOOST_TEST(targets_of(chapters.front().id).front() == "../index.html");
  const std::vector<std::string> last = targets_of(chapters.back().id);
  BOOST_TEST(last.size() == 2 + chapters.back().exercises.size());
}

BOOST_AUTO_TEST_CASE(a_chapter_that_there_is_not_throws) {
  BOOST_CHECK_THROW(attn::page_links("99_nothing"), std::out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
