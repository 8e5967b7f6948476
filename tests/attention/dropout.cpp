#include "attention/dropout.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(dropout)

namespace {

// Applies dropout to a tensor of pytorch.json of whatever rank.
attn::Tensor apply(const attn::Dropout& dropout,
                   const golden::Case& expected) {
  const std::size_t rank = expected.tensor("x").rank();
  if (rank == 2) return dropout.forward(expected.matrix("x"));
  if (rank == 3) return dropout.forward(expected.batch("x"));
  return dropout.forward(expected.heads("x"));
}

bool has_drawn(attn::Generator generator, std::uint64_t seed) {
  return generator.next_word() != attn::Generator(seed).next_word();
}

const arma::fmat ones_matrix(5, 7, arma::fill::ones);

}  // namespace

BOOST_AUTO_TEST_CASE(a_probability_outside_0_to_1_throws) {
  for (const double p : {-0.1, 1.0, 1.5, std::nan(""), HUGE_VAL}) {
    BOOST_TEST(check::says(check::thrown<attn::ValueError>(
                               [&] { attn::Dropout(p, attn::Generator(1)); }),
                           {"Dropout: ", fmt::format("p is {}", p),
                            "at least 0 and less than 1"}));
  }
}

BOOST_AUTO_TEST_CASE(what_is_dropped_is_what_pytorch_drops) {
  for (const golden::Case& expected : golden::cases("dropout")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::Dropout dropout(expected.number("p"),
                                  attn::Generator(expected.seed()));
      BOOST_TEST(
          check::agrees(apply(dropout, expected), expected.tensor("first")));
      BOOST_TEST(
          check::agrees(apply(dropout, expected), expected.tensor("second")));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_mkl_stream_gives_the_mask_of_an_mkl_build) {
  const attn::Dropout dropout(0.5, attn::Generator(123),
                              attn::DropoutStream::mkl);
  const arma::fmat dropped =
      dropout.forward(arma::fmat(6, 6, arma::fill::ones));
  BOOST_TEST(check::agrees(
      dropped, golden::figure("section_3_5_2/dropout_of_ones_mkl"),
      check::exactly));
}

BOOST_AUTO_TEST_CASE(a_number_becomes_0_or_grows_by_what_is_dropped) {
  for (const attn::DropoutStream stream :
       {attn::DropoutStream::native, attn::DropoutStream::mkl}) {
    const attn::Dropout dropout(0.2, attn::Generator(3), stream);
    for (const float factor : dropout.forward(ones_matrix)) {
      BOOST_TEST((factor == 0.0F || factor == 1.25F));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_mean_of_a_large_matrix_stays) {
  for (const attn::DropoutStream stream :
       {attn::DropoutStream::native, attn::DropoutStream::mkl}) {
    const attn::Dropout dropout(0.3, attn::Generator(3), stream);
    const arma::fmat dropped =
        dropout.forward(arma::fmat(400, 500, arma::fill::ones));
    const double mean =
        arma::mean(arma::conv_to<arma::vec>::from(arma::vectorise(dropped)));
    BOOST_TEST(std::abs(mean - 1.0) < 0.01);
  }
}

BOOST_AUTO_TEST_CASE(evaluation_changes_nothing_and_draws_nothing) {
  const attn::Generator generator(3);
  attn::Dropout dropout(0.5, generator);
  BOOST_TEST(dropout.active());
  dropout.training = false;
  BOOST_TEST(!dropout.active());
  BOOST_TEST(check::agrees(dropout.forward(ones_matrix), ones_matrix,
                           check::exactly));
  BOOST_TEST(!has_drawn(generator, 3));
}

BOOST_AUTO_TEST_CASE(a_probability_of_0_changes_nothing_and_draws_nothing) {
  const attn::Generator generator(3);
  const attn::Dropout dropout(0.0, generator);
  BOOST_TEST(!dropout.active());
  BOOST_TEST(check::agrees(dropout.forward(ones_matrix), ones_matrix,
                           check::exactly));
  BOOST_TEST(!has_drawn(generator, 3));
}

BOOST_AUTO_TEST_CASE(training_draws_from_the_generator_that_it_was_given) {
  const attn::Generator generator(3);
  attn::Dropout(0.5, generator).forward(ones_matrix);
  BOOST_TEST(has_drawn(generator, 3));
}

BOOST_AUTO_TEST_CASE(a_batch_is_drawn_sequence_by_sequence) {
  for (const attn::DropoutStream stream :
       {attn::DropoutStream::native, attn::DropoutStream::mkl}) {
    const arma::fmat stacked(6, 4, arma::fill::ones);  // 2 sequences of 3
    const arma::fmat expected =
        attn::Dropout(0.5, attn::Generator(8), stream).forward(stacked);
    const arma::fcube dropped =
        attn::Dropout(0.5, attn::Generator(8), stream)
            .forward(arma::fcube(3, 4, 2, arma::fill::ones));
    BOOST_TEST(check::agrees(
        arma::fmat(arma::join_cols(dropped.slice(0), dropped.slice(1))),
        expected, check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(heads_are_drawn_sequence_by_sequence_then_head_by_head) {
  for (const attn::DropoutStream stream :
       {attn::DropoutStream::native, attn::DropoutStream::mkl}) {
    attn::Heads heads(2, 3);
    for (arma::fmat& head : heads) head = arma::fmat(4, 5, arma::fill::ones);
    const attn::Tensor dropped =
        attn::Dropout(0.5, attn::Generator(8), stream).forward(heads);
    const attn::Tensor expected =
        attn::Dropout(0.5, attn::Generator(8), stream)
            .forward(arma::fmat(2 * 3 * 4, 5, arma::fill::ones));
    BOOST_TEST(check::agrees(attn::Tensor({24, 5}, dropped.values()),
                             expected, check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(nothing_stays_nothing) {
  const attn::Generator generator(3);
  const attn::Dropout dropout(0.5, generator);
  BOOST_TEST(attn::Tensor(dropout.forward(arma::fmat(0, 3))).shape() ==
             (attn::Shape{0, 3}));
  BOOST_TEST(!has_drawn(generator, 3));
}

BOOST_AUTO_TEST_CASE(nothing_draws_nothing_from_either_stream) {
  const attn::Generator generator(3);
  const attn::Dropout dropout(0.5, generator, attn::DropoutStream::mkl);
  dropout.forward(arma::fmat(0, 3));
  BOOST_TEST(!has_drawn(generator, 3));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
