#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace attn {

/// The text of one of GPT-2's tokens, with the space before it, of the few
/// that the book's figures are made of; nothing for any other id.
std::optional<std::string> known_token(std::size_t id);

}  // namespace attn
