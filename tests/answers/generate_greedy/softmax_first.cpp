#include "generate_greedy.hpp"

#include "model/choosing.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  arma::umat text = ids;
  while (new_tokens-- > 0) {
    arma::umat context = text;
    if (context.n_cols > model.config.context_length) {
      context = context.tail_cols(model.config.context_length);
    }
    const arma::fcube logits = model.forward(context);
    const arma::frowvec probas =
        attn::softmax_rows(logits.slice(0).row(context.n_cols - 1));
    text.insert_cols(text.n_cols, arma::uvec{attn::largest(probas)});
  }
  return text;
}
