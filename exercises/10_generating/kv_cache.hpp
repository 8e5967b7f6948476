/// Keep keys and values.
///
/// A text grows by one token, and attention is needed for that token alone.
/// The keys and the values of the tokens before it were kept:
///
///   keys becomes   [keys; key]       values becomes   [values; value]
///   z = softmax(q Kᵀ / sqrt(d_k)) V,   K and V with the new rows
///
/// Write this step: put the new token's key and value below those that are
/// kept, then attend with its query to all that is kept now.
///
///   query    (d_k), the new token's
///   key      (d_k), the new token's
///   value    (d_v), the new token's
///   cache    cache.keys is (t, d_k) and cache.values (t, d_v), a row for
///            each token so far, the oldest first; t is 0 before the first
///            token. Afterwards both have one row more.
///   returns  z, (d_v): the new token's context vector
///
/// The new token sees itself, so that the first one gets its own value back.
/// For two tokens whose keys are equal, the second gets the mean of the two
/// values.
///
/// attn::softmax_rows is there to be used. Chapter 10 does this for each
/// token of the sentence: `./attn read 10`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

struct Cache {
  arma::fmat keys;
  arma::fmat values;
};

arma::frowvec kv_cache(const arma::frowvec& query, const arma::frowvec& key,
                       const arma::frowvec& value, Cache& cache);

}  // namespace exercise
