#include "file_stamp.hpp"

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

}  // namespace attn::tool
