#include "chapter/options.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(options)

namespace {

using attn::ChapterOptions;

constexpr attn::Features all_features = {.d_out = true,
                                         .heads = true,
                                         .heads_divide_d_out = true,
                                         .qkv_bias = true,
                                         .dropout = 0.25};

constexpr attn::Features timed_features = {
    .timed = attn::TimedSizes{.tokens = 100, .width = 12, .heads = 3}};

std::optional<ChapterOptions> parsed(
    std::vector<const char*> words,
    const attn::Features& features = all_features) {
  words.insert(words.begin(), "chapter");
  return attn::parse_options("A title", features,
                             static_cast<int>(words.size()), words.data());
}

std::string refused(const std::vector<const char*>& words,
                    const attn::Features& features = all_features) {
  return check::thrown<attn::UsageError>([&] { parsed(words, features); });
}

// An option, a value that it does not take, and what it expects.
struct WrongValue {
  const char* option;
  const char* value;
  const char* expected;
};

const std::vector<WrongValue> wrong_values = {
    {"--format", "pdf", "json|markdown|terminal"},
    {"--format", "JSON", "json|markdown|terminal"},
    {"--format", "", "json|markdown|terminal"},
    {"--color", "blue", "always|auto|never"},
    {"--precision", "10", "a whole number from 0 to 9"},
    {"--precision", "-1", "a whole number from 0 to 9"},
    {"--precision", "2.5", "a whole number from 0 to 9"},
    {"--precision", "", "a whole number from 0 to 9"},
    {"--seed", "-1", "a whole number from 0 to 18446744073709551615"},
    {"--seed", "18446744073709551616", "a whole number from 0"},
    {"--seed", "0x7b", "a whole number from 0"},
    {"--seed", "abc", "a whole number from 0"},
    {"--query", "0", "a whole number from 1 to 200"},
    {"--query", "201", "a whole number from 1 to 200"},
    {"--query", "journey", "a whole number from 1 to 200"},
    {"--d-out", "0", "a whole number from 1 to 1024"},
    {"--d-out", "1025", "a whole number from 1 to 1024"},
    {"--d-out", "2 ", "a whole number from 1 to 1024"},
    {"--heads", "0", "a whole number from 1 to 64"},
    {"--heads", "65", "a whole number from 1 to 64"},
    {"--dropout", "1", "a probability from 0 to less than 1"},
    {"--dropout", "-0.1", "a probability from 0 to less than 1"},
    {"--dropout", "nan", "a probability from 0 to less than 1"},
    {"--dropout", "0,5", "a probability from 0 to less than 1"},
    {"--dropout-stream", "cuda", "mkl|native"},
};

std::ostream& operator<<(std::ostream& stream, const WrongValue& wrong) {
  return stream << wrong.option << " " << wrong.value;
}

}  // namespace

BOOST_AUTO_TEST_CASE(without_words_all_is_as_in_the_book) {
  const ChapterOptions options = parsed({}).value();
  BOOST_TEST((options.format == attn::Format::terminal));
  BOOST_TEST((options.color == attn::Color::automatic));
  BOOST_TEST(!options.output.has_value());
  BOOST_TEST(!options.step);
  BOOST_TEST(options.precision == 4);
  BOOST_TEST(!options.seed.has_value());
  BOOST_TEST(!options.sentence.has_value());
  BOOST_TEST(!options.inputs.has_value());
  BOOST_TEST(!options.query.has_value());
  BOOST_TEST(options.d_out == 2U);
  BOOST_TEST(options.heads == 2U);
  BOOST_TEST(options.dropout == 0.25);  // the chapter's own
  BOOST_TEST(!options.qkv_bias);
  BOOST_TEST((options.dropout_stream == attn::DropoutStream::native));
}

BOOST_AUTO_TEST_CASE(every_option_is_read) {
  const ChapterOptions options =
      parsed({"--format",    "json",
              "--output",    "f",
              "--color",     "never",
              "--precision", "0",
              "--seed",      "18446744073709551615",
              "--sentence",  "a b",
              "--query",     "200",
              "--d-out",     "1024",
              "--heads",     "64",
              "--dropout",   "0.5",
              "--qkv-bias",  "--dropout-stream",
              "mkl"})
          .value();
  BOOST_TEST((options.format == attn::Format::json));
  BOOST_TEST(options.output.value() == "f");
  BOOST_TEST((options.color == attn::Color::never));
  BOOST_TEST(options.precision == 0);
  BOOST_TEST(options.seed.value() == UINT64_MAX);
  BOOST_TEST(options.sentence.value() == "a b");
  BOOST_TEST(options.query.value() == 200U);
  BOOST_TEST(options.d_out == 1024U);
  BOOST_TEST(options.heads == 64U);
  BOOST_TEST(options.dropout == 0.5);
  BOOST_TEST(options.qkv_bias);
  BOOST_TEST((options.dropout_stream == attn::DropoutStream::mkl));
}

