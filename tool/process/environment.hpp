/// The environment of programs that the tool starts.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace attn::tool {

using Variables = std::map<std::string, std::string>;

/// This process's variables as "NAME=VALUE", with `changed` in place of those
/// of the same name.
std::vector<std::string> environment_with(const Variables& changed);

/// This process's variables but for those that libraries of a grader read,
/// with `added`: what Boost.Test, the loader, OpenMP or a locale take from
/// the caller changes no verdict.
std::vector<std::string> environment_of_graders(const Variables& added);

/// Where the shell would find a program of this name; the name itself if it
/// is a path, or nowhere.
std::filesystem::path program_named(const std::string& name);

}  // namespace attn::tool
