/// Everything that a grader needs, in one include.
#pragma once

#include <boost/test/unit_test.hpp>

#include "grading/checks.hpp"
#include "grading/grader.hpp"
#include "grading/token_labels.hpp"
#include "grading/unfinished.hpp"
