/// Results and their matrices as a person names them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "narration/document/document.hpp"

namespace attn {

/// One matrix of a step's result.
struct NamedMatrix {
  const Step& step;  // it has a result
  std::size_t matrix;  // among the leading axes

  const Result& result() const { return *step.result; }
};

/// The matrix that "NAME", "NAME[0]" or "NAME[0,1]" names; without an index
/// the first one.
///
/// Throws std::invalid_argument that names what there is not, and what there
/// is, with `other` that may be asked for besides results.
NamedMatrix matrix_named(const Document& document, const std::string& text,
                         const std::string& other = "");

/// The whole text as a number that counts from 0, if it is one.
std::optional<std::size_t> index_in(std::string_view text);

}  // namespace attn
