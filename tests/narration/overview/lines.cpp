#include "narration/overview/lines.hpp"

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"
#include "narration/layout/text_layout.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_lines)

namespace {

using Lines = std::vector<std::string>;

const attn::Tensor number({1}, {2});

// A product of two results with such names, and a count.
attn::Document named(const std::string& name) {
  attn::Document document = page::about({"a"});
  page::add(document, name, {{2, 3}, {1, 2, 3, 4, 5, 6}});
  page::add(document, "W", {{3, 2}, {1, 2, 3, 4, 5, 6}});
  page::add(document, name + "_out", {{2, 2}, {1, 2, 3, 4}},
            attn::product(name, "W"));
  page::add(document, "cost", number);
  return document;
}

void are(const attn::Document& document, std::size_t width,
         const Lines& expected) {
  BOOST_TEST(attn::overview_lines(document, width) == expected,
             boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(results_stand_below_each_other_and_are_joined) {
  are(named("x"), 80,
      {"○   x (2, 3)", "│ ○ W (3, 2)", "└─● x_out (2, 2) = x · W", "",
       "cost (1): input"});
}

BOOST_AUTO_TEST_CASE(a_long_sentence_goes_on_beside_the_lines) {
  attn::Document document = named("some_inputs_of_it");
  page::add(document, "z", number, attn::softmax("W"));
  are(document, 40,
      {"○   some_inputs_of_it (2, 3)", "│ ○ W (3, 2)",
       "●─┤ some_inputs_of_it_out (2, 2) =", "  │   some_inputs_of_it · W",
       "  ● z (1) = softmax(W)", "", "cost (1): input"});
}

BOOST_AUTO_TEST_CASE(shapes_are_not_broken) {
  attn::Document document = named("inputs_of_37_characters_in_their_name");
  for (const std::string& line : attn::overview_lines(document, 42)) {
    BOOST_TEST(support::count(line, "(") == support::count(line, ")"), line);
  }
}

BOOST_AUTO_TEST_CASE(without_room_for_the_lines_it_is_a_list) {
  const std::string name(38, 'x');
  are(named(name), 40,
      {name, "  (2, 3)", "W (3, 2)", std::string(38, 'x'),
       "  _out (2, 2) =", "  " + name, "  · W", "", "cost (1): input"});
}

BOOST_AUTO_TEST_CASE(nothing_is_wider_than_the_width) {
  attn::Document document = page::full(page::hostile_tokens());
  for (const std::string name :
       {"short", "a.name_that_is_long", "w\x1b[1mide",
        "of.many.parts.and.of_many_words.in.them"}) {
    page::add(document, name, number, attn::softmax("weights"));
    page::add(document, name + ".next", number,
              attn::concatenate({"scores", "weights", name}));
  }
  for (const std::size_t width : {40U, 41U, 50U, 64U, 80U, 200U}) {
    for (const std::string& line : attn::overview_lines(document, width)) {
      BOOST_TEST((attn::display_width(line) <= width), line);
      BOOST_TEST(!line.ends_with(' '));
      BOOST_TEST(line.find('\x1b') == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_document_without_results_has_no_lines) {
  are(page::about({"a"}), 80, {});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
