#include "chapters/14_gpt/embedding_steps.hpp"

#include <fmt/format.h>

#include "chapters/14_gpt/tables.hpp"

namespace attn {
namespace {

void show_table(Lesson& lesson, std::uint64_t seed, const char* id,
                const char* title, const std::string& text,
                const std::string& letter, const arma::fmat& table,
                std::size_t words_before, bool is_given) {
  if (!is_shown(table)) return;
  lesson.step(id, title)
      .text(text)
      .formula(letter + "(i, j) = sqrt(-2 ln u_1) cos(2 π u_2)")
      .code("weight", "embedding.cpp")
      .result(table)
      .computed_by(is_given ? given() : drawn_normal({seed, words_before}));
}

}  // namespace

void show_embeddings(Lesson& lesson, const Setup& setup,
                     const ModelAtWork& at_work) {
  const auto& [seed, model, recorder] = at_work;
  const Labels rows = setup.token_rows();
  const arma::fmat& tok_emb = model.tok_emb.weight;
  const arma::fmat& pos_emb = model.pos_emb.weight;
  const std::size_t T = setup.tokens.size();
  const bool places_are_shown =
      tok_emb.n_elem >= fewest_by_words && is_shown(pos_emb);
  show_table(
      lesson, seed, "tok_emb.weight", "A vector for each id",
      fmt::format("A row of d = {} numbers for each entry of the vocabulary. "
                  "Training moves it; here it is drawn from the normal "
                  "distribution. Two numbers u that are uniform from 0 to 1 "
                  "make two of them, one with the cosine and one with the "
                  "sine.",
                  tok_emb.n_cols),
      "E", tok_emb, 0, !setup.inputs.is_empty());
  lesson.step("token_embeddings", "The vectors of the text")
      .text(
          "Each id takes its row. The same id has the same vector, "
          "wherever it stands.")
      .formula("x_t = E(i_t), (1, T, d)")
      .code("embedding", "embedding.cpp")
      .result(recorder["token_embeddings"], rows)
      .computed_by(is_shown(tok_emb)
                       ? embedding("tok_emb.weight", "token_ids")
                       : folded_rows("token_ids", tok_emb.n_rows));
  if (places_are_shown) {
    show_table(lesson, seed, "pos_emb.weight", "A vector for each place",
               "Attention does not see in which order tokens stand, but "
               "for the mask. So each place has a vector too, up to the "
               "longest text that the model can read.",
               "P", pos_emb, words_of(tok_emb), false);
  }
  lesson.step("position_embeddings", "The vectors of the places")
      .text(
          "The first rows of the table of places, one for each token, "
          "counted from 0.")
      .formula("p_t = P(t - 1), (T, d)")
      .code("places", "gpt_model.cpp")
      .result(recorder["position_embeddings"], rows)
      .computed_by(places_are_shown
                       ? rows_without("pos_emb.weight", 0, pos_emb.n_rows - T)
                       : first_folded_rows(pos_emb.n_rows));
  lesson.step("embeddings", "What and where, in one vector")
      .text(
          "They are added, not set side by side: the width stays, and the "
          "model finds out by itself how to tell them apart.")
      .formula("x_t + p_t")
      .code("embed", "gpt_model.cpp")
      .result(recorder["embeddings"], rows)
      .computed_by(sum_of({"token_embeddings", "position_embeddings"}));
}

}  // namespace attn
