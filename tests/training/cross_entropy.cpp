#include "training/cross_entropy.hpp"

#include <cmath>
#include <limits>

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "../golden/recording.hpp"
#include "central_differences.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(cross_entropy)

namespace {

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

const arma::ivec some_targets = {6, -100, 3, 3, 1};

arma::fmat some_logits() {
  return attn::Generator(1).uniform(5, 7, -3, 3);
}

arma::fmat logits_with(std::size_t row, float number) {
  arma::fmat logits = some_logits();
  logits(row, 1) = number;
  return logits;
}

arma::ivec targets_of(const golden::Case& expected) {
  return arma::conv_to<arma::ivec>::from(expected.vector("targets"));
}

arma::sword ignore_index_of(const golden::Case& expected) {
  return static_cast<arma::sword>(expected.number("ignore_index"));
}

// What both functions say of wrong arguments.
template <typename Error>
void both_say(const arma::fmat& logits, const arma::ivec& targets,
              std::initializer_list<std::string_view> pieces) {
  const std::string forward =
      check::thrown<Error>([&] { attn::cross_entropy(logits, targets); });
  const std::string backward = check::thrown<Error>(
      [&] { attn::cross_entropy_backward(logits, targets); });
  BOOST_TEST(check::says(forward, pieces));
  BOOST_TEST(check::says(backward, pieces));
  BOOST_TEST(forward.starts_with("cross_entropy: "));
  BOOST_TEST(backward.starts_with("cross_entropy_backward: "));
}

}  // namespace

BOOST_AUTO_TEST_CASE(shapes_that_do_not_fit_throw) {
  both_say<attn::ShapeError>(
      some_logits(), {1, 2, 3, 4},
      {"logits (5, 7)", "targets (4)", "each row needs one target"});
  both_say<attn::ShapeError>(
      arma::fmat(2, 0), {0, 0},
      {"logits (2, 0)", "targets (2)", "at least one column"});
}

BOOST_AUTO_TEST_CASE(a_target_that_is_no_class_throws_and_is_named) {
  for (const arma::sword target : {-1, -99, 7, 100}) {
    both_say<attn::ValueError>(
        some_logits(), {6, -100, target, 3, 1},
        {"the target of row 2", " is " + std::to_string(target),
         "from 0 to 6, or ignore_index"});
  }
}

BOOST_AUTO_TEST_CASE(a_mean_of_no_rows_throws) {
  both_say<attn::ValueError>(
      some_logits(), {-100, -100, -100, -100, -100},
      {"all 5 rows are ignored", "-100", "at least one row that counts"});
  both_say<attn::ValueError>(arma::fmat(0, 3), {}, {"all 0 rows"});
}

BOOST_AUTO_TEST_CASE(a_row_that_counts_has_to_be_finite_somewhere) {
  arma::fmat masked = some_logits();
  masked.row(3).fill(-inf);
  for (const arma::fmat& logits :
       {masked, logits_with(3, not_a_number), logits_with(3, inf)}) {
    both_say<attn::ValueError>(logits, some_targets,
                               {"row 3", "must be finite or -inf"});
  }
}

BOOST_AUTO_TEST_CASE(losses_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("cross_entropy")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      check::Recording trace;
      const float loss =
          attn::cross_entropy(expected.matrix("logits"), targets_of(expected),
                              ignore_index_of(expected), &trace);
      BOOST_TEST(check::agrees(arma::frowvec{loss}, expected.tensor("loss")));
      for (const char* name : {"log_softmax", "losses"}) {
        BOOST_TEST(check::agrees(trace[name], expected.tensor(name)));
      }
      BOOST_TEST(trace.names().size() == 2U);
    }
  }
}

BOOST_AUTO_TEST_CASE(gradients_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("cross_entropy")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      check::Recording trace;
      const arma::fmat gradient = attn::cross_entropy_backward(
          expected.matrix("logits"), targets_of(expected),
          ignore_index_of(expected), &trace);
      BOOST_TEST(check::agrees(gradient, expected.tensor("gradient")));
      BOOST_TEST(check::agrees(trace["softmax"], expected.tensor("softmax")));
      BOOST_TEST(trace.names().size() == 1U);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_untrained_model_is_as_surprised_as_by_a_die) {
  const arma::fmat equal(4, 6, arma::fill::value(2.5F));
  BOOST_TEST(check::agrees(attn::cross_entropy(equal, {5, 0, 2, 1}),
                           std::log(6.0F), check::closely));
}

BOOST_AUTO_TEST_CASE(rows_of_the_gradient_sum_to_zero) {
  const arma::fmat gradient =
      attn::cross_entropy_backward(some_logits(), some_targets);
  BOOST_TEST(check::agrees(arma::fvec(arma::sum(gradient, 1)),
                           arma::fvec(5, arma::fill::zeros)));
}

BOOST_AUTO_TEST_CASE(central_differences_agree_with_the_gradient) {
  const arma::fmat slopes = central_differences(
      some_logits(), 1.0F / 128.0F, [](const arma::fmat& moved) {
        return attn::cross_entropy(moved, some_targets);
      });
  BOOST_TEST(
      check::agrees(attn::cross_entropy_backward(some_logits(), some_targets),
                    slopes, {1e-4F, 0.0F}));
}

BOOST_AUTO_TEST_CASE(adding_a_constant_to_a_row_changes_nothing) {
  // Eighths, so that adding 4 loses no bit of them.
  const arma::fmat logits = arma::round(8.0F * some_logits()) / 8.0F;
  arma::fmat moved = logits;
  moved.row(0) += 4.0F;
  moved.row(3) -= 4.0F;
  BOOST_TEST(attn::cross_entropy(moved, some_targets) ==
             attn::cross_entropy(logits, some_targets));
  BOOST_TEST(check::agrees(attn::cross_entropy_backward(moved, some_targets),
                           attn::cross_entropy_backward(logits, some_targets),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(logits_of_10000_do_not_overflow) {
  const arma::fmat logits = {{1e4F, -1e4F, 0.0F}};
  BOOST_TEST(attn::cross_entropy(logits, {1}) == 2e4F);
  BOOST_TEST(attn::cross_entropy(logits, {0}) == 0.0F);
  BOOST_TEST(check::agrees(attn::cross_entropy_backward(logits, {1}),
                           arma::fmat{{1.0F, -1.0F, 0.0F}}, check::exactly));
}

BOOST_AUTO_TEST_CASE(a_row_that_is_ignored_takes_no_part) {
  arma::fmat logits = some_logits();
  logits.row(1).fill(not_a_number);
  BOOST_TEST(attn::cross_entropy(logits, some_targets) ==
             attn::cross_entropy(some_logits(), some_targets));
  const arma::fmat gradient =
      attn::cross_entropy_backward(logits, some_targets);
  BOOST_TEST(check::agrees(
      gradient, attn::cross_entropy_backward(some_logits(), some_targets),
      check::exactly));
  BOOST_TEST(arma::all(gradient.row(1) == 0.0F));
}

BOOST_AUTO_TEST_CASE(many_classes_lose_no_digits) {
  const arma::fmat logits(1, 50257, arma::fill::value(0.1F));
  BOOST_TEST(check::agrees(attn::cross_entropy(logits, {50256}),
                           std::log(50257.0F), check::closely));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
