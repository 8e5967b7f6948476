/// What an exercise needs, compiled once, so that a saved exercise builds
/// fast.

#include "attention/attention.hpp"
