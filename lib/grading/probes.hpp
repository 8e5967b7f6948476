/// Everything that the probes of an exercise need, in one include.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/outcome.hpp"
#include "grading/probe_draw.hpp"
#include "grading/token_labels.hpp"
