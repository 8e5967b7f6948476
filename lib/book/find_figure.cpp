#include "book/find_figure.hpp"

namespace attn {

std::optional<Tensor> find_figure(const Figures& figures,
                                  std::string_view chapter,
                                  std::string_view result) {
  const auto found =
      figures.find(std::string(chapter) + "/" + std::string(result));
  if (found == figures.end()) return std::nullopt;
  return found->second;
}

}  // namespace attn
