#include "book/pytorch_figures.hpp"

#include "book/find_figure.hpp"

namespace attn {
namespace {

// clang-format off
const Figures& kept_figures() {
  static const Figures all = {
      {"11_gradients/loss", 0.2190F},
      {"11_gradients/grad.context_vec", arma::fmat{
          {-0.0290F, -0.0405F, -0.1298F},
          {-0.0299F, -0.0380F, -0.1152F},
          {0.0165F, -0.0026F, -0.0707F},
          {-0.0613F, 0.0325F, -0.0348F},
          {0.0257F, -0.0495F, -0.0952F},
          {0.0000F, 0.0000F, 0.0000F}}},
      {"11_gradients/grad.W_query", arma::fmat{
          {0.0007F, 0.0008F, 0.0005F},
          {0.0007F, 0.0009F, 0.0007F},
          {0.0013F, 0.0017F, 0.0012F}}},
      {"11_gradients/grad.W_key", arma::fmat{
          {0.0001F, 0.0011F, -0.0003F},
          {0.0000F, 0.0000F, -0.0001F},
          {0.0002F, 0.0031F, -0.0010F}}},
      {"11_gradients/grad.W_value", arma::fmat{
          {-0.0328F, -0.0344F, -0.0616F},
          {-0.0484F, -0.0356F, -0.0721F},
          {-0.2139F, -0.2041F, -0.3245F}}},
      {"11_gradients/grad.inputs", arma::fmat{
          {0.0588F, -0.0570F, 0.0037F},
          {0.0307F, -0.0320F, 0.0095F},
          {0.0142F, -0.0119F, 0.0107F},
          {0.0084F, -0.0079F, 0.0022F},
          {0.0030F, -0.0042F, 0.0011F},
          {0.0000F, 0.0000F, 0.0000F}}},
      {"12_training/sgd.losses", arma::frowvec{0.2190F, 0.1322F, 0.0929F, 0.0749F, 0.0666F, 0.0626F, 0.0605F, 0.0593F, 0.0586F, 0.0580F, 0.0575F, 0.0570F, 0.0566F, 0.0562F, 0.0558F, 0.0555F, 0.0551F, 0.0547F, 0.0544F, 0.0541F, 0.0537F}},
      {"12_training/sgd.W_query", arma::fmat{
          {-0.2364F, 0.0173F, -0.2880F},
          {0.2155F, -0.4916F, 0.4232F},
          {-0.4218F, -0.4615F, -0.3668F}}},
      {"12_training/sgd.W_key", arma::fmat{
          {0.2617F, -0.2154F, 0.2164F},
          {-0.4895F, -0.3496F, -0.2112F},
          {-0.1123F, -0.4453F, 0.3799F}}},
      {"12_training/sgd.W_value", arma::fmat{
          {-0.1235F, 0.1989F, 0.5556F},
          {0.2120F, 0.1198F, 0.7133F},
          {0.0833F, 0.3242F, 0.3462F}}},
      {"12_training/adamw.losses", arma::frowvec{0.2190F, 0.2088F, 0.1993F, 0.1903F, 0.1819F, 0.1740F, 0.1667F, 0.1600F, 0.1537F, 0.1478F, 0.1422F, 0.1368F, 0.1317F, 0.1268F, 0.1220F, 0.1173F, 0.1129F, 0.1086F, 0.1045F, 0.1006F, 0.0970F}},
      {"12_training/adamw.W_query", arma::fmat{
          {-0.4324F, -0.1833F, -0.4835F},
          {0.0122F, -0.6814F, 0.2152F},
          {-0.6103F, -0.6479F, -0.5557F}}},
      {"12_training/adamw.W_key", arma::fmat{
          {0.0516F, -0.4115F, 0.4171F},
          {-0.6826F, -0.5453F, 0.0001F},
          {-0.3101F, -0.6288F, 0.5717F}}},
      {"12_training/adamw.W_value", arma::fmat{
          {-0.0792F, 0.2280F, 0.5165F},
          {0.2314F, 0.1983F, 0.6764F},
          {-0.0656F, 0.3681F, -0.0621F}}},
  };
  return all;
}
// clang-format on

}  // namespace

std::optional<Tensor> pytorch_figure(std::string_view chapter,
                                     std::string_view result) {
  return find_figure(kept_figures(), chapter, result);
}

}  // namespace attn
