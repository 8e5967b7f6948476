// What a chapter says holds for whatever it is given: random vectors, sizes
// and options, a few hundred of them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>

#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(any_input)

namespace {

using chapters::Page;
using chapters::Words;

// Draws the same on every machine, unlike the distributions of std.
class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}

  // From low to high.
  std::size_t whole(std::size_t low, std::size_t high) {
    return low + engine_() % (high - low + 1);
  }
  double from(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) / 0x1p32;
  }
  double power_of_10(double low, double high) {
    return std::pow(10.0, from(low, high));
  }
  bool one_in(std::size_t n) { return whole(1, n) == 1; }

  template <typename Value>
  Value one_of(std::initializer_list<Value> values) {
    return *(values.begin() +
             static_cast<std::ptrdiff_t>(whole(0, values.size() - 1)));
  }

 private:
  std::mt19937 engine_;
};

// One kind of vectors: small ones, whole numbers, all of one size, the same
// vector for each token, zeros, mostly zeros, and of every size.
double feature(Draw& draw, std::size_t kind, double size, double shared) {
  const double any = draw.from(-1, 1);
  switch (kind) {
    case 0:
      return any;
    case 1:
      return std::round(30 * any);
    case 2:
      return any * size;
    case 3:
      return shared * std::min(size, 1e6);
    case 4:
      return 0.0;
    case 5:
      return draw.one_of({0.0, 0.0, 1.0, -1.0, size});
    default:
      return any * draw.power_of_10(-37, 12);
  }
}

std::string vectors(Draw& draw, std::size_t tokens) {
  const std::size_t features = draw.one_of<std::size_t>(
      {1, 2, 3, draw.whole(4, 12), draw.whole(4, 64)});
  const std::size_t kind = draw.whole(0, 6);
  const double size = draw.power_of_10(-37, 12);
  std::vector<double> shared(features);
  for (double& number : shared) number = draw.from(-1, 1);
  std::string csv;
  for (std::size_t t = 0; t < tokens; ++t) {
    csv += fmt::format("t{}", t + 1);
    for (const double number : shared) {
      csv += fmt::format(",{:.6g}", feature(draw, kind, size, number));
    }
    csv += '\n';
  }
  return csv;
}

bool has(const std::string& chapter, const std::string& option) {
  const Words& some = chapters::chapters_with(option);
  return std::find(some.begin(), some.end(), chapter) != some.end();
}

double dropout(Draw& draw) {
  return draw.one_of(
      {0.0, 1e-9, 0.001, 0.05, 0.1, 0.5, 0.99, 0.9999999, draw.from(0, 1)});
}

Words options(Draw& draw, const std::string& chapter, std::size_t tokens) {
  Words words = {"--query", std::to_string(draw.whole(1, tokens))};
  const auto add = [&](const std::string& option, const std::string& value) {
    if (has(chapter, option)) words.insert(words.end(), {option, value});
  };
  add("--seed", std::to_string(draw.whole(0, 0xffffffff)));
  // --heads of what is timed, or of a model as wide as the vectors.
  const bool timed = has(chapter, "--tokens") || has(chapter, "--layers");
  const std::size_t heads =
      has(chapter, "--heads") && !timed ? draw.whole(1, 4) : 1;
  if (!timed) add("--heads", std::to_string(heads));
  add("--d-out", std::to_string(heads * draw.one_of<std::size_t>(
                                            {1, 2, 3, draw.whole(4, 40)})));
  add("--dropout", fmt::format("{}", dropout(draw)));
  add("--dropout-stream", draw.one_of({"native", "mkl"}));
  if (has(chapter, "--qkv-bias") && draw.one_in(2)) {
    words.push_back("--qkv-bias");
  }
  return words;
}

