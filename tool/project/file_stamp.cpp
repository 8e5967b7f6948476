#include "tool/project/file_stamp.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>

namespace attn::tool {

FileStamp stamp_of(const std::filesystem::path& file) {
  struct stat found {};
  if (stat(file.c_str(), &found) != 0) return std::nullopt;
  return std::tuple{static_cast<unsigned long>(found.st_dev),
                    static_cast<unsigned long>(found.st_ino),
                    static_cast<long>(found.st_size),
                    static_cast<long>(found.st_mtim.tv_sec),
                    static_cast<long>(found.st_mtim.tv_nsec)};
}

std::string stamp_text(const FileStamp& stamp) {
  return stamp ? fmt::format("{}", fmt::join(*stamp, " ")) : "";
}

}  // namespace attn::tool
