#include "narration/html/origins.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "narration/explanation/operation_kind.hpp"
#include "narration/html/shared_text.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t shortest_shared = 24;

// The texts of a row, of which neighbours mostly share a long piece.
class RowTexts {
 public:
  void add(const std::optional<std::string>& text,
           const std::optional<std::string>& next) {
    if (!text) {
      cells_.push_back(nullptr);
      return;
    }
    std::size_t piece = piece_of(*text);
    if (piece == pieces_.size() && next) {
      const std::string_view shared =
          longest_shared_piece(*text, *next, shortest_shared);
      if (!shared.empty()) pieces_.emplace_back(shared);
    }
    cells_.push_back(piece == pieces_.size() ? Json(*text)
                                             : around(*text, piece));
  }

  Json json() const { return {{"shared", pieces_}, {"cells", cells_}}; }

 private:
  // The first piece that the text has, else how many pieces there are.
  std::size_t piece_of(const std::string& text) const {
    std::size_t piece = 0;
    while (piece < pieces_.size() &&
           text.find(pieces_[piece]) == std::string::npos) {
      ++piece;
    }
    return piece;
  }

  Json around(const std::string& text, std::size_t piece) const {
    const std::size_t at = text.find(pieces_[piece]);
    Json cell = {text.substr(0, at), text.substr(at + pieces_[piece].size())};
    if (piece > 0) cell.push_back(piece);
    return cell;
  }

  std::vector<std::string> pieces_;
  Json cells_ = Json::array();
};

// How the numbers of one matrix of a step's result came about.
class Origins {
 public:
  Origins(const Document& document, const Step& step, std::size_t matrix,
          int precision, const Fold& fold)
      : document_(document),
        step_(step),
        matrix_(matrix),
        precision_(precision),
        rows_(shown_indices(step.result->values.rows(), fold)),
        columns_(shown_indices(step.result->values.columns(), fold)) {}

  Json texts() const {
    Json rows = Json::array();
    for (const auto& row : rows_) {
      rows.push_back(row ? texts_of_row(*row) : Json());
    }
    return rows;
  }

 private:
  using Indices = std::vector<std::optional<std::size_t>>;

  Json texts_of_row(std::size_t row) const {
    std::vector<std::optional<std::string>> texts;
    for (const auto& column : columns_) {
      texts.emplace_back();
      if (!column) continue;
      const Number number(document_, step_, {matrix_, row, *column});
      texts.back() = number.kind().explain(number, precision_);
    }
    RowTexts row_texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const bool is_last = i + 1 == texts.size();
      row_texts.add(texts[i], is_last ? std::nullopt : texts[i + 1]);
    }
    return row_texts.json();
  }

  const Document& document_;
  const Step& step_;
  std::size_t matrix_;
  int precision_;
  Indices rows_;
  Indices columns_;
};

}  // namespace

void add_origins(nlohmann::ordered_json& json, const Document& document,
                 const Step& step, int precision, const Fold& fold) {
  json["origins"] = Json::array();
  Json shown_by = Json::array();
  bool is_shared = false;
  for (const Block& block :
       blocks_of(step.result->values, fold.most_matrices)) {
    shown_by.push_back(block.shown_by);
    is_shared = is_shared || block.shown_by != block.matrix;
    if (!block.same_as.empty()) continue;
    const Origins origins(document, step, block.matrix, precision, fold);
    json["origins"].push_back(origins.texts());
  }
  if (is_shared) json["shown_by"] = shown_by;
}

}  // namespace attn
