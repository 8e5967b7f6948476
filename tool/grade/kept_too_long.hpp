#pragma once

#include <optional>
#include <string>

namespace attn::tool {

/// The first line of a source in which `auto` seems to keep an expression of
/// Armadillo, counted from 1: it is computed later, when its operands may be
/// gone. Nothing if there is none. A guess from the text alone.
std::optional<std::size_t> kept_expression(const std::string& source);

/// The first line of a source in which a function keeps a variable that is
/// static and no constant, from one call to the next. A guess, too.
std::optional<std::size_t> kept_static(const std::string& source);

}  // namespace attn::tool
