/// The pages of `attn pages` that no chapter program writes. Their links are
/// relative, so that the folder can be moved.
#pragma once

#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"

namespace attn::tool {

/// Whether a file's content is a page of this tutorial, as these and the
/// chapters' are.
bool is_page(const std::string& content);

/// The index: what this is, how to begin, chapters and exercises.
std::string index_page();

/// The task of an exercise, without hints, between the previous exercise and
/// the next.
///
/// exercises  all of them, in order
/// index      which of them
std::string task_page(const std::vector<Exercise>& exercises,
                      std::size_t index);

}  // namespace attn::tool