void holds_what_it_says(const std::string& chapter, unsigned seed,
                        const support::TemporaryFolder& folder) {
  Draw draw(seed);
  const std::size_t tokens =
      draw.one_of<std::size_t>({1, 2, 3, 6, draw.whole(4, 12)});
  const std::string csv = vectors(draw, tokens);
  Words words = options(draw, chapter, tokens);
  words.insert(words.end(), {"--inputs", folder.file("inputs.csv", csv)});
  BOOST_TEST_CONTEXT(
      fmt::format("{}, seed {}, {}", chapter, seed, fmt::join(words, " "))
      << '\n'
      << csv) {
    const Words none;
    BOOST_TEST(Page::of(chapter, words).false_checks() == none,
               boost::test_tools::per_element());
  }
}

}  // namespace

// ATTN_MORE_SEEDS=1000 looks at so many times as many.
BOOST_AUTO_TEST_CASE(every_check_of_every_chapter_holds) {
  const char* text = std::getenv("ATTN_MORE_SEEDS");
  const unsigned times =
      text == nullptr
          ? 1
          : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
  const support::TemporaryFolder folder;
  for (unsigned seed = 1; seed <= 10 * times; ++seed) {
    for (const std::string& chapter : chapters::all_chapters()) {
      holds_what_it_says(chapter, seed, folder);
    }
  }
}

// What was seen to go wrong.
BOOST_AUTO_TEST_CASE(a_token_altered_to_be_as_another_need_not_change) {
  const support::TemporaryFolder folder;
  for (const char* csv : {"a,3.4e6\nb,3.65236e9\nc,58.8\n",
                          "a,1e12,-1e12\nb,1e12,1e12\n", "a,0\nb,-1\n"}) {
    const Page page = Page::of("06_causal_attention",
                               {"--inputs", folder.file("inputs.csv", csv)});
    BOOST_TEST(page.false_checks().empty(), csv);
  }
}

BOOST_AUTO_TEST_CASE(minus_zero_is_no_dropout) {
  BOOST_TEST(chapters::print("05_dropout", {"--dropout", "-0.0"}) ==
             chapters::print("05_dropout", {"--dropout", "0"}));
}

BOOST_AUTO_TEST_CASE(masks_that_are_equal_are_not_said_to_differ) {
  const std::string chapter = "05_dropout";
  for (const char* p : {"0", "0.001", "0.01", "0.05", "0.99"}) {
    BOOST_TEST(Page::of(chapter, {"--dropout", p}).false_checks().empty(), p);
  }
  BOOST_TEST(Page::of(chapter, {"--dropout", "0.1", "--sentence", "a b"})
                 .false_checks()
                 .empty());
}

BOOST_AUTO_TEST_CASE(chapter_4_says_which_rows_its_first_way_loses) {
  const support::TemporaryFolder folder;
  const std::string file = folder.file(
      "inputs.csv", "a,1,-20,3\nb,-15,20,-7\nc,23,-9,11\nd,-22,18,-21\n");
  const Words words = {"--inputs", file};
  BOOST_TEST(Page::of("04_causal_mask", words).false_checks().empty());
  BOOST_TEST(support::contains(chapters::print("04_causal_mask", words),
                               "this way fails for 1\n  row"));
}

BOOST_AUTO_TEST_CASE(vectors_of_zeros_have_nothing_to_differ_in) {
  const support::TemporaryFolder folder;
  const Words words = {"--inputs",
                       folder.file("inputs.csv", "a,0,0\nb,0,0\n")};
  for (const std::string& chapter : chapters::all_chapters()) {
    BOOST_TEST(Page::of(chapter, words).false_checks().empty(), chapter);
  }
}

BOOST_AUTO_TEST_CASE(a_sum_of_many_terms_may_be_rounded_more_often) {
  const support::TemporaryFolder folder;
  std::string csv;
  for (int token = 1; token <= 8; ++token) {
    csv += fmt::format("t{}", token);
    for (int j = 0; j < 512; ++j) {
      csv += fmt::format(",{:.4f}", 10 * std::sin(token * 37 + j * 11));
    }
    csv += '\n';
  }
  const Words words = {"--inputs", folder.file("inputs.csv", csv)};
  for (const char* chapter :
       {"01_simple_attention", "02_trainable_weights"}) {
    BOOST_TEST(Page::of(chapter, words).false_checks().empty(), chapter);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
