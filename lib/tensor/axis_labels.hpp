#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace attn {

/// Names along one axis. Those of a part of a longer axis, some tokens of a
/// sentence, remember that too.
class AxisLabels : public std::vector<std::string> {
 public:
  using std::vector<std::string>::vector;
  AxisLabels(std::vector<std::string> labels)
      : std::vector<std::string>(std::move(labels)) {}

  /// So many of these labels, from `first` on. Throws std::out_of_range if
  /// there are not as many.
  static AxisLabels part_of(const std::vector<std::string>& whole,
                            std::size_t first, std::size_t count);

  /// All labels of the longer axis, else these; and where these begin.
  const std::vector<std::string>& whole() const {
    return whole_.empty() ? *this : whole_;
  }
  std::size_t first() const { return first_; }

 private:
  std::vector<std::string> whole_;
  std::size_t first_ = 0;
};

}  // namespace attn
