#pragma once

#include <cstddef>
#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// The document as text on a grid of characters.
class TerminalRenderer {
 public:
  struct Options {
    std::size_t width = 80;  // cells in a line
    int precision = 4;  // decimals
    bool color = false;  // ANSI escapes
  };

  TerminalRenderer(const Document& document, Options options);

  /// What stands before the first step: which chapter it is, what it was run
  /// with, and all its results in one picture.
  std::string title() const;

  std::string step(std::size_t index) const;

  /// What follows the last step: how many checks hold.
  std::string summary() const;

  /// All of the above.
  std::string all() const;

 private:
  std::string underlined(const std::string& title, const char* rule) const;
  std::string overview() const;
  std::string heading(std::size_t index) const;
  std::string result_text(const Result& result) const;
  std::string drawings(const Step& step) const;
  std::string worked_text(const Step& step) const;
  std::string checks_text(const Step& step) const;

  const Document& document_;
  Options options_;
};

}  // namespace attn
