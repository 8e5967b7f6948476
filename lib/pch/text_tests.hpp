/// What nearly every test of text and of programs includes; compiled once. It
/// has no Armadillo, which would make it three times as large.
#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>
