/// Everything that a grader needs, in one include.
#pragma once

#include "grading/grader.hpp"
#include "grading/library_functions.hpp"
