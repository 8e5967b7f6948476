#pragma once

#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// The document as one JSON object: chapter, parameters, steps. Numbers carry
/// nine significant digits, which is enough to tell any two floats apart; a
/// number that is not finite is the string "-inf", "inf" or "nan".
std::string render_json(const Document& document, int precision);

}  // namespace attn
