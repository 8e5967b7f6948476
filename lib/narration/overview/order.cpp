#include "narration/overview/order.hpp"

#include <algorithm>
#include <numeric>

namespace attn::overview {
namespace {

constexpr int sweeps = 12;

using Indices = std::vector<std::size_t>;
using Layers = std::vector<std::vector<Node>>;

// Boxes in the document's order, below them the lanes.
Layers layers_of(const Graph& graph) {
  Layers layers(graph.layers);
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    layers[graph.boxes[i].layer].push_back({i});
  }
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    std::size_t end = 0;
    for (const std::size_t use : graph.uses_of(i)) {
      end = std::max(end, graph.boxes[use].layer);
    }
    for (std::size_t l = graph.boxes[i].layer + 1; l < end; ++l) {
      layers[l].push_back({i, true});
    }
  }
  return layers;
}

std::vector<Link> links_between(const Graph& graph,
                                const std::vector<Node>& layer,
                                const std::vector<Node>& next) {
  std::vector<Link> links;
  const auto link = [&](std::size_t source, std::size_t to) {
    for (std::size_t from = 0; from < layer.size(); ++from) {
      if (layer[from].box == source) links.push_back({from, to});
    }
  };
  for (std::size_t to = 0; to < next.size(); ++to) {
    if (next[to].is_lane) {
      link(next[to].box, to);
      continue;
    }
    for (const std::size_t source : graph.boxes[next[to].box].operands) {
      link(source, to);
    }
  }
  return links;
}

LayeredNodes linked(const Graph& graph, Layers layers) {
  LayeredNodes nodes = {std::move(layers), {}};
  for (std::size_t l = 0; l + 1 < nodes.layers.size(); ++l) {
    nodes.links.push_back(
        links_between(graph, nodes.layers[l], nodes.layers[l + 1]));
  }
  return nodes;
}

// Sorts one layer by the mean place of what its nodes are linked to in a
// neighbouring one; a node without links keeps its place.
void sort_by_neighbours(std::vector<Node>& layer, const Indices& own,
                        const Indices& others) {
  std::vector<double> wish(layer.size());
  for (std::size_t i = 0; i < layer.size(); ++i) {
    std::size_t count = 0;
    std::size_t sum = 0;
    for (std::size_t link = 0; link < own.size(); ++link) {
      if (own[link] != i) continue;
      ++count;
      sum += others[link];
    }
    wish[i] = count == 0
                  ? static_cast<double>(i)
                  : static_cast<double>(sum) / static_cast<double>(count);
  }
  Indices order(layer.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(
      order.begin(), order.end(),
      [&](std::size_t a, std::size_t b) { return wish[a] < wish[b]; });
  std::vector<Node> sorted;
  for (const std::size_t i : order) sorted.push_back(layer[i]);
  layer = std::move(sorted);
}

Indices ends_of(const std::vector<Link>& links, std::size_t Link::*end) {
  Indices ends;
  for (const Link& link : links) ends.push_back(link.*end);
  return ends;
}

// One way through all layers, forth or back.
void sweep(const Graph& graph, Layers& layers, bool forth) {
  for (std::size_t step = 1; step < layers.size(); ++step) {
    const std::size_t left = forth ? step - 1 : layers.size() - 1 - step;
    const std::vector<Link> links =
        links_between(graph, layers[left], layers[left + 1]);
    const Indices from = ends_of(links, &Link::from);
    const Indices to = ends_of(links, &Link::to);
    if (forth) {
      sort_by_neighbours(layers[left + 1], to, from);
    } else {
      sort_by_neighbours(layers[left], from, to);
    }
  }
}

}  // namespace

std::size_t LayeredNodes::crossings() const {
  std::size_t count = 0;
  for (const std::vector<Link>& between : links) {
    for (const Link& a : between) {
      for (const Link& b : between) {
        if (a.from < b.from && a.to > b.to) ++count;
      }
    }
  }
  return count;
}

LayeredNodes ordered_nodes(const Graph& graph) {
  Layers layers = layers_of(graph);
  LayeredNodes best = linked(graph, layers);
  for (int round = 0; round < sweeps; ++round) {
    sweep(graph, layers, round % 2 == 0);
    LayeredNodes tried = linked(graph, layers);
    if (tried.crossings() < best.crossings()) best = std::move(tried);
  }
  return best;
}

}  // namespace attn::overview
