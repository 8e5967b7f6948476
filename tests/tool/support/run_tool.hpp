/// Driving `attn` as a person would: by its command line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tool_test {

struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

/// The words after `--` are the path of the tool and the project's root.
std::filesystem::path source_root();

std::string tool();

Ran run_attn(const std::vector<std::string>& words);

/// A folder for the files of these tests, removed at their end.
const std::filesystem::path& folder();

std::string content_of(const std::filesystem::path& file);

/// Writes a file into the folder and returns its path.
std::filesystem::path file_with(const std::string& name,
                                const std::string& text);

/// A file with weight_transfer's function around these statements.
std::filesystem::path answer(const std::string& statements);

}  // namespace tool_test
