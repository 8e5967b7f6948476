#include "attention/fast/piece.hpp"

#include <algorithm>

#include "attention/fast/share_out.hpp"

namespace attn {
namespace {

// In how many equal parts `count` go, if at most `most` may be together.
std::size_t of_equal_parts(std::size_t count, std::size_t most) {
  const std::size_t parts =
      blocks(count, std::clamp<std::size_t>(most, 1, count));
  return blocks(count, parts);
}

}  // namespace

std::vector<Piece> pieces_of(std::size_t sequences, std::size_t num_heads,
                             std::size_t T, std::size_t numbers) {
  const std::size_t heads_at_once =
      most_bytes_of_a_piece / (sizeof(float) * T * numbers);
  const std::size_t heads = of_equal_parts(num_heads, heads_at_once);
  const std::size_t at_once =
      heads < num_heads
          ? 1
          : of_equal_parts(sequences, heads_at_once / num_heads);
  std::vector<Piece> pieces;
  for (std::size_t b = 0; b < sequences; b += at_once) {
    for (std::size_t h = 0; h < num_heads; h += heads) {
      pieces.push_back({b, std::min(at_once, sequences - b), h,
                        std::min(heads, num_heads - h)});
    }
  }
  return pieces;
}

}  // namespace attn
