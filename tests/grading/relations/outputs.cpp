#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(outputs)

using arma::fmat;
using attn::Outcome;
using attn::ProbeResult;
using namespace relation_tests;

namespace {

void says(const std::vector<ProbeResult>& results, const std::string& part) {
  const std::string text = text_of(results);
  BOOST_TEST(text.find(part) != std::string::npos, text);
}

void says_not(const std::vector<ProbeResult>& results,
              const std::string& part) {
  const std::string text = text_of(results);
  BOOST_TEST(text.find(part) == std::string::npos, text);
}

using Record = void (Outcome::*)(std::string, attn::Tensor, attn::Labels);

// Another output, and the same of what is got times a factor.
void add(ProbeResult& result, const std::string& name, float factor,
         unsigned seed = 55, Record record = &Outcome::record) {
  const fmat values = random_numbers(3, 4, seed);
  (result.expected.*record)(name, values, {});
  (result.got.*record)(name, fmat(factor * values), {});
  result.again = result.got;
}

void add_count(ProbeResult& result, const std::string& name, std::size_t got,
               std::size_t expected) {
  result.expected.record_count(name, expected);
  result.got.record_count(name, got);
  result.again = result.got;
}

void rename(ProbeResult& result, const std::string& name) {
  for (Outcome* outcome : {&result.got, &result.again, &result.expected}) {
    outcome->outputs[0].name = name;
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_only_result_of_each_probe_is_one_whatever_its_name) {
  std::vector<ProbeResult> results = right();
  rename(results[1], "keys with a bias");
  rename(results[3], "keys with a bias");
  for (ProbeResult& result : results) {
    result.expected.record_shape("shape", {2, 3});
    result.got.record_shape("shape", {2, 3});
    result.again = result.got;
  }
  make_wrong(results[1]);
  make_wrong(results[3]);
  says(results, "On 2 of 4 probes, the result is wrong (");
  make_wrong(results[0]);
  make_wrong(results[2]);
  says_not(results, "2 of");
}

BOOST_AUTO_TEST_CASE(an_output_that_some_probes_lack_is_named_and_counted) {
  std::vector<ProbeResult> results = right();
  for (std::size_t i = 0; i < 3; ++i) {
    add(results[i], "values", 2.0F, 50 + static_cast<unsigned>(i));
  }
  says(results,
       "values: your numbers are twice the expected ones, on all 3 probes "
       "that have it.");
  results = right();
  add(results[1], "values", 2.0F);
  says(results, "twice the expected ones, on the one probe that has it.");
  results = right();
  for (std::size_t i = 0; i < 3; ++i) {
    results[i].got.sizes.clear();
    results[i].expected.sizes.clear();
    add(results[i], "values", i == 0 ? 1.0F : 2.0F);
  }
  says(results, "values: on 2 of the 3 probes that have it, ");
  says(results, "; the other probes are right.");
}

BOOST_AUTO_TEST_CASE(a_count_that_only_some_probes_have_is_named) {
  std::vector<ProbeResult> results = right();
  add_count(results[0], "numbers in the bias", 6, 4);
  add_count(results[1], "numbers in the bias", 8, 6);
  add_count(results[2], "numbers in the bias", 9, 7);
  says(results,
       "numbers in the bias: your count is 2 too large, on all 3 probes that "
       "have it.");
}

BOOST_AUTO_TEST_CASE(the_other_probes_are_right_only_if_all_of_them_is) {
  std::vector<ProbeResult> results =
      matrices([](const fmat& x) { return x; }, some_square);
  for (ProbeResult& result : results) add(result, "values", 1.0F);
  for (std::size_t i : {1U, 3U}) {
    results[i].got.outputs[0].value = attn::Tensor(
        fmat(2.0F * random_numbers(results[i].got.outputs[0].value.rows(),
                                   results[i].got.outputs[0].value.rows())));
    results[i].again = results[i].got;
  }
  says(results,
       "keys: wherever T is d_k, your numbers are twice the expected");
  says(results, "; the other probes are right.");
  for (std::size_t i : {0U, 2U}) {
    results[i].got.outputs[1].value = random_numbers(3, 4, 56);
    results[i].again = results[i].got;
  }
  says(results, "; on the other probes this output is right.");
}

BOOST_AUTO_TEST_CASE(that_another_output_is_wrong_on_more_probes_is_said) {
  std::vector<ProbeResult> results =
      matrices([](const fmat& x) { return x; }, some_square);
  for (ProbeResult& result : results) make_wrong(result);
  for (std::size_t i = 0; i < results.size(); ++i) {
    add(results[i], "values", i % 2 == 1 ? 2.0F : 1.0F);
  }
  says(results,
       "values: wherever T is d_k, your numbers are twice the expected ones; "
       "on the other probes this output is right, but keys is wrong on 4 "
       "probes in all.");
  // That it is wrong is no news beside the other.
  for (std::size_t i : {1U, 3U}) {
    results[i].got.outputs[1].value = random_numbers(3, 4, 56);
    results[i].again = results[i].got;
  }
  BOOST_TEST(id_of(results) != "right_on_some");
}

BOOST_AUTO_TEST_CASE(what_is_made_of_another_output_is_told_at_last) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) {
    add(result, "twice", 2.0F, 55, &Outcome::record_derived);
  }
  says(results,
       "twice: its numbers are twice the expected ones, on every probe.");
  for (ProbeResult& result : results) {
    const attn::Tensor& value = result.got.outputs[0].value;
    const fmat other = random_numbers(value.rows(), value.columns());
    result.got.outputs[0].value = fmat(-other);
    result.again = result.got;
  }
  says(results,
       "keys: your numbers are the expected ones with the other sign");
}

