/// Everything of the library in one include.
///
/// Letters, the same in every comment of this library:
///   B      sequences in a batch            H    attention heads
///   T      tokens in a sequence            d_k  width of one head's keys
///   d_in   features of a token that enter  d_out  features that leave
///
/// A sequence is an arma::fmat (T, features), one token a row. A batch is an
/// arma::fcube (T, features, B), one sequence a slice; comments name its
/// shape as the field does, batch first: (B, T, features).
#pragma once

#include "attention/attention_backward.hpp"
#include "attention/causal_attention.hpp"
#include "attention/causal_mask.hpp"
#include "attention/dropout.hpp"
#include "attention/errors.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/fast/threads.hpp"
#include "attention/fast/workspace.hpp"
#include "attention/generator.hpp"
#include "attention/heads.hpp"
#include "attention/key_value_cache.hpp"
#include "attention/linear.hpp"
#include "attention/multi_head_attention.hpp"
#include "attention/multi_head_attention_wrapper.hpp"
#include "attention/parameter.hpp"
#include "attention/scaled_dot_product_attention.hpp"
#include "attention/self_attention_v1.hpp"
#include "attention/self_attention_v2.hpp"
#include "attention/softmax.hpp"
#include "attention/trace.hpp"
