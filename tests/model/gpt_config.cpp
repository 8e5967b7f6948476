#include "model/gpt_config.hpp"

#include "../golden/check.hpp"
#include "model/gpt_model.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(gpt_config)

namespace {

std::size_t held_by(attn::GptModel& model) {
  std::size_t count = 0;
  for (const attn::Parameter& parameter : model.parameters()) {
    count += parameter.value->n_elem;
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_four_sizes_have_as_many_parameters_as_published) {
  const std::vector<std::pair<std::size_t, std::size_t>> published = {
      {163'009'536, 124'412'160},
      {406'212'608, 354'749'440},
      {838'220'800, 773'891'840},
      {1'637'792'000, 1'557'380'800}};
  BOOST_TEST_REQUIRE(attn::gpt2_sizes().size() == published.size());
  for (std::size_t i = 0; i < published.size(); ++i) {
    attn::GptConfig config = attn::gpt2_sizes()[i].config;
    BOOST_TEST(attn::parameter_count(config) == published[i].first);
    config.tied = true;
    BOOST_TEST(attn::parameter_count(config) == published[i].second);
  }
  attn::GptConfig shorter;
  shorter.context_length = 256;
  BOOST_TEST(attn::parameter_count(shorter) == 162'419'712U);
}

BOOST_AUTO_TEST_CASE(it_counts_what_a_model_holds) {
  for (const bool tied : {false, true}) {
    for (const bool qkv_bias : {false, true}) {
      const attn::GptConfig config = {.vocab_size = 11,
                                      .context_length = 7,
                                      .emb_dim = 6,
                                      .n_heads = 2,
                                      .n_layers = 3,
                                      .qkv_bias = qkv_bias,
                                      .tied = tied};
      attn::GptModel model(config, attn::Generator(1));
      BOOST_TEST(attn::parameter_count(config) == held_by(model));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
