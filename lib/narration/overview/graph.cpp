#include "narration/overview/graph.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace attn::overview {
namespace {

using Indices = std::vector<std::size_t>;

constexpr std::size_t many_boxes = 5;  // in a layer

void add_once(Indices& indices, std::size_t index) {
  if (std::find(indices.begin(), indices.end(), index) == indices.end()) {
    indices.push_back(index);
  }
}

// What the stacks are made from, by their indices: first what the one in
// front is made from, in its order.
std::vector<Indices> operands_of(const std::vector<Stack>& stacks) {
  std::map<std::string, std::size_t> stack_with;
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    for (const Step* step : stacks[i].members) {
      stack_with[step->result->name] = i;
    }
  }
  std::vector<Indices> operands(stacks.size());
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    const auto add = [&](const Step& step) {
      if (!step.operation) return;
      for (const Source& source : step.operation->operands) {
        const auto found = stack_with.find(source.name);
        const bool known = found != stack_with.end() && found->second != i;
        if (known) add_once(operands[i], found->second);
      }
    };
    add(*stacks[i].front);
    for (const Step* step : stacks[i].members) add(*step);
  }
  return operands;
}

// An order in which each comes behind its operands, and else as early as the
// document has it. Nothing if they go round in a circle.
std::optional<Indices> order_of(const std::vector<Stack>& stacks,
                                const std::vector<Indices>& operands) {
  Indices waiting(stacks.size());
  for (std::size_t i = 0; i < waiting.size(); ++i) waiting[i] = i;
  std::sort(waiting.begin(), waiting.end(),
            [&](std::size_t a, std::size_t b) {
              return stacks[a].front < stacks[b].front;
            });
  Indices order;
  std::vector<bool> placed(stacks.size(), false);
  while (!waiting.empty()) {
    const auto next =
        std::find_if(waiting.begin(), waiting.end(), [&](std::size_t i) {
          return std::all_of(operands[i].begin(), operands[i].end(),
                             [&](std::size_t from) { return placed[from]; });
        });
    if (next == waiting.end()) return std::nullopt;
    placed[*next] = true;
    order.push_back(*next);
    waiting.erase(next);
  }
  return order;
}

void set_layers(Graph& graph) {
  for (Box& box : graph.boxes) {
    for (const std::size_t from : box.operands) {
      box.layer = std::max(box.layer, graph.boxes[from].layer + 1);
    }
    graph.layers = std::max(graph.layers, box.layer + 1);
  }
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    if (!graph.boxes[i].operands.empty()) continue;
    std::size_t first_use = SIZE_MAX;
    for (const std::size_t use : graph.uses_of(i)) {
      first_use = std::min(first_use, graph.boxes[use].layer);
    }
    graph.boxes[i].layer = first_use - 1;
  }
}

// Moves results that nothing is made from out of layers with many boxes.
void relieve_layers(Graph& graph) {
  std::vector<std::size_t> sizes(graph.layers, 0);
  for (const Box& box : graph.boxes) ++sizes[box.layer];
  for (std::size_t i = graph.boxes.size(); i-- > 0;) {
    Box& box = graph.boxes[i];
    if (!graph.uses_of(i).empty()) continue;
    while (sizes[box.layer] > many_boxes && box.layer + 1 < graph.layers &&
           sizes[box.layer + 1] + 1 < sizes[box.layer]) {
      --sizes[box.layer];
      ++sizes[++box.layer];
    }
  }
}

}  // namespace

std::vector<std::size_t> Graph::uses_of(std::size_t box) const {
  Indices uses;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Indices& operands = boxes[i].operands;
    if (std::find(operands.begin(), operands.end(), box) != operands.end()) {
      uses.push_back(i);
    }
  }
  return uses;
}

Graph graph_of(const Document& document) {
  std::vector<Stack> stacks = stacks_of(document);
  std::vector<Indices> operands = operands_of(stacks);
  std::optional<Indices> order = order_of(stacks, operands);
  if (!order) {  // each result by itself comes behind its operands
    stacks = single_results_of(document);
    operands = operands_of(stacks);
    order = order_of(stacks, operands);
  }
  std::vector<bool> used(stacks.size(), false);
  for (const Indices& sources : operands) {
    for (const std::size_t from : sources) used[from] = true;
  }
  Graph graph;
  Indices box_of(stacks.size());
  for (const std::size_t i : order.value()) {
    if (operands[i].empty() && !used[i]) {
      graph.apart.push_back(stacks[i]);
      continue;
    }
    Box box = {stacks[i], {}, 0};
    for (const std::size_t from : operands[i]) {
      box.operands.push_back(box_of[from]);
    }
    box_of[i] = graph.boxes.size();
    graph.boxes.push_back(std::move(box));
  }
  set_layers(graph);
  relieve_layers(graph);
  return graph;
}

}  // namespace attn::overview
