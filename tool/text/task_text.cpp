#include "tool/text/task_text.hpp"

#include <algorithm>

#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

// Without empty lines at the beginning and at the end.
std::string trimmed(const std::string& text) {
  const std::size_t from = text.find_first_not_of('\n');
  if (from == std::string::npos) return "";
  return text.substr(from, text.find_last_not_of('\n') + 1 - from) + '\n';
}

}  // namespace

std::string task_comment(const std::string& header) {
  std::string comment;
  for (const std::string& line : lines_of(header)) {
    if (!line.starts_with("///")) break;
    comment += line.substr(std::min<std::size_t>(line.size(), 4)) + '\n';
  }
  return comment;
}

std::string task_text(const std::string& header) {
  const std::string comment = task_comment(header);
  const std::size_t end_of_heading = comment.find("\n\n");
  if (end_of_heading == std::string::npos) return "";
  return trimmed(comment.substr(end_of_heading));
}

std::string declarations(const std::string& header) {
  std::string text;
  bool begun = false;
  bool after_empty = false;
  for (const std::string& line : lines_of(header)) {
    if (line.starts_with("#")) begun = true;  // the pragma and the includes
    if (line.starts_with("namespace solution")) break;
    const bool around = line.starts_with("#") ||
                        line.starts_with("namespace exercise") ||
                        line.starts_with("}  // namespace exercise");
    if (!begun || around) continue;
    if (!line.empty() || !after_empty) text += line + '\n';
    after_empty = line.empty();
  }
  return trimmed(text);
}

}  // namespace attn::tool
