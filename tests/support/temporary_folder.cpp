#include "temporary_folder.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace support {

namespace fs = std::filesystem;

std::string TemporaryFolder::file(const std::string& name,
                                  std::string_view content) const {
  const fs::path file = path() / name;
  std::ofstream(file, std::ios::binary) << content;
  return file.string();
}

std::size_t TemporaryFolder::size() const {
  const fs::directory_iterator begin(path());
  return static_cast<std::size_t>(std::distance(begin, {}));
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace support
