/// `attn pages` as the tests run it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "../../support/program.hpp"

namespace tool_test {

/// The variables, without a desktop and a BROWSER where they have none.
std::map<std::string, std::string> without_desktop(
    std::map<std::string, std::string> variables);

/// Writes pages into the folder, untimed, from the chapters that are built.
/// There is no desktop and no BROWSER, unless the variables have them.
support::Outcome write_pages(
    const std::filesystem::path& folder, std::vector<std::string> words = {},
    std::map<std::string, std::string> variables = {});

/// A folder with all pages, written once. The chapters are built if need be.
const std::filesystem::path& written();

}  // namespace tool_test
