/// Everything that the probes of an exercise need, in one include.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/probes/counted.hpp"
#include "grading/probes/probe_draw.hpp"
#include "grading/probes/token_labels.hpp"
#include "grading/trials/outcome.hpp"
