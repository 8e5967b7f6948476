#include "narration/overview/fit.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace attn::overview {
namespace {

constexpr int fonts[] = {14, 13, 12, 11, 10, 9, 8, 7};
constexpr int smallest_usual_font = 10;
constexpr int headings[] = {200, 170, 140, 120, 100, 80, 60};
constexpr int sides[] = {48, 60, 72, 96, 120, 144, 180};

// What a way to show the boxes is worth: a pixel of the letters, the numbers
// of all boxes, and that a heading has a line less.
constexpr int worth_of_pixel = 12;
constexpr int worth_of_numbers = 400;
constexpr int worth_of_line = 4;

// One way to show the boxes of a graph.
class Trial {
 public:
  Trial(const Room& room, const Graph& graph, const LayeredNodes& nodes,
        const std::vector<Content>& contents, const Style& style)
      : room_(room),
        graph_(&graph),
        nodes_(&nodes),
        contents_(&contents),
        style_(style),
        wanted_(contents.size()) {
    const std::vector<int> gaps = least_gaps(nodes);
    gaps_ = std::accumulate(gaps.begin(), gaps.end(), 0);
    for (std::size_t i = 0; i < contents.size(); ++i) {
      fit_.faces.push_back(face_of(contents[i], style_, wanted_[i]));
    }
    measure();
  }

  // Takes numbers from boxes until all fits, or none is left that helps.
  void give_way() {
    while (!fit_.fits) {
      const std::optional<std::size_t> box = most_helpful();
      if (!box) return;
      wanted_[*box].numbers = false;
      fit_.faces[*box] = face_of((*contents_)[*box], style_, wanted_[*box]);
      measure();
    }
  }

  // Gives boxes back what there is room for after all: lines as long as the
  // layer is wide, numbers, and with wider gaps between the layers larger
  // heatmaps and labels.
  void grow() {
    const auto each = [&](auto change) {
      for (std::size_t i = 0; i < fit_.faces.size() && fit_.fits; ++i) {
        Wanted wanted = wanted_[i];
        change(wanted, fit_.widths[graph_->boxes[i].layer]);
        try_face(i, wanted);
      }
    };
    each([](Wanted& wanted, int width) { wanted.heading = width - frame; });
    each([](Wanted& wanted, int) { wanted.numbers = true; });
    const Room room = room_;
    const int gaps = static_cast<int>(fit_.widths.size()) - 1;
    room_.width += std::max(too_wide_, -roomy_gap * gaps);
    measure();
    for (const int side : sides) {
      each([&](Wanted& wanted, int) { wanted.side = side; });
    }
    each([](Wanted& wanted, int) { wanted.labels = true; });
    room_ = room;
    measure();
  }

  const Fit& fit() const { return fit_; }

  int worth() const {
    int numbered = 0;
    int all = 1;
    int lines = 0;
    for (std::size_t i = 0; i < fit_.faces.size(); ++i) {
      const Face& face = fit_.faces[i];
      all += weight(i);
      if (!face.numbers.empty()) numbered += weight(i);
      lines += static_cast<int>(face.name.size() + face.facts.size());
    }
    return worth_of_pixel * style_.font + worth_of_numbers * numbered / all -
           worth_of_line * lines / all;
  }

 private:
  static constexpr int roomy_gap = 14;  // more than the least one
  static constexpr int frame = 2 * padding + 2 * sheet_shift;

  // Scores and weights are what the picture is about.
  int weight(std::size_t box) const {
    const Role role = (*contents_)[box].stack->front->result->role;
    return role == Role::scores || role == Role::weights ? 3 : 1;
  }

  int too_high(std::size_t layer) const {
    return height_of_layer(nodes_->layers[layer], fit_.faces) - room_.height;
  }

  void measure() {
    fit_.widths.assign(nodes_->layers.size(), 0);
    fit_.fits = true;
    for (std::size_t l = 0; l < nodes_->layers.size(); ++l) {
      for (const Node& node : nodes_->layers[l]) {
        if (node.is_lane) continue;
        fit_.widths[l] =
            std::max(fit_.widths[l], fit_.faces[node.box].width());
      }
      if (too_high(l) > 0) fit_.fits = false;
    }
    too_wide_ = std::accumulate(fit_.widths.begin(), fit_.widths.end(), 0) +
                gaps_ - room_.width;
    if (too_wide_ > 0) fit_.fits = false;
  }

  // How much room it makes if this box gives up its numbers, where there is
  // too little.
  int gain(std::size_t box) const {
    const Face& now = fit_.faces[box];
    if (now.numbers.empty()) return 0;
    const std::size_t layer = graph_->boxes[box].layer;
    const Face then = face_of((*contents_)[box], style_, {false});
    int gained = 0;
    if (too_high(layer) > 0) gained += now.height() - then.height();
    if (too_wide_ > 0 && now.width() == fit_.widths[layer]) {
      gained += now.width() - then.width();
    }
    return gained;
  }

  std::optional<std::size_t> most_helpful() const {
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < fit_.faces.size(); ++i) {
      const int gained = gain(i) / weight(i);
      if (gained <= most) continue;
      most = gained;
      best = i;
    }
    return best;
  }

  // Shows so much more of a box if all still fits.
  bool try_face(std::size_t box, const Wanted& wanted) {
    Face face = face_of((*contents_)[box], style_, wanted);
    std::swap(face, fit_.faces[box]);
    measure();
    if (fit_.fits) {
      wanted_[box] = wanted;
      return true;
    }
    std::swap(face, fit_.faces[box]);
    measure();
    return false;
  }

  Room room_;
  const Graph* graph_;
  const LayeredNodes* nodes_;
  const std::vector<Content>* contents_;
  Style style_;
  std::vector<Wanted> wanted_;
  Fit fit_;
  int gaps_ = 0;  // together
  int too_wide_ = 0;
};

}  // namespace

std::vector<int> least_gaps(const LayeredNodes& nodes) {
  std::vector<int> gaps;
  for (const std::vector<Link>& links : nodes.links) {
    gaps.push_back(
        std::clamp(16 + 2 * static_cast<int>(links.size()), 22, 48));
  }
  return gaps;
}

int height_of_layer(const std::vector<Node>& layer,
                    const std::vector<Face>& faces) {
  int height = -box_distance;
  for (const Node& node : layer) {
    height += node.is_lane ? lane_height : faces[node.box].height();
    height += box_distance;
  }
  return height;
}

Fit fit_into(const Room& room, const Graph& graph, const LayeredNodes& nodes,
             const std::vector<Content>& contents) {
  std::optional<Trial> best;
  for (const int font : fonts) {
    if (font < smallest_usual_font && best && best->fit().fits) break;
    for (const int heading : headings) {
      Trial trial(room, graph, nodes, contents, {font, heading});
      trial.give_way();
      const bool fits = trial.fit().fits;
      const bool better =
          !best ||
          (fits && (!best->fit().fits || trial.worth() > best->worth())) ||
          (!fits && !best->fit().fits);
      if (better) best.emplace(std::move(trial));
    }
  }
  best->grow();
  return best->fit();
}

}  // namespace attn::overview
