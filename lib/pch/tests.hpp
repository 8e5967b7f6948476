/// What nearly every test and grader includes; compiled once.

#include <fmt/format.h>

#include <armadillo>
#include <boost/test/unit_test.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "attention/attention.hpp"
