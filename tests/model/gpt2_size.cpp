// The book's own model, GPT-2's smallest size with random weights. Drawing
// 163 million numbers takes seconds, so this is a test of its own.
#include "agreement.hpp"
#include "model/generate.hpp"
#include "model/gpt_model.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(gpt2_size)

namespace {

// "Every effort moves you" and "Every day holds a"
arma::umat book_batch() {
  return arma::conv_to<arma::umat>::from(golden::figure_matrix("gpt2/batch"));
}

// What the book prints: the first and the last three columns, one text below
// the other.
arma::fmat printed_part(const arma::fcube& logits) {
  arma::fmat part(logits.n_rows * logits.n_slices, 6);
  for (arma::uword b = 0; b < logits.n_slices; ++b) {
    const arma::fmat& of = logits.slice(b);
    part.rows(b * of.n_rows, (b + 1) * of.n_rows - 1) =
        arma::join_rows(of.head_cols(3), of.tail_cols(3));
  }
  return part;
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_logits_and_its_nonsense_are_the_books) {
  attn::GptModel gpt({}, attn::Generator(123));
  BOOST_TEST(check::agrees(printed_part(gpt.forward(book_batch())),
                           golden::figure("gpt2/logits"),
                           check::to_four_decimals));
  gpt.eval();
  const arma::umat expected = arma::conv_to<arma::umat>::from(
      golden::figure_matrix("gpt2/generated_ids"));
  const arma::umat generated =
      attn::generate(gpt, expected.head_cols(4), {.new_tokens = 10});
  BOOST_TEST(check::agrees(arma::conv_to<arma::fmat>::from(generated),
                           arma::conv_to<arma::fmat>::from(expected),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(without_blocks_its_logits_are_the_books_too) {
  const attn::GptConfig config;
  attn::Generator generator(123);
  const attn::Embedding tok_emb(config.vocab_size, config.emb_dim, generator);
  const attn::Embedding pos_emb(config.context_length, config.emb_dim,
                                generator);
  const attn::Linear out_head(config.emb_dim, config.vocab_size, false,
                              generator);
  arma::fcube x = tok_emb.forward(book_batch());
  x.each_slice() += arma::fmat(pos_emb.weight.head_rows(x.n_rows));
  const arma::fcube logits =
      out_head.forward(attn::Dropout(config.drop_rate, generator).forward(x));
  BOOST_TEST(check::agrees(printed_part(logits),
                           golden::figure("gpt2/dummy_logits"),
                           check::to_four_decimals));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
