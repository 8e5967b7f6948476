/// How shapes relate to the expected ones, whatever stands in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/relations/sizes.hpp"

namespace attn::relations {

/// The shapes of one probe: of numbers, or told by a shape that is counted.
struct Shapes {
  Shape got;
  Shape expected;
};

/// What is so on all probes.
struct ToldShape {
  std::string id;
  std::string sentence;
};

/// The simplest relation of the shapes; nothing if there is none.
std::optional<ToldShape> relation_of_shapes(const std::vector<Shapes>& shapes,
                                            const std::vector<Sizes>& sizes);

}  // namespace attn::relations