BOOST_AUTO_TEST_CASE(where_no_numbers_are_expected_none_are_right) {
  std::vector<ProbeResult> results = right();
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (i % 2 == 0) {
      add(results[i], "bias", 2.0F, static_cast<unsigned>(i));
      continue;
    }
    const attn::Tensor none(attn::Shape{0}, {});
    results[i].expected.record("bias", none);
    results[i].got.record("bias", none);
    results[i].again = results[i].got;
  }
  says(results,
       "bias: your numbers are twice the expected ones, on both probes that "
       "have it.");
}

BOOST_AUTO_TEST_CASE(a_result_without_numbers_has_a_name) {
  says(matrices([](const fmat&) { return fmat(); }),
       "keys: it holds no numbers");
}

BOOST_AUTO_TEST_CASE(slices_that_are_expected_to_be_the_same_tell_nothing) {
  // All rows are to be the same, and are.
  const auto result = [](std::size_t rows, float got) {
    fmat expected(rows, 3);
    expected.each_row() = random_numbers(1, 3, static_cast<unsigned>(rows));
    fmat mine = expected;
    mine.col(0) += got;
    mine.col(1) *= 1.0F - got;
    return by_hand(fmt::format("{} rows", rows), mine, expected);
  };
  BOOST_TEST(id_of({result(3, 0.3F), result(4, 0.7F), result(5, 1.3F)}) !=
             "same_rows");
}

BOOST_AUTO_TEST_CASE(one_number_a_probe_is_not_the_same_as_itself) {
  std::vector<ProbeResult> losses;
  for (unsigned i = 0; i < 6; ++i) {
    const fmat both = random_numbers(1, 2, i + 1);
    losses.push_back(by_hand(fmt::format("{}", i), both(0), both(1)));
  }
  BOOST_TEST(id_of(losses) != "one_number");
}

BOOST_AUTO_TEST_CASE(a_count_that_is_the_same_on_all_probes_is_told_whole) {
  std::vector<ProbeResult> results = right();
  add_count(results[2], "num_heads", 8, 12);
  says(results, "num_heads: it is 8 where 12 is expected, on the one probe");
}

BOOST_AUTO_TEST_CASE(numbers_may_come_too_early_or_too_late) {
  const auto shifted = [](std::size_t places, bool late) {
    return [=](const fmat& x) {
      const attn::Tensor expected(x);
      std::vector<float> values = expected.values();
      for (std::size_t i = 0; i + places < values.size(); ++i) {
        values[late ? i + places : i] =
            expected.values()[late ? i : i + places];
      }
      return attn::Tensor(expected.shape(), values);
    };
  };
  says(matrices(shifted(1, false)),
       "Each number is the one expected after it, counted row by row");
  says(matrices(shifted(2, true)),
       "Each number is the one expected 2 places before it");
}

BOOST_AUTO_TEST_CASE(a_constant_needs_three_counts) {
  for (const std::size_t step : {0U, 1U}) {
    std::vector<ProbeResult> results = right();
    for (std::size_t i = 0; i < results.size(); ++i) {
      add_count(results[i], "count", 16 + (1 + step) * (i / 2) + step * i,
                10 + (1 + step) * (i / 2) + step * i);
    }
    BOOST_TEST((id_of(results) == "off_by_a_constant") == (step == 1U));
  }
}

// 24 bits hold no more of a large count.
BOOST_AUTO_TEST_CASE(a_count_that_lost_its_last_digits_is_no_factor) {
  std::vector<ProbeResult> results = right();
  for (std::size_t i = 0; i < results.size(); ++i) {
    const std::size_t count = 1'637'792'001 + 2'000'003 * i;
    add_count(results[i], "count",
              static_cast<std::size_t>(static_cast<float>(count)), count);
  }
  BOOST_TEST(id_of(results) != "factor_of_the_count");
}

BOOST_AUTO_TEST_CASE(whole_numbers_are_known) {
  says(matrices([](const fmat& x) { return fmat(arma::trunc(9.0F * x)); }),
       "Your numbers are whole where others are expected");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
