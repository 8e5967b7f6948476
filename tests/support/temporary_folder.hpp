#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "files/temporary_folder.hpp"

namespace support {

/// A folder for one test.
class TemporaryFolder : public attn::TemporaryFolder {
 public:
  /// Writes a file into the folder and returns its path.
  std::string file(const std::string& name, std::string_view content) const;

  /// How many files and folders there are in it.
  std::size_t size() const;
};

/// All that a file holds. Throws std::runtime_error if it cannot be read.
std::string content_of(const std::filesystem::path& file);

}  // namespace support
