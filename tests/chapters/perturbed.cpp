// What a chapter claims is computed: one number drawn wrong, and the checks
// that depend on it are false, no others.
#include "../golden/check.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(perturbed)

namespace {

using chapters::Page;
using chapters::Words;

// The false checks of a chapter in which the generator constructed
// `generator`-th draws its `draw`-th number wrong.
Words false_checks(const std::string& chapter, std::size_t generator,
                   std::size_t draw) {
  const std::string program =
      fmt::format("{}/perturbed_{}", PERTURBED_DIRECTORY, chapter);
  const support::Surroundings surroundings = {
      {{"PERTURBED_GENERATOR", std::to_string(generator)},
       {"PERTURBED_DRAW", std::to_string(draw)}},
      ""};
  return Page::of_program(program, chapters::quick(chapter, {}), surroundings)
      .false_checks();
}

// Three layers of (2, 3) are drawn one after the other, for queries, keys and
// values: a draw of each.
constexpr std::size_t of_query = 1;
constexpr std::size_t of_key = 8;
constexpr std::size_t of_value = 13;
constexpr std::size_t of_next_layer = 19;

void turns_false(const std::string& chapter, std::size_t generator,
                 std::size_t draw, const Words& expected) {
  BOOST_TEST_CONTEXT(chapter << ", generator " << generator << ", draw "
                             << draw) {
    BOOST_TEST(false_checks(chapter, generator, draw) == expected,
               boost::test_tools::per_element());
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(with_all_numbers_right_every_check_holds) {
  for (const std::string& chapter : chapters::all_chapters()) {
    turns_false(chapter, 0, 0, {});
  }
}

BOOST_AUTO_TEST_CASE(chapter_2_tells_which_results_a_weight_reaches) {
  const std::string chapter = "02_trainable_weights";
  turns_false(chapter, 1, of_query,
              {"query", "query_attn_scores", "query_attn_weights",
               "query_context_vec"});
  turns_false(
      chapter, 1, of_key,
      {"query_attn_scores", "query_attn_weights", "query_context_vec"});
  turns_false(chapter, 1, of_value, {"query_context_vec"});
  turns_false(chapter, 2, of_query, {});  // the experiment with wide vectors
}

BOOST_AUTO_TEST_CASE(chapter_3_tells_its_two_objects_apart) {
  const std::string chapter = "03_self_attention_classes";
  for (const std::size_t draw : {of_query, of_key, of_value}) {
    turns_false(chapter, 1, draw, {"sa_v1.context_vec"});
    turns_false(chapter, 2, draw, {"sa_v2.context_vec"});
  }
}

BOOST_AUTO_TEST_CASE(chapter_4_does_not_depend_on_values) {
  const std::string chapter = "04_causal_mask";
  const Words all_but_the_mask = {"attn_weights", "masked_simple",
                                  "masked_simple_norm", "masked",
                                  "masked_attn_weights"};
  turns_false(chapter, 1, of_query, all_but_the_mask);
  turns_false(chapter, 1, of_key, all_but_the_mask);
  turns_false(chapter, 1, of_value, {});
}

BOOST_AUTO_TEST_CASE(chapter_5_tells_its_dropouts_apart) {
  const std::string chapter = "05_dropout";
  turns_false(chapter, 1, 1, {"dropout_of_ones"});
  turns_false(chapter, 6, 1, {"dropped_attn_weights"});
}

BOOST_AUTO_TEST_CASE(chapter_6_depends_on_each_layer) {
  const std::string chapter = "06_causal_attention";
  for (const std::size_t draw : {of_query, of_key, of_value}) {
    turns_false(chapter, 1, draw, {"ca.context_vec"});
  }
}

BOOST_AUTO_TEST_CASE(chapter_7_compares_two_objects) {
  const std::string chapter = "07_multi_head_wrapper";
  const std::string joined = "mha_wrapper.context_vec";
  const std::string same_as_alone =
      joined +
      ": without dropout, head 0's columns are what CausalAttention gives "
      "with the same seed";
  turns_false(chapter, 1, of_value, {joined, same_as_alone});
  turns_false(chapter, 1, of_next_layer + of_value, {joined});  // of head 1
  turns_false(chapter, 2, of_value, {same_as_alone});
}

BOOST_AUTO_TEST_CASE(chapter_8_depends_on_each_layer) {
  const std::string chapter = "08_multi_head_attention";
  const std::size_t of_out_proj = of_next_layer;
  const std::size_t of_its_bias = of_out_proj + 4;
  for (const std::size_t draw :
       {of_query, of_key, of_value, of_out_proj, of_its_bias}) {
    turns_false(chapter, 1, draw, {"mha.output"});
  }
  // Its wrapper gets the weights of this class in place of its own.
  turns_false(chapter, 2, of_value, {});
}

BOOST_AUTO_TEST_CASE(chapter_9_depends_on_each_matrix) {
  const std::string chapter = "09_long_sequences";
  for (const std::size_t draw : {of_query, of_key, of_value}) {
    turns_false(chapter, 1, draw, {"query_context_vec"});
  }
}

BOOST_AUTO_TEST_CASE(chapter_10_tells_its_two_objects_apart) {
  const std::string chapter = "10_generating";
  for (const std::size_t draw : {of_query, of_key, of_value}) {
    turns_false(chapter, 1, draw, {"context_vec"});
    turns_false(chapter, 2, draw, {"cached_output"});
  }
}

BOOST_AUTO_TEST_CASE(chapter_11_depends_on_each_layer) {
  // What PyTorch prints tells it; slopes are measured with the same weights.
  const std::string chapter = "11_gradients";
  const std::size_t layer = 9;  // (3, 3)
  turns_false(chapter, 1, 1,
              {"loss", "grad.context_vec", "grad.W_key", "grad.W_value",
               "grad.inputs"});
  turns_false(
      chapter, 1, 1 + layer,
      {"grad.context_vec", "grad.W_query", "grad.W_value", "grad.inputs"});
  turns_false(chapter, 1, 1 + 2 * layer,
              {"loss", "grad.context_vec", "grad.W_query", "grad.W_key",
               "grad.W_value", "grad.inputs"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