BOOST_AUTO_TEST_CASE(an_equals_sign_does_as_well_and_the_last_one_counts) {
  const ChapterOptions options =
      parsed({"--seed=1", "--format=json", "--seed", "2"}).value();
  BOOST_TEST(options.seed.value() == 2U);
  BOOST_TEST((options.format == attn::Format::json));
}

BOOST_DATA_TEST_CASE(a_wrong_value_is_refused_with_what_is_expected,
                     wrong_values, wrong) {
  BOOST_TEST(check::says(refused({wrong.option, wrong.value}),
                         {wrong.option, "expected", wrong.expected,
                          fmt::format("got \"{}\"", wrong.value)}));
}

BOOST_AUTO_TEST_CASE(a_value_that_is_missing_is_refused) {
  for (const char* option :
       {"--format", "--output", "--color", "--precision", "--seed",
        "--sentence", "--inputs", "--query", "--d-out", "--heads",
        "--dropout", "--dropout-stream", "--figure"}) {
    BOOST_TEST(check::says(refused({option}), {option}));
  }
}

BOOST_AUTO_TEST_CASE(an_option_that_does_not_exist_is_refused) {
  BOOST_TEST(check::says(refused({"--sed", "1"}), {"--sed"}));
  BOOST_TEST(check::says(refused({"journey"}), {"journey"}));
}

BOOST_AUTO_TEST_CASE(a_chapter_refuses_options_that_it_has_no_use_for) {
  for (const char* option :
       {"--d-out", "--heads", "--dropout", "--dropout-stream"}) {
    BOOST_TEST(check::says(refused({option, "1"}, {}), {option}));
  }
  BOOST_TEST(check::says(refused({"--qkv-bias"}, {}), {"--qkv-bias"}));
}

BOOST_AUTO_TEST_CASE(sentence_and_inputs_exclude_each_other) {
  BOOST_TEST(check::says(refused({"--sentence", "a", "--inputs", "f.csv"}),
                         {"--sentence", "--inputs"}));
}

BOOST_AUTO_TEST_CASE(a_figure_stands_in_place_of_the_chapter) {
  const ChapterOptions options =
      parsed({"--figure", "mha.attn_weights[0,1]", "--output", "f.svg"})
          .value();
  BOOST_TEST(options.figure.value() == "mha.attn_weights[0,1]");
  BOOST_TEST(options.output.value() == "f.svg");
  using Words = std::vector<const char*>;
  for (const Words& other :
       {Words{"--format", "json"}, Words{"--format", "html"},
        Words{"--explain", "x", "0"}, Words{"--step"}}) {
    Words words = {"--figure", "x"};
    words.insert(words.end(), other.begin(), other.end());
    BOOST_TEST(check::says(refused(words), {"--figure goes without",
                                            "--format, --explain, --step"}));
  }
}

BOOST_AUTO_TEST_CASE(heads_must_share_the_width) {
  BOOST_TEST(check::says(
      refused({"--heads", "3", "--d-out", "4"}),
      {"--heads", "expected a divisor of --d-out", "3 heads", "4"}));
  BOOST_TEST(parsed({"--heads", "3", "--d-out", "6"}).has_value());
  attn::Features side_by_side = all_features;
  side_by_side.heads_divide_d_out = false;
  BOOST_TEST(
      parsed({"--heads", "3", "--d-out", "4"}, side_by_side).has_value());
}

BOOST_AUTO_TEST_CASE(a_chapter_that_is_timed_has_sizes_of_its_own) {
  const auto usual = parsed({}, timed_features);
  BOOST_TEST(usual->timed.tokens == 100U);
  BOOST_TEST(usual->timed.width == 12U);
  BOOST_TEST(usual->timed.heads == 3U);
  BOOST_TEST(!usual->no_timing);
  const auto others = parsed(
      {"--tokens", "8192", "--width", "10", "--heads", "5", "--no-timing"},
      timed_features);
  BOOST_TEST(others->timed.tokens == 8192U);
  BOOST_TEST(others->timed.width == 10U);
  BOOST_TEST(others->timed.heads == 5U);
  BOOST_TEST(others->no_timing);
}

BOOST_AUTO_TEST_CASE(there_are_no_more_threads_than_cores) {
  BOOST_TEST(!parsed({}, timed_features)->threads.has_value());
  BOOST_TEST(parsed({"--threads", "1"}, timed_features)->threads.value() ==
             1U);
  for (const char* count : {"0", "99999", "two"}) {
    BOOST_TEST(
        check::says(refused({"--threads", count}, timed_features),
                    {"--threads", "a whole number from 1 to ", count}));
  }
}

BOOST_AUTO_TEST_CASE(sizes_that_are_timed_must_fit) {
  BOOST_TEST(check::says(refused({"--heads", "5"}, timed_features),
                         {"--heads", "divisor of --width", "5", "12"}));
  BOOST_TEST(check::says(refused({"--tokens", "1"}, timed_features),
                         {"--tokens", "a whole number from 2 to 8192"}));
  BOOST_TEST(check::says(refused({"--tokens", "9"}), {"--tokens"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
