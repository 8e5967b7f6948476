/// Where in an answer a choice is made: in one function, for one matrix. The
/// ids and the texts of its settings say so.
#pragma once

#include <cctype>
#include <string>
#include <string_view>

#include "grading/settings/kept_text.hpp"

namespace attn {

struct Place {
  std::string of_id;  // what the ids end in: "_in_query_scores"
  std::string of_text;  // what the texts begin with: "In query_scores "

  std::string_view id(const std::string& name) const {
    return kept(name + of_id);
  }
  /// `words` begin as they do within a sentence.
  std::string_view text(std::string words) const {
    if (of_text.empty()) words[0] = static_cast<char>(std::toupper(words[0]));
    return kept(of_text + words);
  }
};

}  // namespace attn
