#include "book/tokens.hpp"

#include <map>

namespace attn {

std::optional<std::string> known_token(std::size_t id) {
  static const std::map<std::size_t, std::string> tokens = {
      {11, ","},
      {40, "I"},
      {257, " a"},
      {314, " I"},
      {345, " you"},
      {588, " like"},
      {716, " am"},
      {1107, " really"},
      {1110, " day"},
      {3626, " effort"},
      {6100, " moves"},
      {6109, "Every"},
      {6622, " holds"},
      {7267, " argue"},
      {11311, " chocolate"},
      {15496, "Hello"},
      {16833, "every"},
      {24086, "iman"},
      {27018, " Feature"},
      {30961, "swick"},
      {34657, " analogous"},
      {42348, "attribute"},
      {43231, " Normandy"},
      {47062, " Compton"},
      {47843, " Bye"},
      {49706, " logger"},
      {50256, "<|endoftext|>"}};
  const auto found = tokens.find(id);
  if (found == tokens.end()) return std::nullopt;
  return found->second;
}

}  // namespace attn
