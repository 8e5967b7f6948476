// The chapters' numbers against those that the book prints, and against what
// was computed behind them.
#include "book/figures.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(book)

namespace {

using chapters::Page;

// The book prints one sequence of a batch of equal ones.
attn::Tensor as_batch(const attn::Tensor& sequence, std::size_t rank) {
  if (rank == sequence.rank()) return sequence;
  std::vector<float> twice = sequence.values();
  twice.insert(twice.end(), sequence.values().begin(),
               sequence.values().end());
  attn::Shape shape = sequence.shape();
  shape.insert(shape.begin(), 2);
  return {shape, twice};
}

void agrees(const Page& page, const std::string& result,
            const std::string& figure,
            attn::Tolerance tolerance = check::to_four_decimals) {
  const attn::Tensor got = page.result(result);
  BOOST_TEST(check::agrees(got, as_batch(golden::figure(figure), got.rank()),
                           tolerance),
             result);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_figure_that_the_book_prints_is_shown) {
  std::size_t compared = 0;
  for (const std::string& chapter : chapters::all_chapters()) {
    const Page page = Page::of(chapter);
    for (const std::string& name : page.result_names()) {
      const auto printed = attn::book_figure(chapter, name);
      if (!printed) continue;
      ++compared;
      const attn::Tensor got = page.result(name);
      BOOST_TEST(check::agrees(got, as_batch(*printed, got.rank()),
                               check::to_four_decimals),
                 name);
    }
  }
  BOOST_TEST(compared == 42U);
}

BOOST_AUTO_TEST_CASE(chapter_1_shows_what_is_left_of_section_3_3) {
  const Page page = Page::of("01_simple_attention");
  const float dot = page.result("attn_scores").at(0, 0, 1);
  BOOST_TEST(check::agrees(dot, golden::figure("section_3_3/dot"),
                           check::to_four_decimals));
}

BOOST_AUTO_TEST_CASE(chapter_2_shows_the_hidden_values_of_section_3_4_1) {
  const Page page = Page::of("02_trainable_weights");
  for (const char* name : {"W_query", "W_key", "W_value"}) {
    agrees(page, name, std::string("section_3_4_1/") + name,
           check::to_eight_decimals);
  }
  for (const char* name : {"queries", "keys", "values", "attn_scores"}) {
    agrees(page, name, std::string("section_3_4_1/") + name);
  }
}

BOOST_AUTO_TEST_CASE(chapter_3_shows_them_as_well) {
  const Page page = Page::of("03_self_attention_classes");
  for (const char* name : {"W_query", "W_key", "W_value", "queries", "keys",
                           "values", "attn_scores", "attn_weights"}) {
    agrees(page, std::string("sa_v1.") + name,
           std::string("section_3_4_1/") + name);
  }
  agrees(page, "sa_v2.attn_scores", "section_3_5_1/attn_scores");
}

BOOST_AUTO_TEST_CASE(chapter_4_shows_the_scores_before_the_mask) {
  agrees(Page::of("04_causal_mask"), "attn_scores",
         "section_3_5_1/attn_scores");
}

BOOST_AUTO_TEST_CASE(chapter_5_shows_both_streams) {
  const std::string mkl = "section_3_5_2/dropout_of_ones_mkl";
  agrees(Page::of("05_dropout"), "dropout_of_ones_other_stream", mkl);
  const Page page = Page::of("05_dropout", {"--dropout-stream", "mkl"});
  agrees(page, "dropout_of_ones", mkl);
  agrees(page, "dropped_attn_weights",
         "section_3_5_2/dropped_attn_weights_mkl");
  BOOST_TEST(check::agrees(
      page.result("dropout_of_ones_other_stream"),
      attn::book_figure("05_dropout", "dropout_of_ones").value()));
}

BOOST_AUTO_TEST_CASE(chapter_8_shows_the_heads_before_out_proj) {
  agrees(Page::of("08_multi_head_attention"), "mha.context_vec",
         "section_3_6_2/context_vec");
}

BOOST_AUTO_TEST_CASE(chapter_8_counts_the_parameters_of_gpt_2) {
  const attn::Tensor counts =
      Page::of("08_multi_head_attention").result("gpt2_parameters");
  BOOST_TEST(check::agrees(counts.values().back(),
                           golden::figure("exercise_3_3/parameter_count"),
                           check::exactly));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
