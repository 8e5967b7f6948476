// The fast way back: the gradients of the plain one, whatever the sizes and
// the threads, and nothing from what is hidden.
#include <algorithm>
#include <limits>

#include "../../golden/check.hpp"
#include "../../golden/golden.hpp"
#include "attention/attention.hpp"
#include "attention/trace.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(fast_backward)

namespace {

using attn::CausalAttention;
using attn::Generator;
using attn::MultiHeadAttention;

arma::fcube drawn(std::size_t B, std::size_t T, std::size_t features,
                  std::uint64_t seed) {
  Generator generator(seed);
  arma::fcube batch(T, features, B);
  for (std::size_t b = 0; b < B; ++b) {
    batch.slice(b) = generator.uniform(T, features, -1, 1);
  }
  return batch;
}

// For the plain way, which is taken where somebody looks on.
class NoTrace : public attn::Trace {
 public:
  void record(std::string_view, const arma::fmat&) override {}
  void record(std::string_view, const arma::fcube&) override {}
  void record(std::string_view, const attn::Heads&) override {}
};

// All gradients of one way forward and back, by name.
using Gradients = std::vector<std::pair<std::string, arma::fmat>>;

template <typename Attention>
Gradients gradients(Attention attention, const arma::fcube& x,
                    const arma::fcube& grad_output, bool plain) {
  typename Attention::Kept kept;
  NoTrace trace;
  attn::Trace* all = plain ? &trace : nullptr;
  attention.forward_keeping(x, kept, all);
  BOOST_TEST(kept.is_fast() == !plain);
  const arma::fcube grad_x = attention.backward(grad_output, kept, all);
  Gradients found;
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    found.emplace_back("x", grad_x.slice(b));
  }
  for (const attn::Parameter& parameter : attention.parameters()) {
    found.emplace_back(parameter.name, *parameter.gradient);
  }
  return found;
}

// To a part of the largest gradient of all: that of a bias of keys is 0 but
// for rounding, for it moves all scores of a row alike.
void same(const Gradients& got, const Gradients& expected,
          float part_of_largest) {
  BOOST_TEST_REQUIRE(got.size() == expected.size());
  float largest = 0.0F;
  for (const auto& [name, gradient] : expected) {
    largest = std::max(largest, arma::abs(gradient).max());
  }
  for (std::size_t i = 0; i < got.size(); ++i) {
    BOOST_TEST_CONTEXT(expected[i].first) {
      BOOST_TEST(check::agrees(got[i].second, expected[i].second,
                               {part_of_largest * largest, 0.0F}));
    }
  }
}

MultiHeadAttention heads_of(std::size_t T, std::size_t heads,
                            std::size_t head_dim, bool bias) {
  return {{.d_in = 5,
           .d_out = heads * head_dim,
           .context_length = T + 3,
           .qkv_bias = bias},
          heads,
          Generator(11)};
}

