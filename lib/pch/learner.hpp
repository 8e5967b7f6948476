/// What an exercise needs, compiled once, so that a saved exercise builds fast.
#pragma once

#include "attention/attention.hpp"
