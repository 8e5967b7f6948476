#include "tool/project/lookup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tool/project/wrong_usage.hpp"

namespace attn::tool {
namespace {

std::vector<const Exercise*> exercises() {
  std::vector<const Exercise*> all;
  for (const Chapter& chapter : curriculum()) {
    for (const Exercise& exercise : chapter.exercises) {
      all.push_back(&exercise);
    }
  }
  return all;
}

std::vector<const Chapter*> chapters() {
  std::vector<const Chapter*> all;
  for (const Chapter& chapter : curriculum()) all.push_back(&chapter);
  return all;
}

bool is_number_of(const Chapter& chapter, const std::string& word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; }) &&
         word.size() <= 4 && std::stoi(word) == chapter_number(chapter);
}

bool is_number_of(const Exercise& exercise, const std::string& word) {
  return !word.empty() && exercise.number == word;
}

template <typename Entry>
std::string ids_of(const std::vector<const Entry*>& entries) {
  std::string ids;
  for (const Entry* entry : entries) ids += "\n  " + entry->id;
  return ids;
}

// The entry that is named exactly, else the only one of which `word` is a
// part.
template <typename Entry>
const Entry& find(const char* kind, const std::vector<const Entry*>& entries,
                  const std::string& word) {
  std::vector<const Entry*> parts;
  for (const Entry* entry : entries) {
    if (word.empty()) break;
    if (entry->id == word || is_number_of(*entry, word)) return *entry;
    if (entry->id.find(word) != std::string::npos) parts.push_back(entry);
  }
  if (parts.size() == 1) return *parts[0];
  if (parts.empty()) {
    throw WrongUsage(fmt::format("there is no {0} \"{1}\"; the {0}s are:{2}",
                                 kind, word, ids_of(entries)));
  }
  throw WrongUsage(fmt::format("\"{}\" could be more than one {}:{}", word,
                               kind, ids_of(parts)));
}

}  // namespace

const Chapter& find_chapter(const std::string& word) {
  return find("chapter", chapters(), word);
}

const Exercise& find_exercise(const std::string& word) {
  return find("exercise", exercises(), word);
}

std::vector<Exercise> all_exercises() {
  std::vector<Exercise> all;
  for (const Exercise* exercise : exercises()) all.push_back(*exercise);
  return all;
}

int chapter_number(const Chapter& chapter) {
  return std::stoi(chapter.id);
}

}  // namespace attn::tool
