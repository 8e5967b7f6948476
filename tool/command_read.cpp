#include "commands.hpp"
#include "lookup.hpp"
#include "run_built.hpp"

namespace attn::tool {

int read_chapter(const std::vector<std::string>& words) {
  const Chapter& chapter = find_chapter(words.front());
  return run_built("chapters/" + chapter.id,
                   {words.begin() + 1, words.end()});
}

}  // namespace attn::tool
