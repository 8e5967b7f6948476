#include "narration/json/curves.hpp"

#include <nlohmann/json.hpp>

namespace attn {

nlohmann::ordered_json curves_json(const Curves& curves) {
  return {{"results", curves.results},
          {"horizontal", curves.horizontal},
          {"vertical", curves.vertical},
          {"first", curves.first},
          {"step", curves.step}};
}

}  // namespace attn
