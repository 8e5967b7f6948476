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

/// What the size of each axis is called: what it is on all of these probes,
/// "d_k", "4", "T * d_k"; empty if it has no name. Of probes that are all of
/// one size nobody knows which of equal sizes is meant, and the number is
/// told.
std::vector<std::string> names_of_sizes(const std::vector<Shape>& shapes,
                                        const std::vector<Sizes>& sizes);

/// The simplest relation of the shapes; nothing if there is none. The sizes
/// that are expected have these names.
std::optional<ToldShape> relation_of_shapes(
    const std::vector<Shapes>& shapes, const std::vector<Sizes>& sizes,
    const std::vector<std::string>& names, ShapeKind kind);

/// Another number of sizes than expected, the same on all probes: "there are
/// 6 sizes where 3 are expected".
std::optional<ToldShape> other_rank(const std::vector<Shapes>& shapes,
                                    ShapeKind kind);

}  // namespace attn::relations
