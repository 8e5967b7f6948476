/// What chapters take for granted: the compiler includes it before each.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <armadillo>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
