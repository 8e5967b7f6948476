#include "attention/generator.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "attention/errors.hpp"
#include "attention/fast/threads.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(generator)

namespace {

arma::frowvec as_numbers(const std::vector<bool>& draws) {
  arma::frowvec numbers(draws.size());
  for (std::size_t i = 0; i < draws.size(); ++i) {
    numbers(i) = draws[i] ? 1.0F : 0.0F;
  }
  return numbers;
}

arma::frowvec native(attn::Generator& generator, std::size_t count,
                     double probability) {
  return as_numbers(
      generator.bernoulli(count, probability, attn::DropoutStream::native));
}

arma::frowvec mkl(attn::Generator& generator, std::size_t count,
                  double probability) {
  return as_numbers(
      generator.bernoulli(count, probability, attn::DropoutStream::mkl));
}

// How many words `generator` has given, if it was seeded with `seed` and gave
// fewer than 100.
std::size_t words_given(attn::Generator generator, std::uint64_t seed) {
  const std::uint32_t next = generator.next_word();
  attn::Generator fresh(seed);
  std::size_t count = 0;
  while (count < 100 && fresh.next_word() != next) ++count;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_are_those_of_the_mersenne_twister) {
  attn::Generator generator(123);
  for (const std::uint64_t word : golden::figure_counts("mt19937_words")) {
    BOOST_TEST(generator.next_word() == word);
  }
}

BOOST_AUTO_TEST_CASE(rand_draws_pytorchs_numbers) {
  for (const golden::Case& expected : golden::cases("rand")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::Tensor draws = expected.tensor("draws");
      BOOST_TEST(check::agrees(attn::Generator(expected.seed())
                                   .rand(draws.rows(), draws.columns()),
                               draws, check::exactly));
    }
  }
}

BOOST_AUTO_TEST_CASE(uniform_draws_pytorchs_numbers) {
  for (const golden::Case& expected : golden::cases("uniform")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::Tensor draws = expected.tensor("draws");
      BOOST_TEST(check::agrees(
          attn::Generator(expected.seed())
              .uniform(draws.rows(), draws.columns(),
                       static_cast<float>(expected.number("low")),
                       static_cast<float>(expected.number("high"))),
          draws, check::exactly));
    }
  }
}

