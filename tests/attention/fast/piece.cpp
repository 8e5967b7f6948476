#include "attention/fast/piece.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(piece)

BOOST_AUTO_TEST_CASE(pieces_are_all_heads_once_and_small_enough) {
  constexpr std::size_t most = attn::most_bytes_of_a_piece / sizeof(float);
  struct Sizes {
    std::size_t B, H, T, numbers;
  };
  for (const auto& [B, H, T, numbers] :
       {Sizes{1, 12, 16384, 256}, Sizes{8, 12, 1024, 256}, Sizes{3, 5, 7, 4},
        Sizes{2, 3, most, 1}, Sizes{2, 3, most, 8}}) {
    arma::umat seen(B, H, arma::fill::zeros);
    for (const attn::Piece& piece : attn::pieces_of(B, H, T, numbers)) {
      seen.submat(piece.first_sequence, piece.first_head,
                  piece.first_sequence + piece.sequences - 1,
                  piece.first_head + piece.heads - 1) += 1;
      BOOST_TEST((piece.sequences * piece.heads == 1 ||
                  piece.sequences * piece.heads * T * numbers <= most));
    }
    BOOST_TEST(arma::all(arma::vectorise(seen) == 1));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
