#include "grading/relations/slices.hpp"

#include <fmt/format.h>

namespace attn::relations {

void Slices::add(const Case& one, std::size_t place) {
  if (probe == nullptr) probe = one.probe;
  if (probe == one.probe) places.push_back(place);
}

std::string Slices::text(const std::string& name) const {
  constexpr std::size_t most = 3;
  std::string listed;
  for (std::size_t i = 0; i < places.size() && i < most; ++i) {
    const bool last = i > 0 && i + 1 == places.size();
    listed += fmt::format("{} {}",
                          i == 0 ? ""
                          : last ? " and"
                                 : ",",
                          places[i]);
  }
  if (places.size() > most) {
    listed += fmt::format(" and {} more", places.size() - most);
  }
  return fmt::format("on '{}' {}{}{}", shortened(probe->probe, 60), name,
                     places.size() == 1 ? "" : "s", listed);
}

}  // namespace attn::relations
