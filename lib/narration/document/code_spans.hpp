/// A step's code in pieces, for syntax colours.
#pragma once

#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// What a piece of C++ code is. The letters are those of code_kinds.py.
enum class CodeKind : char {
  plain = 'p',
  comment = 'c',
  keyword = 'k',
  type = 't',
  number = 'n',
  string = 's',
  function = 'f',
};

struct CodeSpan {
  CodeKind kind;
  std::string text;

  bool operator==(const CodeSpan&) const = default;
};

/// The step's code in as few pieces as its kinds allow. Their texts joined
/// are the code. Bytes without a known kind are plain.
std::vector<CodeSpan> code_spans(const Step& step);

}  // namespace attn
