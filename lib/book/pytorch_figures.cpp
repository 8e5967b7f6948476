#include "book/pytorch_figures.hpp"

#include <map>
#include <string>

namespace attn {
namespace {

// clang-format off
const std::map<std::string, Tensor, std::less<>>& kept_figures() {
  static const std::map<std::string, Tensor, std::less<>> all = {
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
  };
  return all;
}
// clang-format on

}  // namespace

std::optional<Tensor> pytorch_figure(std::string_view chapter,
                                     std::string_view result) {
  const auto found =
      kept_figures().find(std::string(chapter) + "/" + std::string(result));
  if (found == kept_figures().end()) return std::nullopt;
  return found->second;
}

}  // namespace attn
