/// What nearly every source of the tutorial includes; compiled once.

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
