#include "narration/document/code_spans.hpp"

namespace attn {
namespace {

CodeKind kind_at(const Step& step, std::size_t i) {
  if (i >= step.code_kinds.size()) return CodeKind::plain;
  const auto kind = static_cast<CodeKind>(step.code_kinds[i]);
  switch (kind) {
    case CodeKind::comment:
    case CodeKind::keyword:
    case CodeKind::type:
    case CodeKind::number:
    case CodeKind::string:
    case CodeKind::function:
      return kind;
    case CodeKind::plain:
      break;
  }
  return CodeKind::plain;
}

}  // namespace

std::vector<CodeSpan> code_spans(const Step& step) {
  std::vector<CodeSpan> spans;
  for (std::size_t i = 0; i < step.code.size(); ++i) {
    const CodeKind kind = kind_at(step, i);
    if (spans.empty() || spans.back().kind != kind)
      spans.push_back({kind, ""});
    spans.back().text += step.code[i];
  }
  return spans;
}

}  // namespace attn
