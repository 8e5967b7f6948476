/// The order of chapters and exercises, from curriculum.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attn {

struct Exercise {
  std::string id;  // "weight_transfer"
  std::string chapter;  // "03_self_attention_classes"
  std::string number;  // the book's: "3.1"
  std::string title;
};

struct Chapter {
  std::string id;  // "03_self_attention_classes"
  std::string section;  // the book's: "3.4.2"
  std::string title;
  std::vector<Exercise> exercises;
};

/// All chapters in reading order, each with its exercises.
const std::vector<Chapter>& curriculum();

/// The chapter whose id this is. Throws std::out_of_range if there is none.
const Chapter& chapter_with_id(std::string_view id);

}  // namespace attn
