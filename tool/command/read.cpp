#include "tool/build/run_built.hpp"
#include "tool/command/commands.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/wrong_usage.hpp"

namespace attn::tool {

int read_chapter(const std::vector<std::string>& words) {
  if (words.empty()) {
    throw WrongUsage("read: expected a CHAPTER, such as ./attn read 1");
  }
  const Chapter& chapter = find_chapter(words.front());
  return run_built("chapters/" + chapter.id,
                   {words.begin() + 1, words.end()});
}

int explain_number(const std::vector<std::string>& words) {
  if (words.size() < 2) {
    throw WrongUsage(
        "explain: expected CHAPTER RESULT [ROW] [COLUMN], such as "
        "./attn explain 1 attn_scores journey starts");
  }
  const Chapter& chapter = find_chapter(words.front());
  std::vector<std::string> options = {"--explain"};
  options.insert(options.end(), words.begin() + 1, words.end());
  return run_built("chapters/" + chapter.id, options);
}

}  // namespace attn::tool
