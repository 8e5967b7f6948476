#include "scripts.hpp"

#include <filesystem>

#include "../../support/temporary_folder.hpp"

namespace scripts {

const std::string& all() {
  static const std::string text = [] {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(SOURCE_ROOT) / "lib" / "narration";
    std::string joined;
    for (const auto& file : fs::recursive_directory_iterator(folder)) {
      if (file.path().extension() != ".js") continue;
      joined += support::content_of(file.path());
    }
    return joined;
  }();
  return text;
}

std::string about(const attn::OperationKind& kind) {
  const std::string begin = "\nkinds." + std::string(kind.name()) + " = {";
  const std::size_t at = all().find(begin);
  if (at == std::string::npos) return "";
  return all().substr(at, all().find("\n};", at) - at);
}

}  // namespace scripts
