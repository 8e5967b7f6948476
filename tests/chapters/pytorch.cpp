// The chapters with options of the reader's own, against PyTorch.
#include <algorithm>

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(pytorch)

namespace {

using chapters::Page;
using chapters::Words;
using golden::Case;

// What pytorch.json calls a result: "queries" is the same; a matrix W_query
// is "parameter.W_query", the layer W_query of head 0
// "parameter.heads.0.W_query.weight".
std::string name_in(const Case& expected, const std::string& name) {
  if (expected.has(name)) return name;
  std::string parameter = "parameter." + name;
  const std::size_t head = parameter.find("head_");
  if (head != std::string::npos) parameter.replace(head, 5, "heads.");
  return expected.has(parameter) ? parameter : parameter + ".weight";
}

// Compares every result that starts with `prefix` with the case. Returns how
// many there are.
std::size_t agrees(const Page& page, const Case& expected,
                   const std::string& prefix) {
  std::size_t compared = 0;
  for (const std::string& result : page.result_names()) {
    if (!result.starts_with(prefix)) continue;
    ++compared;
    const std::string name = name_in(expected, result.substr(prefix.size()));
    BOOST_TEST_REQUIRE(expected.has(name), name);
    BOOST_TEST(check::agrees(page.result(result), expected.tensor(name)),
               result);
  }
  return compared;
}

// The words that make a chapter do what the case did.
Words words_for(const Case& expected) {
  Words words = {"--seed",    std::to_string(expected.seed()),
                 "--d-out",   std::to_string(expected.size("d_out")),
                 "--dropout", fmt::format("{}", expected.number("dropout"))};
  if (expected.flag("qkv_bias")) words.push_back("--qkv-bias");
  return words;
}

const std::string with_options = "/the book's inputs with dropout and bias";

}  // namespace

BOOST_AUTO_TEST_CASE(chapter_3_equals_both_classes) {
  const Page page = Page::of("03_self_attention_classes",
                             {"--seed", "42", "--d-out", "5", "--qkv-bias"});
  BOOST_TEST(agrees(page,
                    golden::find_case("self_attention_v1/the book's inputs, "
                                      "five wide"),
                    "sa_v1.") == 9U);
  BOOST_TEST(agrees(page,
                    golden::find_case("self_attention_v2/the book's inputs "
                                      "with bias"),
                    "sa_v2.") == 12U);
}

BOOST_AUTO_TEST_CASE(chapters_2_and_4_equal_them_as_well) {
  const Page second =
      Page::of("02_trainable_weights", {"--seed", "42", "--d-out", "5"});
  const Case v1 =
      golden::find_case("self_attention_v1/the book's inputs, five wide");
  for (const char* name : {"queries", "keys", "values", "attn_scores"}) {
    BOOST_TEST(check::agrees(second.result(name), v1.tensor(name)), name);
  }
  const Page fourth = Page::of(
      "04_causal_mask", {"--seed", "42", "--d-out", "5", "--qkv-bias"});
  const Case v2 =
      golden::find_case("self_attention_v2/the book's inputs with bias");
  for (const char* name :
       {"queries", "keys", "attn_scores", "attn_weights"}) {
    BOOST_TEST(check::agrees(fourth.result(name), v2.tensor(name)), name);
  }
}

BOOST_AUTO_TEST_CASE(chapter_5_equals_a_dropout_that_is_seeded_anew) {
  const auto equals = [](const Case& expected, const Words& words) {
    const Page page = Page::of("05_dropout", words);
    for (const std::string& name : expected.tensor_names()) {
      BOOST_TEST(check::agrees(page.result(name), expected.tensor(name)),
                 name);
    }
  };
  equals(golden::find_case("dropped_weights/p 0.3"), {"--dropout", "0.3"});
  equals(golden::find_case("dropped_weights/p 0.8"),
         {"--dropout", "0.8", "--seed", "42"});
}

