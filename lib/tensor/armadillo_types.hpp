/// The types of Armadillo by name only. A header that takes them by reference
/// needs no more, and what includes it compiles without Armadillo's headers.
#pragma once

namespace arma {

template <typename Number>
class Mat;
template <typename Number>
class Row;
template <typename Number>
class Col;
template <typename Number>
class Cube;
template <typename Object>
class field;

}  // namespace arma
