#pragma once

#include <filesystem>

namespace attn::tool {

struct PagesOptions {
  std::filesystem::path folder;
  bool open = false;  // in the browser, when all is written
  bool no_build = false;  // the chapters are built already
  bool no_timing = false;  // without what chapters measure on this machine
};

/// `attn pages`: an index, every chapter and the task of every exercise as
/// pages in a folder. Builds the chapters first; says where the index is.
///
/// The folder may hold other things. Only the pages' own names are written,
/// and nothing is if one of them is a file that is no page. Throws WrongUsage
/// if the folder has no name, and FileError, which names the file, if it may
/// not be written or cannot be.
///
/// Returns 1 if a chapter does not build or does not run, or if there is no
/// browser to open.
int write_pages(const PagesOptions& options);

}  // namespace attn::tool
