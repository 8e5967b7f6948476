#include "book/inputs.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(inputs)

BOOST_AUTO_TEST_CASE(six_tokens_have_a_vector_each) {
  BOOST_TEST(attn::book_tokens().size() == 6U);
  BOOST_TEST(attn::Tensor(attn::book_inputs()).shape() ==
             (attn::Shape{6, 3}));
}

BOOST_AUTO_TEST_CASE(the_tokens_are_the_books_sentence) {
  BOOST_TEST(fmt::format("{}", fmt::join(attn::book_tokens(), " ")) ==
             "Your journey starts with one step");
}

BOOST_AUTO_TEST_CASE(the_vectors_are_the_books) {
  BOOST_TEST(check::agrees(
      attn::book_inputs(),
      golden::find_case("self_attention_v1/the book's inputs").tensor("x"),
      check::exactly));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
