/// Heatmaps as a reader of XML sees them.
#pragma once

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "../../support/xml.hpp"
#include "narration/layout/palette.hpp"
#include "narration/svg/heatmap.hpp"

namespace picture {

using Texts = std::vector<std::string>;

/// Fails the test if the text is no XML.
struct Picture {
  pugi::xml_document document;

  explicit Picture(const std::string& svg) : document(support::parsed(svg)) {}

  pugi::xml_node root() const { return document.document_element(); }

  pugi::xpath_node_set all(const char* path) const {
    return document.select_nodes(path);
  }

  Texts texts() const {
    Texts found;
    for (const pugi::xpath_node& text : all("//text")) {
      found.emplace_back(text.node().text().get());
    }
    return found;
  }

  bool has_text(const std::string& text) const {
    const Texts found = texts();
    return std::find(found.begin(), found.end(), text) != found.end();
  }
};

/// Two matrices of scores with labels.
inline attn::Result scores() {
  return {"mha.scores",
          {{2, 2, 3}, {1, -2, 0.5F, 0, 0.25F, -INFINITY, 3, -1, 2, 1, 0, 4}},
          {{"Your", "journey"}, {"x", "y", "z"}},
          attn::Role::scores};
}

inline Picture drawn(const attn::Result& result, std::size_t matrix = 0,
                     int precision = 4) {
  return Picture(attn::svg_heatmap(result, matrix, precision));
}

/// "#rrggbb" as a colour.
inline attn::Rgb color_in(const char* text) {
  const auto channel = [&](std::size_t at) {
    return std::stoi(std::string(text).substr(at, 2), nullptr, 16);
  };
  return {channel(1), channel(3), channel(5)};
}

/// The cells of a picture that has numbers, and their numbers.
constexpr const char* cell_rects = "//g[@stroke]/rect";
constexpr const char* cell_texts = "//g[@text-anchor='middle']/text[@fill]";

}  // namespace picture
