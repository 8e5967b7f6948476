// The results that every chapter must show, by name and shape.
#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(results)

namespace {

using attn::Shape;
using chapters::Page;
using chapters::Words;
using Shapes = std::map<std::string, Shape>;

void shows(const std::string& chapter, const Words& words,
           const Shapes& expected) {
  const Page page = Page::of(chapter, words);
  for (const auto& [name, shape] : expected) {
    BOOST_TEST(attn::shape_text(page.result(name).shape()) ==
                   attn::shape_text(shape),
               chapter << ", " << name << ": "
                       << attn::shape_text(page.result(name).shape()));
  }
}

// What the results of a self-attention class are like.
Shapes with_prefix(const std::string& prefix, const Shapes& shapes) {
  Shapes prefixed;
  for (const auto& [name, shape] : shapes) prefixed[prefix + name] = shape;
  return prefixed;
}

Shapes attention_of(const Shape& weight, const Shape& projected,
                    const Shape& square) {
  return {{"W_query", weight},       {"W_key", weight},
          {"W_value", weight},       {"queries", projected},
          {"keys", projected},       {"values", projected},
          {"attn_scores", square},   {"attn_weights", square},
          {"context_vec", projected}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_chapter_1) {
  shows("01_simple_attention", {},
        {{"inputs", {6, 3}},
         {"query_attn_scores", {6}},
         {"query_attn_weights_sum_normalised", {6}},
         {"query_attn_weights_naive", {6}},
         {"query_attn_weights", {6}},
         {"query_context_vec", {3}},
         {"attn_scores", {6, 6}},
         {"attn_weights", {6, 6}},
         {"context_vecs", {6, 3}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_2) {
  shows("02_trainable_weights", {"--d-out", "5", "--sentence", "a b c d"},
        {{"W_query", {3, 5}},
         {"W_key", {3, 5}},
         {"W_value", {3, 5}},
         {"query", {5}},
         {"queries", {4, 5}},
         {"keys", {4, 5}},
         {"values", {4, 5}},
         {"attn_scores", {4, 4}},
         {"query_attn_scores", {4}},
         {"query_attn_weights", {4}},
         {"query_context_vec", {5}},
         {"score_map", {3, 3}},
         {"score_map_singular_values", {3}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_3) {
  const std::string chapter = "03_self_attention_classes";
  shows(chapter, {},
        with_prefix("sa_v1.", attention_of({3, 2}, {6, 2}, {6, 6})));
  shows(chapter, {},
        with_prefix("sa_v2.", attention_of({2, 3}, {6, 2}, {6, 6})));
  shows(chapter, {"--d-out", "5", "--qkv-bias"},
        {{"sa_v2.W_query.bias", {5}}, {"sa_v2.context_vec", {6, 5}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_4) {
  shows("04_causal_mask", {"--sentence", "a b c d e"},
        {{"attn_scores", {5, 5}},
         {"attn_weights", {5, 5}},
         {"mask_simple", {5, 5}},
         {"masked_simple", {5, 5}},
         {"masked_simple_norm", {5, 5}},
         {"masked", {5, 5}},
         {"masked_attn_weights", {5, 5}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_5) {
  shows("05_dropout", {},
        {{"dropout_of_ones", {6, 6}}, {"dropped_attn_weights", {6, 6}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_6) {
  const std::string chapter = "06_causal_attention";
  shows(chapter, {}, {{"batch", {2, 6, 3}}});
  shows(chapter, {"--dropout", "0.5"},
        with_prefix("ca.", attention_of({2, 3}, {2, 6, 2}, {2, 6, 6})));
  shows(chapter, {"--dropout", "0.5"},
        {{"ca.dropped_attn_weights", {2, 6, 6}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_7) {
  const std::string chapter = "07_multi_head_wrapper";
  for (const char* head : {"head_0", "head_1", "head_2"}) {
    shows(chapter, {"--heads", "3"},
          with_prefix(
              fmt::format("mha_wrapper.{}.", head),
              {{"attn_weights", {2, 6, 6}}, {"context_vec", {2, 6, 2}}}));
  }
  shows(chapter, {"--heads", "3"}, {{"mha_wrapper.context_vec", {2, 6, 6}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_8) {
  const std::string chapter = "08_multi_head_attention";
  shows(chapter, {}, {{"mha.queries", {2, 2, 6, 1}}});
  shows(chapter, {"--d-out", "6", "--heads", "3", "--sentence", "a b c d"},
        with_prefix("mha.", {{"queries", {2, 3, 4, 2}},
                             {"keys", {2, 3, 4, 2}},
                             {"values", {2, 3, 4, 2}},
                             {"attn_scores", {2, 3, 4, 4}},
                             {"attn_weights", {2, 3, 4, 4}},
                             {"context_vec", {2, 4, 6}},
                             {"output", {2, 4, 6}}}));
}

BOOST_AUTO_TEST_CASE(of_chapter_9) {
  const std::string chapter = "09_long_sequences";
  shows(chapter, {},
        {{"scaled_scores", {6}},
         {"block_1.scores", {2}},
         {"block_1.maximum", {1}},
         {"block_3.factor", {1}},
         {"block_3.exponentials", {2}},
         {"block_3.sum", {1}},
         {"block_3.context_sum", {2}},
         {"running_context_vec", {2}},
         {"plain.counted", {1, 2}},
         {"computed_blocks", {6, 6}},
         {"threads.counted", {2, 2}}});
  shows(chapter, {"--d-out", "5", "--sentence", "a b c d e"},
        {{"block_2.scores", {2}},
         {"block_3.scores", {1}},
         {"running_context_vec", {5}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_10) {
  const std::string chapter = "10_generating";
  shows(chapter, {},
        {{"rows_computed", {6, 2}},
         {"cache.keys", {6, 2}},
         {"cache.values", {6, 2}},
         {"step_1.attn_scores", {1}},
         {"step_3.queries", {2}},
         {"step_3.attn_weights", {3}},
         {"step_6.attn_weights", {6}},
         {"step_6.context_vec", {2}},
         {"mha.context_vec", {6, 2}},
         {"mha.out_proj", {2, 2}},
         {"mha.out_proj.bias", {2}},
         {"cached_output", {6, 2}},
         {"cost", {3, 2}}});
  shows(chapter, {"--d-out", "5", "--sentence", "a b c d"},
        {{"step_4.context_vec", {5}}, {"cached_output", {4, 5}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_11) {
  const std::string chapter = "11_gradients";
  shows(chapter, {}, attention_of({3, 3}, {6, 3}, {6, 6}));
  shows(chapter, {},
        with_prefix("grad.", attention_of({3, 3}, {6, 3}, {6, 6})));
  shows(chapter, {"--sentence", "a b c d"},
        {{"targets", {3, 3}},
         {"outputs", {3, 3}},
         {"loss", {}},
         {"grad.context_vec", {4, 3}},
         {"grad.attn_scores", {4, 4}},
         {"grad.inputs", {4, 3}}});
  shows(chapter, {"--sentence", "alone"}, {{"context_vec", {1, 3}}});
}

BOOST_AUTO_TEST_CASE(of_chapter_12) {
  const std::string chapter = "12_training";
  shows(chapter, {},
        {{"sgd.losses", {21}},
         {"adamw.losses", {21}},
         {"sgd.W_query", {3, 3}},
         {"sgd.W_value", {3, 3}},
         {"adamw.W_query", {3, 3}},
         {"adamw.W_value", {3, 3}},
         {"sgd.attn_weights", {6, 6}},
         {"recall.losses", {21}},
         {"recall.attn_weights_before", {7, 7}},
         {"recall.attn_weights_after", {7, 7}},
         {"recall.accuracy", {}}});
  shows(chapter, {"--steps", "3", "--sentence", "a b c d"},
        {{"sgd.losses", {4}},
         {"adamw.losses", {4}},
         {"adamw.memory", {3, 4}},
         {"adamw.attn_weights", {4, 4}}});
  shows(chapter, {"--steps", "0"}, {{"sgd.losses", {1}}});
  shows(chapter, {"--sentence", "alone"}, {{"recall.accuracy", {}}});
}

BOOST_AUTO_TEST_CASE(features_of_the_readers_own_are_as_wide_as_they_are) {
  const support::TemporaryFolder folder;
  const Words words = {"--inputs",
                       folder.file("inputs.csv", "a,1,2,3,4\nb,5,6,7,8\n")};
  shows("01_simple_attention", words, {{"context_vecs", {2, 4}}});
  shows("03_self_attention_classes", words,
        {{"sa_v1.W_query", {4, 2}}, {"sa_v2.W_query", {2, 4}}});
  shows("08_multi_head_attention", words, {{"batch", {2, 2, 4}}});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
