#include "book/figures.hpp"

#include <limits>

#include "book/find_figure.hpp"

namespace attn {
namespace {

constexpr float inf = std::numeric_limits<float>::infinity();

// Of any length, for it is one table: a figure after the other, in the order
// of the chapters.
// clang-format off
const Figures& figures() {
  static const Figures all = {
      {"01_simple_attention/query_attn_scores", arma::frowvec{0.9544F, 1.4950F, 1.4754F, 0.8434F, 0.7070F, 1.0865F}},
      {"01_simple_attention/query_attn_weights_sum_normalised", arma::frowvec{0.1455F, 0.2278F, 0.2249F, 0.1285F, 0.1077F, 0.1656F}},
      {"01_simple_attention/query_attn_weights_naive", arma::frowvec{0.1385F, 0.2379F, 0.2333F, 0.1240F, 0.1082F, 0.1581F}},
      {"01_simple_attention/query_attn_weights", arma::frowvec{0.1385F, 0.2379F, 0.2333F, 0.1240F, 0.1082F, 0.1581F}},
      {"01_simple_attention/query_context_vec", arma::frowvec{0.4419F, 0.6515F, 0.5683F}},
      {"01_simple_attention/attn_scores", arma::fmat{
          {0.9995F, 0.9544F, 0.9422F, 0.4753F, 0.4576F, 0.6310F},
          {0.9544F, 1.4950F, 1.4754F, 0.8434F, 0.7070F, 1.0865F},
          {0.9422F, 1.4754F, 1.4570F, 0.8296F, 0.7154F, 1.0605F},
          {0.4753F, 0.8434F, 0.8296F, 0.4937F, 0.3474F, 0.6565F},
          {0.4576F, 0.7070F, 0.7154F, 0.3474F, 0.6654F, 0.2935F},
          {0.6310F, 1.0865F, 1.0605F, 0.6565F, 0.2935F, 0.9450F}}},
      {"01_simple_attention/attn_weights", arma::fmat{
          {0.2098F, 0.2006F, 0.1981F, 0.1242F, 0.1220F, 0.1452F},
          {0.1385F, 0.2379F, 0.2333F, 0.1240F, 0.1082F, 0.1581F},
          {0.1390F, 0.2369F, 0.2326F, 0.1242F, 0.1108F, 0.1565F},
          {0.1435F, 0.2074F, 0.2046F, 0.1462F, 0.1263F, 0.1720F},
          {0.1526F, 0.1958F, 0.1975F, 0.1367F, 0.1879F, 0.1295F},
          {0.1385F, 0.2184F, 0.2128F, 0.1420F, 0.0988F, 0.1896F}}},
      {"01_simple_attention/context_vecs", arma::fmat{
          {0.4421F, 0.5931F, 0.5790F},
          {0.4419F, 0.6515F, 0.5683F},
          {0.4431F, 0.6496F, 0.5671F},
          {0.4304F, 0.6298F, 0.5510F},
          {0.4671F, 0.5910F, 0.5266F},
          {0.4177F, 0.6503F, 0.5645F}}},
      {"02_trainable_weights/query", arma::frowvec{0.4306F, 1.4551F}},
      {"02_trainable_weights/query_attn_scores", arma::frowvec{1.2705F, 1.8524F, 1.8111F, 1.0795F, 0.5577F, 1.5440F}},
      {"02_trainable_weights/query_attn_weights", arma::frowvec{0.1500F, 0.2264F, 0.2199F, 0.1311F, 0.0906F, 0.1820F}},
      {"02_trainable_weights/query_context_vec", arma::frowvec{0.3061F, 0.8210F}},
      {"03_self_attention_classes/sa_v1.context_vec", arma::fmat{
          {0.2996F, 0.8053F},
          {0.3061F, 0.8210F},
          {0.3058F, 0.8203F},
          {0.2948F, 0.7939F},
          {0.2927F, 0.7891F},
          {0.2990F, 0.8040F}}},
      {"03_self_attention_classes/sa_v2.context_vec", arma::fmat{
          {-0.0739F, 0.0713F},
          {-0.0748F, 0.0703F},
          {-0.0749F, 0.0702F},
          {-0.0760F, 0.0685F},
          {-0.0763F, 0.0679F},
          {-0.0754F, 0.0693F}}},
      {"04_causal_mask/attn_weights", arma::fmat{
          {0.1921F, 0.1646F, 0.1652F, 0.1550F, 0.1721F, 0.1510F},
          {0.2041F, 0.1659F, 0.1662F, 0.1496F, 0.1665F, 0.1477F},
          {0.2036F, 0.1659F, 0.1662F, 0.1498F, 0.1664F, 0.1480F},
          {0.1869F, 0.1667F, 0.1668F, 0.1571F, 0.1661F, 0.1564F},
          {0.1830F, 0.1669F, 0.1670F, 0.1588F, 0.1658F, 0.1585F},
          {0.1935F, 0.1663F, 0.1666F, 0.1542F, 0.1666F, 0.1529F}}},
      {"04_causal_mask/mask_simple", arma::fmat{
          {1.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {1.0000F, 1.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {1.0000F, 1.0000F, 1.0000F, 0.0000F, 0.0000F, 0.0000F},
          {1.0000F, 1.0000F, 1.0000F, 1.0000F, 0.0000F, 0.0000F},
          {1.0000F, 1.0000F, 1.0000F, 1.0000F, 1.0000F, 0.0000F},
          {1.0000F, 1.0000F, 1.0000F, 1.0000F, 1.0000F, 1.0000F}}},
      {"04_causal_mask/masked_simple", arma::fmat{
          {0.1921F, 0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.2041F, 0.1659F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.2036F, 0.1659F, 0.1662F, 0.0000F, 0.0000F, 0.0000F},
          {0.1869F, 0.1667F, 0.1668F, 0.1571F, 0.0000F, 0.0000F},
          {0.1830F, 0.1669F, 0.1670F, 0.1588F, 0.1658F, 0.0000F},
          {0.1935F, 0.1663F, 0.1666F, 0.1542F, 0.1666F, 0.1529F}}},
      {"04_causal_mask/masked_simple_norm", arma::fmat{
          {1.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.5517F, 0.4483F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.3800F, 0.3097F, 0.3103F, 0.0000F, 0.0000F, 0.0000F},
          {0.2758F, 0.2460F, 0.2462F, 0.2319F, 0.0000F, 0.0000F},
          {0.2175F, 0.1983F, 0.1984F, 0.1888F, 0.1971F, 0.0000F},
          {0.1935F, 0.1663F, 0.1666F, 0.1542F, 0.1666F, 0.1529F}}},
      {"04_causal_mask/masked", arma::fmat{
          {0.2899F, -inf, -inf, -inf, -inf, -inf},
          {0.4656F, 0.1723F, -inf, -inf, -inf, -inf},
          {0.4594F, 0.1703F, 0.1731F, -inf, -inf, -inf},
          {0.2642F, 0.1024F, 0.1036F, 0.0186F, -inf, -inf},
          {0.2183F, 0.0874F, 0.0882F, 0.0177F, 0.0786F, -inf},
          {0.3408F, 0.1270F, 0.1290F, 0.0198F, 0.1290F, 0.0078F}}},
      {"04_causal_mask/masked_attn_weights", arma::fmat{
          {1.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.5517F, 0.4483F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.3800F, 0.3097F, 0.3103F, 0.0000F, 0.0000F, 0.0000F},
          {0.2758F, 0.2460F, 0.2462F, 0.2319F, 0.0000F, 0.0000F},
          {0.2175F, 0.1983F, 0.1984F, 0.1888F, 0.1971F, 0.0000F},
          {0.1935F, 0.1663F, 0.1666F, 0.1542F, 0.1666F, 0.1529F}}},
      {"05_dropout/dropout_of_ones", arma::fmat{
          {2.0000F, 2.0000F, 0.0000F, 2.0000F, 2.0000F, 0.0000F},
          {0.0000F, 0.0000F, 0.0000F, 2.0000F, 0.0000F, 2.0000F},
          {2.0000F, 2.0000F, 2.0000F, 2.0000F, 0.0000F, 2.0000F},
          {0.0000F, 2.0000F, 2.0000F, 0.0000F, 0.0000F, 2.0000F},
          {0.0000F, 2.0000F, 0.0000F, 2.0000F, 0.0000F, 2.0000F},
          {0.0000F, 2.0000F, 2.0000F, 2.0000F, 2.0000F, 0.0000F}}},
      {"05_dropout/dropped_attn_weights", arma::fmat{
          {2.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F, 0.0000F},
          {0.7599F, 0.6194F, 0.6206F, 0.0000F, 0.0000F, 0.0000F},
          {0.0000F, 0.4921F, 0.4925F, 0.0000F, 0.0000F, 0.0000F},
          {0.0000F, 0.3966F, 0.0000F, 0.3775F, 0.0000F, 0.0000F},
          {0.0000F, 0.3327F, 0.3331F, 0.3084F, 0.3331F, 0.0000F}}},
      {"06_causal_attention/ca.context_vec", arma::fmat{
          {-0.4519F, 0.2216F},
          {-0.5874F, 0.0058F},
          {-0.6300F, -0.0632F},
          {-0.5675F, -0.0843F},
          {-0.5526F, -0.0981F},
          {-0.5299F, -0.1081F}}},
      {"07_multi_head_wrapper/mha_wrapper.context_vec", arma::fmat{
          {-0.4519F, 0.2216F, 0.4772F, 0.1063F},
          {-0.5874F, 0.0058F, 0.5891F, 0.3257F},
          {-0.6300F, -0.0632F, 0.6202F, 0.3860F},
          {-0.5675F, -0.0843F, 0.5478F, 0.3589F},
          {-0.5526F, -0.0981F, 0.5321F, 0.3428F},
          {-0.5299F, -0.1081F, 0.5077F, 0.3493F}}},
      {"08_multi_head_attention/mha.output", arma::fmat{
          {0.3190F, 0.4858F},
          {0.2943F, 0.3897F},
          {0.2856F, 0.3593F},
          {0.2693F, 0.3873F},
          {0.2639F, 0.3928F},
          {0.2575F, 0.4028F}}},
      // The same numbers once more: in blocks, and token by token.
      {"09_long_sequences/query_context_vec", arma::frowvec{0.3061F, 0.8210F}},
      {"10_generating/context_vec", arma::fmat{
          {-0.4519F, 0.2216F},
          {-0.5874F, 0.0058F},
          {-0.6300F, -0.0632F},
          {-0.5675F, -0.0843F},
          {-0.5526F, -0.0981F},
          {-0.5299F, -0.1081F}}},
      {"10_generating/cached_output", arma::fmat{
          {0.3190F, 0.4858F},
          {0.2943F, 0.3897F},
          {0.2856F, 0.3593F},
          {0.2693F, 0.3873F},
          {0.2639F, 0.3928F},
          {0.2575F, 0.4028F}}},
      {"13_transformer_block/layer_out", arma::fmat{
          {0.2260F, 0.3470F, 0.0000F, 0.2216F, 0.0000F, 0.0000F},
          {0.2133F, 0.2394F, 0.0000F, 0.5198F, 0.3297F, 0.0000F}}},
      {"13_transformer_block/mean", Tensor({2, 1}, {0.1324F, 0.2170F})},
      {"13_transformer_block/variance", Tensor({2, 1}, {0.0231F, 0.0398F})},
      {"13_transformer_block/normalised", arma::fmat{
          {0.6159F, 1.4126F, -0.8719F, 0.5872F, -0.8719F, -0.8719F},
          {-0.0189F, 0.1121F, -1.0876F, 1.5173F, 0.5647F, -1.0876F}}},
      {"13_transformer_block/layer_norm.variance", Tensor({2, 1}, {0.9995F, 0.9997F})},
      {"13_transformer_block/gradient_means_without_shortcut", arma::frowvec{0.0002F, 0.0001F, 0.0007F, 0.0014F, 0.0050F}},
      {"13_transformer_block/gradient_means_with_shortcut", arma::frowvec{0.2217F, 0.2069F, 0.3290F, 0.2666F, 1.3259F}},
      {"14_gpt/gpt2.parameter_counts", arma::fmat{
          {163009536.0F, 124412160.0F},
          {406212608.0F, 354749440.0F},
          {838220800.0F, 773891840.0F},
          {1637792000.0F, 1557380800.0F}}},
      {"14_gpt/gpt2.logits", Tensor({2, 4, 6}, {
          0.3613F, 0.4222F, -0.0711F, 0.3483F, 0.4661F, -0.2838F,
          -0.1792F, -0.5660F, -0.9485F, 0.0477F, 0.5181F, -0.3168F,
          0.7120F, 0.0332F, 0.1085F, 0.1018F, -0.4327F, -0.2553F,
          -1.0076F, 0.3418F, -0.1190F, 0.7195F, 0.4023F, 0.0532F,
          -0.2564F, 0.0900F, 0.0335F, 0.2659F, 0.4454F, -0.6806F,
          0.1230F, 0.3653F, -0.2074F, 0.7705F, 0.2710F, 0.2246F,
          1.0558F, 1.0318F, -0.2800F, 0.6936F, 0.3205F, -0.3178F,
          -0.1565F, 0.3926F, 0.3288F, 1.2630F, -0.1858F, 0.0388F})},
      {"14_gpt/gpt2.generated_ids", arma::fmat{
          {15496.0F, 11.0F, 314.0F, 716.0F, 27018.0F, 24086.0F, 47843.0F, 30961.0F, 42348.0F, 7267.0F}}},
      {"15_choosing_tokens/counts", arma::frowvec{73.0F, 0.0F, 0.0F, 582.0F, 2.0F, 0.0F, 0.0F, 343.0F, 0.0F}},
      {"15_choosing_tokens/cold_counts", arma::frowvec{0.0F, 0.0F, 0.0F, 985.0F, 0.0F, 0.0F, 0.0F, 15.0F, 0.0F}},
      {"15_choosing_tokens/hot_counts", arma::frowvec{165.0F, 75.0F, 42.0F, 239.0F, 71.0F, 46.0F, 32.0F, 227.0F, 103.0F}},
      {"15_choosing_tokens/top_logits", arma::frowvec{6.7500F, 6.2800F, 4.5100F}},
      {"15_choosing_tokens/kept_logits", arma::frowvec{4.5100F, -inf, -inf, 6.7500F, -inf, -inf, -inf, 6.2800F, -inf}},
      {"15_choosing_tokens/top_k_probas", arma::frowvec{0.0615F, 0.0F, 0.0F, 0.5775F, 0.0F, 0.0F, 0.0F, 0.3610F, 0.0F}},
  };
  return all;
}
// clang-format on

}  // namespace

std::optional<Tensor> book_figure(std::string_view chapter,
                                  std::string_view result) {
  return find_figure(figures(), chapter, result);
}

}  // namespace attn
