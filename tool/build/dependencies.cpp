#include "tool/build/dependencies.hpp"

#include "tool/project/exercise_files.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {

namespace fs = std::filesystem;

std::vector<fs::path> dependencies_in(const fs::path& list,
                                      const fs::path& folder) {
  const std::string text = content_if_any(list);
  std::vector<fs::path> files;
  std::string name;
  const auto end_name = [&] {
    const bool is_target = name.ends_with(':');
    const fs::path file = (build_root() / name).lexically_normal();
    const bool is_copy = file.string().starts_with(folder.string() + "/");
    if (!name.empty() && !is_target && !is_copy) files.push_back(file);
    name.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if (text[i] == '\\' && (next == ' ' || next == '#' || next == '\\')) {
      name += next;
      ++i;
    } else if (text[i] == '$' && next == '$') {
      name += '$';
      ++i;
    } else if (text[i] == ' ' || text[i] == '\n' || text[i] == '\\') {
      end_name();
    } else {
      name += text[i];
    }
  }
  end_name();
  return files;
}

}  // namespace attn::tool
