#include "files/temporary_folder.hpp"

#include <stdlib.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

namespace attn {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  const char* named = ::getenv("TMPDIR");
  const fs::path parent = named == nullptr || *named == '\0' ? "/tmp" : named;
  std::string pattern = (parent / "attn.XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw std::runtime_error("no temporary folder can be made in " +
                             parent.string() + ": " +
                             std::system_category().message(errno) +
                             "; TMPDIR names another place");
  }
  path_ = fs::canonical(pattern);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace attn
