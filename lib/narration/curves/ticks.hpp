#pragma once

#include <string>

namespace attn {

/// Round numbers beside an axis: i * digit * 10^exponent for each whole i
/// from `first` to `last`, with a digit of 1, 2 or 5.
struct Ticks {
  long long first = 0;
  long long last = 0;
  int digit = 1;
  int exponent = 0;

  double at(long long i) const;
  double lowest() const { return at(first); }
  double highest() const { return at(last); }

  /// "0.25"; "2.5e-07" where there are many zeros. All have as many decimals.
  std::string text(long long i) const;
};

constexpr int finest_tick = -400;  // its exponent, beyond any

/// The finest of such numbers that cover the range from `low` to `high`,
/// which is greater, with no more than `most` steps between them. With
/// `least` 0 they are whole numbers.
Ticks round_ticks(double low, double high, int most, int least = finest_tick);

}  // namespace attn
