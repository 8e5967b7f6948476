/// From the words that a person types to chapters and exercises.
#pragma once

#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"

namespace attn::tool {

/// The chapter of this number ("3"), id, or unique part of an id. Throws
/// WrongUsage that names the word and what it could have been.
const Chapter& find_chapter(const std::string& word);

/// The exercise of this id, unique part of an id, or number in the book
/// ("3.1"). Throws WrongUsage likewise.
const Exercise& find_exercise(const std::string& word);

/// All exercises, in the order of the tutorial.
std::vector<Exercise> all_exercises();

/// 3 for "03_self_attention_classes".
int chapter_number(const Chapter& chapter);

}  // namespace attn::tool
