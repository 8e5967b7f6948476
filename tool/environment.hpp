/// The environment of programs that the tool starts.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace attn::tool {

using Variables = std::map<std::string, std::string>;

/// This process's variables as "NAME=VALUE", with `changed` in place of those
/// of the same name.
std::vector<std::string> environment_with(const Variables& changed);

/// Where temporary files and the user's own lie (PATH, HOME, TMPDIR) and
/// nothing else, with `added`: what Boost.Test, the loader, OpenMP or a
/// locale read from the caller's variables changes no verdict.
std::vector<std::string> bare_environment(const Variables& added);

}  // namespace attn::tool
