#include "model/embedding.hpp"

#include "agreement.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(embedding)

namespace {

const arma::umat ids = {{4, 0, 4}, {2, 4, 1}};  // (B, T)

}  // namespace

BOOST_AUTO_TEST_CASE(it_draws_the_vectors_that_the_book_prints) {
  const attn::Embedding embedding(6, 3, attn::Generator(123));
  BOOST_TEST(check::agrees(embedding.weight,
                           golden::figure("section_2_7/embedding"),
                           check::to_four_decimals));
}

BOOST_AUTO_TEST_CASE(an_id_becomes_its_row) {
  const attn::Embedding embedding(5, 7, attn::Generator(1));
  const arma::fcube y = embedding.forward(ids);
  BOOST_TEST_REQUIRE((arma::size(y) == arma::size(3, 7, 2)));
  for (std::size_t b = 0; b < 2; ++b) {
    for (std::size_t t = 0; t < 3; ++t) {
      BOOST_TEST(check::agrees(arma::fmat(y.slice(b).row(t)),
                               arma::fmat(embedding.weight.row(ids(b, t))),
                               check::exactly));
    }
  }
}

BOOST_AUTO_TEST_CASE(an_id_that_occurs_often_gets_the_sum) {
  attn::Embedding embedding(5, 7, attn::Generator(1));
  const arma::fcube grad_y = check::drawn(3, 7, 2, 2);
  embedding.backward(grad_y, ids);
  const arma::fmat& grad = embedding.grad_weight;
  const arma::frowvec of_4 = grad_y.slice(0).row(0) + grad_y.slice(0).row(2) +
                             grad_y.slice(1).row(1);
  BOOST_TEST(check::agrees(arma::frowvec(grad.row(4)), of_4));
  BOOST_TEST(check::agrees(arma::frowvec(grad.row(2)),
                           arma::frowvec(grad_y.slice(1).row(0))));
  BOOST_TEST(arma::accu(arma::abs(grad.row(3))) == 0.0F);
  embedding.backward(grad_y, ids);
  BOOST_TEST(check::agrees(arma::frowvec(embedding.grad_weight.row(4)),
                           arma::frowvec(2.0F * of_4)));
}

BOOST_AUTO_TEST_CASE(an_id_outside_throws) {
  attn::Embedding embedding(4, 7, attn::Generator(1));
  const std::vector<std::string_view> said = {
      "Embedding", "sequence 0, place 0 (counted from 0) holds id 4",
      "from 0 to 3"};
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([&] { embedding.forward(ids); }),
      {said[0], said[1], said[2]}));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([&] {
                           embedding.backward(check::drawn(3, 7, 2, 1), ids);
                         }),
                         {said[0], said[1], said[2]}));
  BOOST_TEST(embedding.grad_weight.is_empty());
  check::thrown<attn::ShapeError>(
      [&] { embedding.backward(check::drawn(3, 6, 2, 1), ids); });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
