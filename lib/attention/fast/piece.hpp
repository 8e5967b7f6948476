#pragma once

#include <cstddef>
#include <vector>

namespace attn {

/// Some heads of some sequences, which go their way back together.
struct Piece {
  std::size_t first_sequence;
  std::size_t sequences;
  std::size_t first_head;
  std::size_t heads;
};

/// All heads of all sequences, in pieces for which `numbers` numbers for each
/// token and head take no more than most_bytes_of_a_piece, if a single head
/// of one sequence does: whole sequences if one is small enough, else some of
/// its heads. The sizes alone decide.
std::vector<Piece> pieces_of(std::size_t sequences, std::size_t num_heads,
                             std::size_t T, std::size_t numbers);

constexpr std::size_t most_bytes_of_a_piece = std::size_t{32} << 20U;

}  // namespace attn
