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

// No picture has room for more.
constexpr std::size_t most_boxes = 6;

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

std::vector<std::size_t> layer_sizes(const Graph& graph) {
  std::vector<std::size_t> sizes(graph.layers, 0);
  for (const Box& box : graph.boxes) ++sizes[box.layer];
  return sizes;
}

// How far layers have too many boxes.
std::size_t crowding(const Graph& graph) {
  std::size_t sum = 0;
  for (const std::size_t size : layer_sizes(graph)) {
    const std::size_t more = size - std::min(size, many_boxes);
    sum += more * more;
  }
  return sum;
}

// The box, and those that nothing else is made from.
Indices with_its_own(const Graph& graph, std::size_t box) {
  Indices own = {box};
  for (std::size_t i = box; i-- > 0;) {
    const Indices uses = graph.uses_of(i);
    const bool is_own =
        !uses.empty() &&
        std::all_of(uses.begin(), uses.end(), [&](std::size_t use) {
          return std::find(own.begin(), own.end(), use) != own.end();
        });
    if (is_own) own.push_back(i);
  }
  return own;
}

// Moves a result that is not used one layer on, with all that only it is made
// from, if that makes layers less crowded: the one with least to move.
bool relieve(Graph& graph) {
  std::vector<Indices> movable;
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    const bool last = graph.boxes[i].layer + 1 == graph.layers;
    if (!last && graph.uses_of(i).empty()) {
      movable.push_back(with_its_own(graph, i));
    }
  }
  std::stable_sort(
      movable.begin(), movable.end(),
      [](const Indices& a, const Indices& b) { return a.size() < b.size(); });
  const std::size_t before = crowding(graph);
  for (const Indices& boxes : movable) {
    for (const std::size_t box : boxes) ++graph.boxes[box].layer;
    if (crowding(graph) < before) return true;
    for (const std::size_t box : boxes) --graph.boxes[box].layer;
  }
  return false;
}

// Moves what can be moved, and where a layer has more boxes than a picture
// has room for, adds layers to move it to.
void relieve_all(Graph& graph) {
  while (relieve(graph)) {
  }
  for (;;) {
    const std::vector<std::size_t> sizes = layer_sizes(graph);
    const bool has_room =
        std::all_of(sizes.begin(), sizes.end(),
                    [](std::size_t size) { return size <= most_boxes; });
    if (has_room) return;
    ++graph.layers;
    if (!relieve(graph)) {
      --graph.layers;
      return;
    }
    while (relieve(graph)) {
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
  relieve_all(graph);
  return graph;
}

}  // namespace attn::overview
