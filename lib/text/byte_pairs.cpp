#include "text/byte_pairs.hpp"

#include <functional>
#include <queue>
#include <tuple>

namespace attn {
namespace {

constexpr std::size_t none = SIZE_MAX;

// A token in a list from which tokens are taken out.
struct Node {
  BytePairs::Id id;
  std::size_t before;
  std::size_t after;
  bool is_gone = false;
};

// Where a pair stood when it was found: it may be gone since.
struct Found {
  std::size_t rank;
  std::size_t at;
  BytePairs::Id left;
  BytePairs::Id right;

  bool operator>(const Found& other) const {
    return std::tie(rank, at) > std::tie(other.rank, other.at);
  }
};

std::uint64_t key_of(BytePairs::Id left, BytePairs::Id right) {
  return (std::uint64_t{left} << 32) | right;
}

}  // namespace

void BytePairs::add(Id left, Id right, Id joined) {
  pairs_.try_emplace(key_of(left, right), Pair{pairs_.size(), joined});
}

const BytePairs::Pair* BytePairs::find(Id left, Id right) const {
  const auto found = pairs_.find(key_of(left, right));
  return found == pairs_.end() ? nullptr : &found->second;
}

std::vector<BytePairs::Id> BytePairs::join(
    const std::vector<Id>& tokens) const {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    nodes.push_back({tokens[i], i == 0 ? none : i - 1,
                     i + 1 == tokens.size() ? none : i + 1});
  }
  std::priority_queue<Found, std::vector<Found>, std::greater<>> queue;
  const auto look_at = [&](std::size_t at) {
    if (at == none || nodes[at].after == none) return;
    const Id left = nodes[at].id;
    const Id right = nodes[nodes[at].after].id;
    const Pair* pair = find(left, right);
    if (pair != nullptr) queue.push({pair->rank, at, left, right});
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) look_at(i);

  while (!queue.empty()) {
    const Found found = queue.top();
    queue.pop();
    Node& left = nodes[found.at];
    if (left.is_gone || left.id != found.left || left.after == none) continue;
    Node& right = nodes[left.after];
    if (right.id != found.right) continue;
    left.id = find(found.left, found.right)->joined;
    left.after = right.after;
    right.is_gone = true;
    if (left.after != none) nodes[left.after].before = found.at;
    look_at(left.before);
    look_at(found.at);
  }

  std::vector<Id> joined;
  for (const Node& node : nodes) {
    if (!node.is_gone) joined.push_back(node.id);
  }
  return joined;
}

}  // namespace attn
