#include "model/generate.hpp"

#include "agreement.hpp"
#include "model/gpt_cache.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(generate)

namespace {

using attn::GptModel;

constexpr attn::GptConfig sizes = {.vocab_size = 13,
                                   .context_length = 8,
                                   .emb_dim = 10,
                                   .n_heads = 5,
                                   .n_layers = 2};

GptModel model_in_evaluation(const attn::GptConfig& config = sizes,
                             std::uint64_t seed = 3) {
  GptModel model(config, attn::Generator(seed));
  model.eval();
  return model;
}

arma::fmat as_numbers(const arma::umat& ids) {
  return arma::conv_to<arma::fmat>::from(ids);
}

}  // namespace

BOOST_AUTO_TEST_CASE(ids_are_those_that_pytorch_generates) {
  for (const golden::Case& expected : golden::cases("generate")) {
    const GptModel model = model_in_evaluation(
        {.vocab_size = expected.size("vocab_size"),
         .context_length = expected.size("context_length"),
         .emb_dim = expected.size("emb_dim"),
         .n_heads = expected.size("n_heads"),
         .n_layers = expected.size("n_layers")},
        expected.seed());
    attn::Sampling sampling;
    if (expected.name() != "generate/the largest") {
      sampling.temperature = expected.number("temperature");
    }
    if (expected.name() == "generate/drawn from three") {
      sampling.top_k = expected.size("top_k");
    }
    const auto ids = arma::conv_to<arma::umat>::from(expected.matrix("ids"));
    for (const bool cached : {true, false}) {
      BOOST_TEST_CONTEXT(expected.name() << ", cached " << cached) {
        const arma::umat generated = attn::generate(
            model, ids,
            {.new_tokens = expected.matrix("generated").n_cols - ids.n_cols,
             .sampling = sampling,
             .cached = cached},
            attn::Generator(expected.size("draws_seed")));
        BOOST_TEST(check::agrees(as_numbers(generated),
                                 expected.tensor("generated"),
                                 check::exactly));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(logits_with_a_cache_are_those_without) {
  const GptModel model = model_in_evaluation();
  const arma::umat ids = {{1, 2, 3, 4, 5, 6}, {7, 7, 0, 12, 1, 2}};
  attn::GptCache cache(model, 2);
  for (const auto& [first, last] : {std::pair{0U, 2U}, {3U, 3U}, {4U, 5U}}) {
    const arma::fmat expected =
        attn::last_rows(model.forward(arma::umat(ids.cols(0, last))));
    BOOST_TEST(check::agrees(
        cache.next_logits(arma::umat(ids.cols(first, last))), expected));
    BOOST_TEST(cache.size() == last + 1U);
  }
  cache.clear();
  BOOST_TEST(cache.size() == 0U);
}

BOOST_AUTO_TEST_CASE(the_stop_token_ends_it_and_is_not_appended) {
  const GptModel model = model_in_evaluation();
  const arma::umat all = attn::generate(model, {{1, 2}}, {.new_tokens = 6});
  const arma::uword stop = all(0, 5);
  arma::uword first = 2;
  while (all(0, first) != stop) ++first;
  const arma::umat stopped =
      attn::generate(model, {{1, 2}}, {.new_tokens = 6, .stop_token = stop});
  BOOST_TEST(check::agrees(as_numbers(stopped),
                           as_numbers(all.head_cols(first)), check::exactly));
}

BOOST_AUTO_TEST_CASE(no_new_tokens_leave_the_text_as_it_is) {
  const GptModel model = model_in_evaluation();
  BOOST_TEST(check::agrees(
      as_numbers(attn::generate(model, {{1, 2}}, {.new_tokens = 0})),
      arma::fmat{{1, 2}}, check::exactly));
}

BOOST_AUTO_TEST_CASE(a_model_in_training_is_refused) {
  const GptModel model(sizes, attn::Generator(3));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([&] {
                           attn::generate(model, {{1, 2}}, {.new_tokens = 2});
                         }),
                         {"GptCache", "in training with dropout", "eval()"}));
}

BOOST_AUTO_TEST_CASE(a_cache_takes_in_nothing_that_does_not_fit) {
  const GptModel model = model_in_evaluation();
  attn::GptCache cache(model);
  cache.next_logits({{1, 2, 3}});
  check::thrown<attn::ShapeError>(
      [&] { cache.next_logits(arma::umat(1, 6, arma::fill::zeros)); });
  check::thrown<attn::ValueError>([&] { cache.next_logits({{13, 1}}); });
  BOOST_TEST(cache.size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
