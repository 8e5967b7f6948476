/// What nearly every source that handles text includes; compiled once. It has
/// no Armadillo, which would make it ten times as large.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
