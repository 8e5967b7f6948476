#include "grading/settings/place.hpp"

#include <cctype>

#include "grading/settings/kept_text.hpp"

namespace attn {

std::string_view Place::id(std::string_view name) const {
  return kept({name, of_id});
}

std::string_view Place::text(std::string_view begin, std::string_view more,
                             std::string_view end) const {
  if (!of_text.empty()) return kept({of_text, begin, more, end});
  const char first = static_cast<char>(std::toupper(begin.front()));
  return kept({{&first, 1}, begin.substr(1), more, end});
}

}  // namespace attn
