#include "narration/overview/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn::overview {
namespace {

// The end of the last part that both names have before a dot.
std::size_t shared_prefix(const std::string& a, const std::string& b) {
  const auto [end, other] =
      std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto length = static_cast<std::size_t>(end - a.begin());
  const std::size_t dot =
      length == 0 ? std::string::npos : a.rfind('.', length - 1);
  return dot == std::string::npos ? 0 : dot + 1;
}

// The stack that has this result.
const Stack* stack_with(const Graph& graph, const std::string& name) {
  for (const Box& box : graph.boxes) {
    for (const Step* step : box.stack.members) {
      if (step->result->name == name) return &box.stack;
    }
  }
  return nullptr;
}

// Without the object that result and operand both belong to, unless another
// result has the name that is left, or that is a number.
std::string operand_words(const Graph& graph, const Source& source,
                          const std::string& result) {
  const std::string own =
      source.name.substr(shared_prefix(source.name, result));
  const bool is_number = own.find_first_not_of("0123456789") == own.npos;
  const bool is_clear = !is_number && stack_with(graph, own) == nullptr;
  std::string name = visible(is_clear ? own : source.name);
  if (source.transposed) name += "ᵀ";
  return name;
}

// The operands. Of a stack that the result is no part of the first one is
// there, and then "…".
std::vector<std::string> operand_list(const Graph& graph, const Step& step) {
  const std::string& result = step.result->name;
  const std::string family = numbered_name(result).family;
  std::vector<std::string> words;
  const Stack* last = nullptr;
  for (const Source& source : step.operation->operands) {
    const Stack* stack = stack_with(graph, source.name);
    const bool repeats =
        stack != nullptr && stack == last && stack->members.size() > 1 &&
        (family.empty() || numbered_name(source.name).family != family);
    last = stack;
    if (!repeats) {
      words.push_back(operand_words(graph, source, result));
    } else if (words.back() != "…") {
      words.emplace_back("…");
    }
  }
  return words;
}

}  // namespace

std::string shape_words(const Stack& stack) {
  const Shape& front = stack.front->result->values.shape();
  if (front.empty()) return "one number";
  const Shape& first = stack.members.front()->result->values.shape();
  const Shape& last = stack.members.back()->result->values.shape();
  if (first == last) return shape_text(front);
  return shape_text(first) + " to " + shape_text(last);
}

std::string kind_words(const Stack& stack) {
  const std::optional<Operation>& operation = stack.front->operation;
  return operation ? std::string(operation->kind->name()) : "";
}

std::string equation_words(const Graph& graph, const Box& box) {
  const Step& step = *box.stack.front;
  if (!step.operation || step.operation->operands.empty()) return "";
  const OperationKind& kind = *step.operation->kind;
  const std::vector<std::string> operands = operand_list(graph, step);
  if (kind.sign().empty() || operands.size() < 2) {
    return fmt::format("{}({})", kind.name(), fmt::join(operands, ", "));
  }
  std::string text = operands[0];
  for (std::size_t i = 1; i < operands.size(); ++i) {
    // What comes third is added: a bias.
    text += fmt::format(" {} {}", i == 1 ? kind.sign() : "+", operands[i]);
  }
  return text;
}

std::string caption_words(const Stack& stack) {
  std::string text = fmt::format("{} {}", visible(stack.front->result->name),
                                 shape_words(stack));
  if (!stack.count.empty()) text += ", " + stack.count;
  return text;
}

std::string sentence_of(const Graph& graph, const Box& box) {
  const std::string equation = equation_words(graph, box);
  return caption_words(box.stack) +
         (equation.empty() ? "" : " = " + equation);
}

}  // namespace attn::overview
