/// Help that fits a terminal: CLI11 itself breaks no lines before
/// version 2.5.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace attn {

/// Breaks the lines of CLI11's help at `width` columns, between words; what
/// belongs to an option goes on below its description.
class HelpFormatter : public CLI::Formatter {
 public:
  static constexpr std::size_t width = 80;

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    const std::string text =
        CLI::Formatter::make_help(app, std::move(name), mode);
    std::string broken;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      broken += lines_of(std::string_view(text).substr(begin, end - begin));
      begin = end + 1;
    }
    return broken;
  }

 private:
  std::string lines_of(std::string_view line) const {
    const std::size_t indent =
        line.starts_with("  ") ? get_column_width() : 0;
    std::string lines;
    std::string next(line);
    while (next.size() > width) {
      const std::size_t space = next.rfind(' ', width);
      if (space == std::string::npos || space <= indent) break;
      lines += next.substr(0, space) + '\n';
      next = std::string(indent, ' ') + next.substr(space + 1);
    }
    return lines + next + '\n';
  }
};

inline std::shared_ptr<CLI::FormatterBase> help_formatter() {
  return std::make_shared<HelpFormatter>();
}

}  // namespace attn
