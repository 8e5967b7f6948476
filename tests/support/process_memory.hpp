#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

namespace support {

/// What the kernel says of this process's memory, in bytes: "VmRSS", what it
/// has now, or "VmHWM", the most that it ever had. Throws std::runtime_error
/// if there is no such line in /proc/self/status.
inline double bytes_of_process(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name + ":")) {
      return 1024 * std::stod(line.substr(name.size() + 1));
    }
  }
  throw std::runtime_error("/proc/self/status has no " + name);
}

}  // namespace support