BOOST_AUTO_TEST_CASE(bernoulli_draws_pytorchs_numbers) {
  for (const golden::Case& expected : golden::cases("bernoulli")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      attn::Generator generator(expected.seed());
      const double probability = expected.number("probability");
      for (const char* call : {"first", "second"}) {
        const attn::Tensor draws = expected.tensor(call);
        BOOST_TEST(
            check::agrees(native(generator, draws.columns(), probability),
                          draws, check::exactly));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(randn_draws_pytorchs_numbers_both_ways) {
  for (const golden::Case& expected : golden::cases("randn")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      attn::Generator generator(expected.seed());
      for (const char* call : {"first", "second"}) {
        const attn::Tensor draws = expected.tensor(call);
        BOOST_TEST(check::agrees(
            generator.randn(draws.rows(), draws.columns()), draws));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(exponential_draws_pytorchs_numbers) {
  for (const golden::Case& expected : golden::cases("exponential")) {
    const attn::Tensor draws = expected.tensor("draws");
    BOOST_TEST(check::agrees(
        attn::Generator(expected.seed()).exponential(draws.columns()),
        draws));
  }
}

BOOST_AUTO_TEST_CASE(multinomial_draws_pytorchs_places) {
  for (const golden::Case& expected : golden::cases("multinomial")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      attn::Generator generator(expected.seed());
      const arma::fmat draws = expected.matrix("draws");
      for (arma::uword row = 0; row < draws.n_rows; ++row) {
        const arma::urowvec places =
            generator.multinomial(expected.vector("weights"), draws.n_cols);
        BOOST_TEST(check::agrees(arma::conv_to<arma::frowvec>::from(places),
                                 arma::frowvec(draws.row(row)),
                                 check::exactly));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(randperm_draws_pytorchs_order) {
  for (const golden::Case& expected : golden::cases("randperm")) {
    attn::Generator generator(expected.seed());
    for (const char* call : {"first", "second"}) {
      const arma::frowvec order = expected.vector(call);
      BOOST_TEST(check::agrees(arma::conv_to<arma::frowvec>::from(
                                   generator.randperm(order.n_elem)),
                               order, check::exactly));
    }
  }
}

BOOST_AUTO_TEST_CASE(many_numbers_are_those_of_one_thread) {
  // More than threads take at a time, and the last block is not full.
  constexpr std::size_t rows = 911;
  constexpr std::size_t columns = 367;
  const std::size_t before = attn::set_num_threads(1);
  const arma::fmat uniform = attn::Generator(3).rand(rows, columns);
  const arma::fmat normal = attn::Generator(3).randn(rows, columns);
  attn::set_num_threads(3);
  BOOST_TEST(check::agrees(attn::Generator(3).rand(rows, columns), uniform,
                           check::exactly));
  BOOST_TEST(check::agrees(attn::Generator(3).randn(rows, columns), normal,
                           check::exactly));
  attn::set_num_threads(before);
}

BOOST_AUTO_TEST_CASE(large_matrices_are_filled_row_after_row_too) {
  constexpr std::size_t rows = 911;
  constexpr std::size_t columns = 367;
  const arma::fmat draws = attn::Generator(3).rand(rows, columns);
  attn::Generator generator(3);
  bool all = true;
  for (std::size_t row = 0; row < rows; ++row) {
    const arma::fmat expected = generator.rand(1, columns);
    all = all && arma::approx_equal(draws.row(row), expected, "absdiff", 0);
  }
  BOOST_TEST(all);
}

BOOST_AUTO_TEST_CASE(normal_numbers_are_normal) {
  const arma::fmat draws = attn::Generator(1).randn(300, 401);
  const arma::fvec all = arma::vectorise(draws);
  BOOST_TEST(std::abs(arma::mean(all)) < 0.01F);
  BOOST_TEST(std::abs(arma::stddev(all) - 1.0F) < 0.01F);
}

BOOST_AUTO_TEST_CASE(normal_numbers_take_a_word_each_or_four_a_pair) {
  const auto words_for = [](std::size_t columns) {
    attn::Generator generator(9);
    generator.randn(1, columns);
    return words_given(generator, 9);
  };
  BOOST_TEST(words_for(16) == 16U);
  BOOST_TEST(words_for(32) == 32U);
  BOOST_TEST(words_for(21) == 21U + 16U);
  BOOST_TEST(words_for(2) == 4U);
  BOOST_TEST(words_for(15) == 32U);
}

BOOST_AUTO_TEST_CASE(weights_that_are_none_throw) {
  const auto refused = [](const arma::frowvec& weights, std::size_t count) {
    return check::thrown<attn::ValueError>(
        [&] { attn::Generator(1).multinomial(weights, count); });
  };
  BOOST_TEST(check::says(refused({0.5F, -0.25F}, 1),
                         {"Generator::multinomial", "weight 1 is -0.25"}));
  BOOST_TEST(check::says(refused({0.5F, 0.0F}, 2),
                         {"1 weights are above 0", "2 are to be drawn"}));
}

BOOST_AUTO_TEST_CASE(the_mkl_stream_draws_the_mask_of_an_mkl_build) {
  attn::Generator generator(123);
  const attn::Tensor figure =
      golden::figure("section_3_5_2/dropout_of_ones_mkl");
  const arma::frowvec doubled = 2.0F * mkl(generator, 36, 0.5);
  BOOST_TEST(check::agrees(doubled, attn::Tensor({36}, figure.values()),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(only_the_low_32_bits_of_a_seed_count) {
  const std::uint64_t high = std::uint64_t{1} << 32;
  BOOST_TEST(check::agrees(attn::Generator(high + 5).rand(4, 3),
                           attn::Generator(5).rand(4, 3), check::exactly));
  BOOST_TEST(check::agrees(attn::Generator(high).rand(4, 3),
                           attn::Generator(0).rand(4, 3), check::exactly));
}

BOOST_AUTO_TEST_CASE(seeds_give_streams_of_their_own) {
  BOOST_TEST(!attn::agree(attn::Generator(1).rand(4, 3),
                          attn::Generator(2).rand(4, 3)));
}

BOOST_AUTO_TEST_CASE(copies_draw_from_one_stream) {
  attn::Generator first(7);
  attn::Generator copy = first;
  const arma::fmat upper = first.rand(2, 3);
  const arma::fmat lower = copy.rand(1, 3);
  BOOST_TEST(check::agrees(arma::fmat(arma::join_cols(upper, lower)),
                           attn::Generator(7).rand(3, 3), check::exactly));
}

BOOST_AUTO_TEST_CASE(draws_fill_row_after_row) {
  attn::Generator generator(7);
  const arma::fmat one_row = attn::Generator(7).rand(1, 12);
  BOOST_TEST(check::agrees(
      attn::Tensor({12}, attn::Tensor(generator.rand(4, 3)).values()),
      arma::frowvec(one_row), check::exactly));
}

BOOST_AUTO_TEST_CASE(rand_stays_at_or_above_0_and_below_1) {
  const arma::fmat draws = attn::Generator(1).rand(300, 400);
  BOOST_TEST(draws.min() >= 0.0F);
  BOOST_TEST(draws.max() < 1.0F);
  BOOST_TEST(std::abs(arma::mean(arma::vectorise(draws)) - 0.5F) < 0.01F);
}

BOOST_AUTO_TEST_CASE(uniform_stays_within_its_interval) {
  const arma::fmat draws =
      attn::Generator(1).uniform(300, 400, -0.25F, 0.75F);
  BOOST_TEST(draws.min() >= -0.25F);
  BOOST_TEST(draws.max() <= 0.75F);
  BOOST_TEST(std::abs(arma::mean(arma::vectorise(draws)) - 0.25F) < 0.01F);
}

BOOST_AUTO_TEST_CASE(each_native_draw_takes_two_words) {
  attn::Generator generator(9);
  native(generator, 7, 0.5);
  BOOST_TEST(words_given(generator, 9) == 14U);
}

BOOST_AUTO_TEST_CASE(each_mkl_call_takes_one_word) {
  attn::Generator generator(9);
  mkl(generator, 7, 0.5);
  mkl(generator, 35, 0.5);
  BOOST_TEST(words_given(generator, 9) == 2U);
}

BOOST_AUTO_TEST_CASE(both_streams_keep_about_as_many_as_asked_for) {
  for (const double probability : {0.1, 0.5, 0.9}) {
    attn::Generator generator(4);
    for (auto* stream : {&native, &mkl}) {
      const double kept = arma::mean(stream(generator, 100'000, probability));
      BOOST_TEST(std::abs(kept - probability) < 0.01);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_probabilities_0_and_1_are_certain) {
  attn::Generator generator(4);
  for (auto* stream : {&native, &mkl}) {
    BOOST_TEST(arma::accu(stream(generator, 1000, 0.0)) == 0.0F);
    BOOST_TEST(arma::accu(stream(generator, 1000, 1.0)) == 1000.0F);
  }
}

BOOST_AUTO_TEST_CASE(no_numbers_take_no_words) {
  attn::Generator generator(9);
  BOOST_TEST(generator.rand(0, 3).is_empty());
  BOOST_TEST(generator.rand(3, 0).is_empty());
  BOOST_TEST(native(generator, 0, 0.5).is_empty());
  BOOST_TEST(words_given(generator, 9) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
