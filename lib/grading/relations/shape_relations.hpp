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

/// Whose shapes they are. A shape that is told holds no numbers itself.
enum class ShapeKind { of_numbers, told };

/// What is so on all probes.
struct ToldShape {
  std::string id;
  std::string sentence;
};

/// The simplest relation of the shapes; nothing if there is none.
std::optional<ToldShape> relation_of_shapes(const std::vector<Shapes>& shapes,
                                            const std::vector<Sizes>& sizes,
                                            ShapeKind kind);

/// Another number of sizes than expected, the same on all probes: "there are
/// 6 sizes where 3 are expected".
std::optional<ToldShape> other_rank(const std::vector<Shapes>& shapes,
                                    ShapeKind kind);

}  // namespace attn::relations
