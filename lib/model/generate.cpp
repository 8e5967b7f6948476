#include "model/generate.hpp"

#include <algorithm>

#include "model/gpt_cache.hpp"

namespace attn {
namespace {

// The logits of what follows a text, with a cache or without.
class NextLogits {
 public:
  NextLogits(const GptModel& model, std::size_t batch, bool cached)
      : model_(model) {
    if (cached) cache_.emplace(model, batch);
  }

  arma::fmat operator()(const arma::umat& ids) {
    const std::size_t context_length = model_.config.context_length;
    // quote context
    const std::size_t seen =
        std::min<std::size_t>(ids.n_cols, context_length);
    const arma::umat context = ids.tail_cols(seen);
    // end quote
    if (!cache_) return last_rows(model_.forward(context));
    // A token that left moves all others to another place.
    if (ids.n_cols > context_length) cache_->clear();
    return cache_->next_logits(context.tail_cols(seen - cache_->size()));
  }

 private:
  const GptModel& model_;
  std::optional<GptCache> cache_;
};

}  // namespace

arma::umat generate(const GptModel& model, const arma::umat& ids,
                    const GenerateOptions& options, Generator generator) {
  NextLogits next_logits(model, ids.n_rows, options.cached);
  arma::umat text = ids;  // (B, T)
  for (std::size_t done = 0; done < options.new_tokens; ++done) {
    // quote generate
    const arma::fmat logits = next_logits(text);  // (B, vocab_size)
    arma::uvec next(text.n_rows);
    for (std::size_t b = 0; b < text.n_rows; ++b) {
      next(b) = choose(logits.row(b), options.sampling, generator);
    }
    if (options.stop_token && arma::all(next == *options.stop_token)) break;
    text.insert_cols(text.n_cols, next);
    // end quote
    if (options.progress) options.progress(done + 1);
  }
  return text;
}

}  // namespace attn
