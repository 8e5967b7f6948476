#pragma once

#include <string_view>

namespace attn {

/// Where in an answer a choice is made: in one function, for one matrix. The
/// ids and the texts of its settings say so.
struct Place {
  std::string_view of_id;  // what the ids end in: "_in_query_scores"
  std::string_view of_text;  // what the texts begin with: "In query_scores "

  std::string_view id(std::string_view name) const;

  /// The text begins as it does within a sentence, and goes on with `more`.
  std::string_view text(std::string_view begin, std::string_view more = "",
                        std::string_view end = "") const;
};

}  // namespace attn
