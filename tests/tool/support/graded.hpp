/// What `attn grade --format json` says about an answer.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace tool_test {

/// What `attn grade weight_transfer --file FILE --format json` says about the
/// exercise. The exit status is checked against the verdict.
nlohmann::json graded(const std::filesystem::path& file,
                      const std::vector<std::string>& options = {});

std::string verdict(const nlohmann::json& exercise);

/// Of the first test that failed; empty if none did.
std::string message(const nlohmann::json& exercise);

}  // namespace tool_test
