#pragma once

#include <string>

namespace attn {

/// What a grader has to say of an answer that is not right: the mistake that
/// gives its numbers, or how its numbers relate to the expected ones.
struct Finding {
  std::string id;  // "by_d_k"; of several mistakes at once "a+b"
  std::string text;  // what is wrong
  std::string question;  // one that leads on
};

}  // namespace attn
