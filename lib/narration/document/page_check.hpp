#pragma once

#include <map>
#include <string>
#include <vector>

namespace attn {

/// How a page computes a check anew, of numbers that the reader changed: by a
/// test of lib/narration/html/script/checks, of results and numbers.
struct PageCheck {
  std::string test = {};  // empty where the page has none
  std::vector<std::string> of =
      {};  // names of results; empty is the step's own
  std::map<std::string, double> numbers = {};
  std::string claim = {};  // "{query}" stands for the token that is followed
  bool made = true;  // whether the chapter makes it of its own numbers
};

}  // namespace attn
