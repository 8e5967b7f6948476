#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace support {

/// A folder of its own for one test, deleted with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file into the folder and returns its path.
  std::string file(const std::string& name, std::string_view content) const;

  /// How many files and folders there are in it.
  std::size_t size() const;

 private:
  std::filesystem::path path_;
};

/// All that a file holds. Throws std::runtime_error if it cannot be read.
std::string content_of(const std::filesystem::path& file);

}  // namespace support