void agrees_with_the_plain_form(std::size_t B, std::size_t T,
                                std::size_t heads, std::size_t head_dim,
                                bool bias) {
  BOOST_TEST_CONTEXT("B " << B << ", T " << T << ", heads " << heads
                          << ", head_dim " << head_dim) {
    const MultiHeadAttention mha = heads_of(T, heads, head_dim, bias);
    const arma::fcube x = drawn(B, T, 5, 7);
    const arma::fcube grad_output = drawn(B, T, heads * head_dim, 8);
    same(gradients(mha, x, grad_output, false),
         gradients(mha, x, grad_output, true), 1e-5F);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(gradients_are_those_of_the_plain_form) {
  agrees_with_the_plain_form(1, 1, 1, 1, false);
  agrees_with_the_plain_form(2, 6, 2, 1, true);
  agrees_with_the_plain_form(16, 3, 3, 7, true);
  agrees_with_the_plain_form(2, 64, 2, 7, false);
  agrees_with_the_plain_form(2, 129, 2, 64, true);
  agrees_with_the_plain_form(3, 255, 2, 7, false);
  agrees_with_the_plain_form(1, 257, 1, 128, true);
  agrees_with_the_plain_form(1, 700, 4, 16, false);
  agrees_with_the_plain_form(2, 513, 1, 3, true);
}

// In tiles of a weight's gradient, in pieces of heads and of sequences.
BOOST_AUTO_TEST_CASE(so_are_those_of_what_goes_back_in_parts) {
  agrees_with_the_plain_form(2, 130, 2, 200, true);
  agrees_with_the_plain_form(1, 1000, 2, 1050, true);
  agrees_with_the_plain_form(33, 513, 1, 128, false);
}

BOOST_AUTO_TEST_CASE(so_are_those_of_causal_attention) {
  for (const std::size_t T : {1U, 63U, 300U}) {
    const CausalAttention ca(
        {.d_in = 4, .d_out = 9, .context_length = 300, .qkv_bias = true},
        Generator(5));
    const arma::fcube x = drawn(2, T, 4, 1);
    const arma::fcube grad_context_vec = drawn(2, T, 9, 2);
    same(gradients(ca, x, grad_context_vec, false),
         gradients(ca, x, grad_context_vec, true), 1e-5F);
  }
}

BOOST_AUTO_TEST_CASE(multi_head_attention_is_pytorchs_without_a_trace) {
  for (const golden::Case& expected :
       golden::cases("multi_head_attention_backward")) {
    if (expected.number("dropout") > 0) continue;  // the plain way
    MultiHeadAttention layer({.d_in = expected.size("d_in"),
                              .d_out = expected.size("d_out"),
                              .context_length = 9,
                              .qkv_bias = expected.flag("qkv_bias")},
                             expected.size("num_heads"),
                             Generator(expected.seed()));
    MultiHeadAttention::Kept kept;
    layer.forward_keeping(expected.batch("x"), kept);
    BOOST_TEST(kept.is_fast());
    const arma::fcube grad_x =
        layer.backward(expected.batch("grad_output"), kept);
    BOOST_TEST(check::agrees(grad_x, expected.tensor("grad_x")));
    for (const attn::Parameter& parameter : layer.parameters()) {
      const bool is_bias = parameter.value->n_rows == 1;
      BOOST_TEST(check::agrees(
          is_bias ? attn::Tensor(arma::frowvec(*parameter.gradient))
                  : attn::Tensor(*parameter.gradient),
          expected.tensor("parameter_grad." + parameter.name)));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_changes_no_bit) {
  const arma::fcube x = drawn(1, 1100, 16, 1);
  for (const std::size_t heads : {1U, 8U}) {
    const MultiHeadAttention mha(
        {.d_in = 16, .d_out = 32, .context_length = 1100, .qkv_bias = true},
        heads, Generator(3));
    const arma::fcube grad_output = drawn(1, 1100, 32, 2);
    attn::set_num_threads(1);
    const Gradients one = gradients(mha, x, grad_output, false);
    for (const std::size_t threads : {2U, 3U, 5U, 7U}) {
      attn::set_num_threads(threads);
      same(gradients(mha, x, grad_output, false), one, 0.0F);
    }
    attn::set_num_threads(0);
  }
}

BOOST_AUTO_TEST_CASE(what_was_kept_serves_again_and_for_other_sizes) {
  MultiHeadAttention mha = heads_of(300, 2, 6, true);
  MultiHeadAttention::Kept kept;
  for (const std::size_t T : {300U, 20U, 150U}) {
    const arma::fcube x = drawn(2, T, 5, 1);
    const arma::fcube grad_output = drawn(2, T, 12, 2);
    const Gradients expected = gradients(mha, x, grad_output, false);
    mha.forward_keeping(x, kept);
    for (int times : {1, 2}) {
      for (attn::Parameter& parameter : mha.parameters()) {
        parameter.gradient->reset();
      }
      const arma::fcube grad_x = mha.backward(grad_output, kept);
      BOOST_TEST(check::agrees(arma::fmat(grad_x.slice(1)),
                               expected[1].second, check::exactly),
                 times);
    }
  }
}

BOOST_AUTO_TEST_CASE(memory_that_was_given_back_is_taken_anew) {
  const MultiHeadAttention mha = heads_of(300, 2, 6, true);
  const arma::fcube x = drawn(2, 300, 5, 1);
  const arma::fcube grad_output = drawn(2, 300, 12, 2);
  const Gradients before = gradients(mha, x, grad_output, false);
  BOOST_TEST(!attn::fast_workspace().grad_queries.is_empty());
  attn::release_fast_workspace();
  BOOST_TEST(attn::fast_workspace().grad_queries.is_empty());
  same(gradients(mha, x, grad_output, false), before, 0.0F);
}

// A trace sees all gradients, whichever way was kept.
BOOST_AUTO_TEST_CASE(
    a_trace_of_the_way_back_is_told_what_the_fast_one_skips) {
  MultiHeadAttention mha = heads_of(200, 2, 6, true);
  const arma::fcube x = drawn(2, 200, 5, 1);
  const arma::fcube grad_output = drawn(2, 200, 12, 2);
  MultiHeadAttention::Kept kept;
  mha.forward_keeping(x, kept);
  const arma::fcube fast = mha.backward(grad_output, kept);
  NoTrace trace;
  const arma::fcube plain = mha.backward(grad_output, kept, &trace);
  BOOST_TEST(check::agrees(fast, plain, {1e-5F, 1e-5F}));
  BOOST_TEST(!check::agrees(fast, plain, check::exactly));
}

// Whatever a future token holds. Its value overflows, and no score sees it.
BOOST_AUTO_TEST_CASE(a_future_token_gets_nothing_and_gives_nothing) {
  for (const std::size_t T : {2U, 100U, 128U, 300U}) {
    for (const std::size_t altered : {T - 1, T / 2}) {
      MultiHeadAttention mha = heads_of(T, 2, 3, false);
      mha.W_query.weight.col(0).zeros();
      mha.W_key.weight.col(0).zeros();
      mha.W_value.weight.col(0).fill(2.0F);
      const arma::fcube x = drawn(1, T, 5, 7);
      arma::fcube other = x;
      other(altered, 0, 0) = 3e38F;
      arma::fcube grad_output = drawn(1, T, 6, 8);
      grad_output.rows(altered, T - 1).zeros();
      const auto back = [&](const arma::fcube& from) {
        MultiHeadAttention::Kept kept;
        mha.forward_keeping(from, kept);
        return mha.backward(grad_output, kept);
      };
      const arma::fcube got = back(other);
      BOOST_TEST_CONTEXT("T " << T << ", token " << altered) {
        BOOST_TEST(check::agrees(got, back(x), check::exactly));
        BOOST_TEST(arma::abs(got.slice(0).tail_rows(T - altered)).max() ==
                   0.0F);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(central_differences_agree) {
  const arma::fcube x = drawn(2, 150, 5, 1);
  const arma::fcube direction = drawn(2, 150, 6, 2);
  MultiHeadAttention mha = heads_of(150, 2, 3, true);
  MultiHeadAttention::Kept kept;
  mha.forward_keeping(x, kept);
  const arma::fcube grad_x = mha.backward(direction, kept);
  const auto loss = [&](const arma::fcube& at) {
    return arma::accu(arma::conv_to<arma::cube>::from(mha.forward(at)) %
                      arma::conv_to<arma::cube>::from(direction));
  };
  const float step = 1.0F / 64.0F;
  for (const std::size_t t : {0U, 70U, 149U}) {
    arma::fcube up = x;
    arma::fcube down = x;
    up(t, 3, 1) += step;
    down(t, 3, 1) -= step;
    const double slope =
        (loss(up) - loss(down)) / (2.0 * static_cast<double>(step));
    BOOST_TEST(std::abs(slope - static_cast<double>(grad_x(t, 3, 1))) < 2e-3,
               t);
  }
}

BOOST_AUTO_TEST_CASE(a_gradient_of_another_shape_throws) {
  MultiHeadAttention mha = heads_of(5, 2, 3, false);
  MultiHeadAttention::Kept kept;
  mha.forward_keeping(drawn(2, 5, 5, 1), kept);
  for (const arma::fcube& wrong :
       {arma::fcube(5, 7, 2), arma::fcube(4, 6, 2), arma::fcube(5, 6, 1)}) {
    BOOST_TEST(check::says(
        check::thrown<attn::ShapeError>([&] { mha.backward(wrong, kept); }),
        {"Linear: ", "grad_y", "x (2, 5, 6)"}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