BOOST_AUTO_TEST_CASE(chapter_6_equals_pytorch_with_dropout_and_bias) {
  const Case expected = golden::find_case("causal_attention" + with_options);
  const Page page = Page::of("06_causal_attention", words_for(expected));
  BOOST_TEST(agrees(page, expected, "ca.") == 13U);
}

BOOST_AUTO_TEST_CASE(chapter_7_equals_pytorch_with_dropout_and_bias) {
  const Case expected =
      golden::find_case("multi_head_attention_wrapper" + with_options);
  Words words = words_for(expected);
  words.insert(words.end(), {"--heads", "3"});
  const Page page = Page::of("07_multi_head_wrapper", words);
  BOOST_TEST(agrees(page, expected, "mha_wrapper.") == 3 * 13 + 1U);
}

BOOST_AUTO_TEST_CASE(chapter_8_equals_pytorch_with_dropout_and_bias) {
  const Case expected =
      golden::find_case("multi_head_attention" + with_options);
  const Page page = Page::of("08_multi_head_attention", words_for(expected));
  BOOST_TEST(agrees(page, expected, "mha.") == 20U);
}

BOOST_AUTO_TEST_CASE(chapter_11_equals_autograd) {
  const attn::Tolerance to_six_digits = {1e-6F, 0.0F};
  std::size_t cases = 0;
  for (const Case& expected : golden::cases("way_back")) {
    ++cases;
    const Page page =
        Page::of("11_gradients", {"--seed", std::to_string(expected.seed())});
    for (const std::string& name : expected.tensor_names()) {
      BOOST_TEST(check::agrees(page.result(name), expected.tensor(name),
                               to_six_digits),
                 expected.name() << ", " << name);
    }
  }
  BOOST_TEST(cases == 3U);
}

BOOST_AUTO_TEST_CASE(chapter_12_descends_as_pytorch) {
  const attn::Tolerance to_five_digits = {1e-5F, 0.0F};
  std::size_t cases = 0;
  for (const Case& expected : golden::cases("descent")) {
    ++cases;
    const Page page =
        Page::of("12_training", {"--seed", std::to_string(expected.seed())});
    const std::string prefix = expected.flag("adamw") ? "adamw." : "sgd.";
    BOOST_TEST(check::agrees(page.result(prefix + "losses"),
                             expected.tensor("losses"), to_five_digits),
               expected.name());
    for (const char* name : {"W_query", "W_key", "W_value"}) {
      const std::string weight = fmt::format("parameter.{}.weight", name);
      BOOST_TEST(check::agrees(page.result(prefix + name),
                               expected.tensor(weight), to_five_digits),
                 expected.name() << ", " << name);
    }
  }
  BOOST_TEST(cases == 4U);
}

BOOST_AUTO_TEST_CASE(chapter_14_is_pytorchs_model) {
  const attn::Tolerance to_five_digits = {5e-6F, 5e-6F};
  std::size_t cases = 0;
  for (const Case& expected : golden::cases("chapter_14")) {
    ++cases;
    const auto size = [&](const char* name) {
      return std::to_string(expected.size(name));
    };
    const std::vector<float> ids = expected.tensor("token_ids").values();
    const Page page = Page::of(
        "14_gpt",
        {"--seed", std::to_string(expected.seed()), "--vocabulary",
         size("vocab_size"), "--context", size("context_length"), "--width",
         size("emb_dim"), "--heads", size("n_heads"), "--layers",
         size("n_layers"), "--new-tokens", size("new_tokens"), "--ids",
         fmt::format("{}", fmt::join(ids, " "))});
    for (const std::string& name : expected.tensor_names()) {
      BOOST_TEST(check::agrees(page.result(name), expected.tensor(name),
                               to_five_digits),
                 expected.name() << ", " << name);
    }
  }
  BOOST_TEST(cases == 3U);
}

BOOST_AUTO_TEST_CASE(only_the_low_32_bits_of_a_seed_count) {
  const auto context = [](const char* seed) {
    return Page::of("06_causal_attention", {"--seed", seed})
        .result("ca.context_vec");
  };
  BOOST_TEST(
      check::agrees(context("4294967301"), context("5"), check::exactly));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
