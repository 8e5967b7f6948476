/// Numbers as shades of colour, the same in every format that has colours.
#pragma once

#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// How many colours of numbers a page has on each side of none.
constexpr int shades_of_page = 10;

/// Of these colours those that a legend shows, by their classes.
constexpr const char* legend_classes[] = {"n10", "n7", "n4", "n1", "",
                                          "p1",  "p4", "p7", "p10"};

/// The largest |x| of the numbers that are finite, 0 if there are none.
float largest_number(const Tensor& tensor);

/// Turns the numbers of a result into shades. A shade is how far a number
/// lies from no colour at all, from 0 to 1; below zero it is a shade of
/// another hue, from 0 to -1.
///
///   weights  shade = w, for a weight is a share of 1
///   mask     shade = 1 where the mask is not 0, else 0
///   others   shade = x / scale, with scale the largest finite |x| of the
///            result's unit (see share_scales), else of the result, so that
///            zero has no colour and signs have two
///
/// A number beyond that range gets the shade of its end; nan and infinite
/// numbers get 0, and the text has to name them.
class Shading {
 public:
  explicit Shading(const Result& result);

  float shade(float number) const;

  /// The class that tells the shade on a page: "p1" to "p10" for positive
  /// numbers, "n1" to "n10" for negative ones (see ramp_place), nothing for
  /// no colour; "hidden" for a mask's 1, "infinite" for what is not finite.
  std::string class_name(float number) const;

  /// The numbers at both ends of the scale: 0 and 1, or -scale and scale.
  float lowest() const;
  float highest() const { return scale_; }

 private:
  Role role_;
  float scale_ = 1.0F;
};

}  // namespace attn
