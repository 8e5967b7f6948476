/// One id more, again and again.
///
/// A GPT gives for each place of a text a logit for every id that could come
/// next. To go on with a text, take the id with the largest logit at the last
/// place, append it, and ask again with what is now the text. Always the
/// largest: that is called greedy.
///
/// A model sees no more than its context_length ids. Of a longer text it is
/// given the last ones, as a text of its own; what falls out of its sight
/// stays part of the result.
///
///   model       attn::GptModel, in evaluation. model.forward(context) takes
///               the ids of a batch, an arma::umat (B, T), and returns their
///               logits, an arma::fcube: slice(b) is (T, vocab_size), a row
///               for each place. Throws if T is above
///               model.config.context_length
///   ids         (T), at least one; may be longer than the context
///   new_tokens  how many ids to append; may be 0
///   returns     (T + new_tokens), the ids that came in and the new ones
///
/// If a model with the context_length 3 is given the ids 7, 2, 5 and two are
/// to be appended, it is asked for what follows 7, 2, 5; if that is 4, it is
/// asked for what follows 2, 5, 4; if that is 9, the result is 7, 2, 5, 4, 9.
///
/// Write it without attn::generate and attn::GptCache. How it goes on in real
/// text: `./attn read 14`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"
#include "model/gpt_model.hpp"

namespace exercise {

arma::urowvec generate_greedy(const attn::GptModel& model,
                              const arma::urowvec& ids,
                              std::size_t new_tokens);

}  // namespace exercise
