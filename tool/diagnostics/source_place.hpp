/// A place in a source, as compilers and sanitizers name it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace attn::tool {

struct Place {
  std::filesystem::path file;  // relative: from the build directory
  std::size_t line = 0;
  std::size_t column = 0;  // 0: not told
};

/// The number that `text` begins with, which is removed; 0 if there is none.
std::size_t take_number(std::string_view& text);

/// What a program calls the temporary folder that it was compiled in, so that
/// it says the same wherever it is compiled.
constexpr const char* named_folder = "/submission";

/// Whether a name from a compiler or a sanitizer is that of `file`.
bool is_file(const std::filesystem::path& named,
             const std::filesystem::path& file);

/// "line 3, column 7 of softmax.cpp: TEXT", and below it that line of `file`.
std::string told_at(const Place& place, const std::filesystem::path& file,
                    const std::string& text);

}  // namespace attn::tool
