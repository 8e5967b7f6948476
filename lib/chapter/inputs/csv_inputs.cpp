#include <csv.h>
#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>

#include "chapter/inputs/decimal.hpp"
#include "chapter/inputs/inputs.hpp"
#include "files/output_file.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr std::size_t most_bytes = 16U << 20U;
constexpr float largest_feature = 1e12F;  // so that no score overflows

// Collects what the parser finds. The parser is C: nothing may be thrown
// through it, so the first error waits in `error`.
class Reader {
 public:
  void add_field(std::string_view field) {
    ++column_;
    if (!error.empty()) return;
    if (column_ == 1) {
      add_token(field);
    } else if (column_ - 1 > most_features) {
      fail(fmt::format("expected at most {} features", most_features));
    } else {
      add_number(field);
    }
  }

  void end_row() {
    if (!error.empty()) return;
    if (column_ == 1) {
      fail(fmt::format("expected numbers after the token{}",
                       advice_on(tokens.back())));
    }
    if (rows.size() > 1 && rows.back().size() != rows.front().size()) {
      fail(fmt::format("expected {} features as in the first row, got {}",
                       rows.front().size(), rows.back().size()));
    }
    column_ = 0;
  }

  void fail(std::string_view expected) {
    if (!error.empty()) return;
    error = fmt::format("line {}, column {}: {}", line,
                        column_ == 0 ? 1 : column_, expected);
  }

  std::vector<std::string> tokens;
  std::vector<std::vector<float>> rows;
  std::string error;
  std::size_t line = 1;

 private:
  // What a spreadsheet of another language writes, or one with a header.
  std::string advice_on(std::string_view field) const {
    if (field.find_first_of(",;") != std::string_view::npos) {
      return "; commas stand between the fields, and numbers have a decimal "
             "point";
    }
    const bool after_token = column_ == 2;
    return line == 1 && after_token ? "; the file has no header row" : "";
  }

  void add_token(std::string_view field) {
    if (tokens.size() == most_tokens) {
      fail(fmt::format("expected at most {} tokens", most_tokens));
    } else if (field.empty()) {
      fail("expected a token, got nothing");
    } else if (!decode_utf8(field) ||
               field.find('\0') != std::string_view::npos) {
      fail("expected UTF-8 text");
    } else {
      tokens.emplace_back(field);
      rows.emplace_back();
    }
  }

  void add_number(std::string_view field) {
    const std::optional<float> number = decimal_float_in(std::string(field));
    const std::string shown = visible(shorten(field, 40));
    if (!number) {
      fail(fmt::format("expected a finite number, got \"{}\"{}", shown,
                       advice_on(field)));
    } else if (std::abs(*number) > largest_feature) {
      fail(
          fmt::format("expected a number from -1e12 to 1e12, got {}", shown));
    } else {
      rows.back().push_back(*number);
    }
  }

  std::size_t column_ = 0;
};

void on_field(void* field, std::size_t size, void* reader) {
  static_cast<Reader*>(reader)->add_field({static_cast<char*>(field), size});
}

void on_row(int, void* reader) {
  static_cast<Reader*>(reader)->end_row();
}

void parse(std::string_view text, Reader& reader) {
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
  csv_set_blk_size(&parser,
                   1U << 16U);  // an endless field grows in few steps
  // One byte at a time, so that the line is known when a field ends.
  for (const char byte : text) {
    if (!reader.error.empty()) break;
    if (csv_parse(&parser, &byte, 1, on_field, on_row, &reader) != 1) {
      reader.fail("quotes are not as RFC 4180 has them");
    }
    if (byte == '\n') ++reader.line;
  }
  if (csv_fini(&parser, on_field, on_row, &reader) != 0) {
    reader.fail("a quoted field does not end");
  }
  csv_free(&parser);
}

// Read once from beginning to end, for a pipe cannot be gone back in.
std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw FileError(path + ": cannot be opened for reading");
  std::string text;
  char piece[1U << 16U];
  while (file.read(piece, sizeof piece) || file.gcount() > 0) {
    text.append(piece, static_cast<std::size_t>(file.gcount()));
    if (text.size() <= most_bytes) continue;
    throw FileError(path + ": expected at most 16 MiB, got more");
  }
  if (!text.empty()) return text;
  throw FileError(path +
                  ": expected one line for each token, but nothing can be "
                  "read from it");
}

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  return text;
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

}  // namespace

Inputs csv_inputs(const std::string& path) {
  const std::string text = text_of(path);
  Reader reader;
  if (is_utf16(text)) reader.fail("expected UTF-8 text, got UTF-16");
  parse(without_byte_order_mark(text), reader);
  if (reader.error.empty() && reader.tokens.empty()) {
    reader.fail("expected a token and its features, found none");
  }
  if (!reader.error.empty()) throw FileError(path + ", " + reader.error);
  Inputs inputs;
  inputs.tokens = reader.tokens;
  inputs.vectors.set_size(reader.rows.size(), reader.rows[0].size());
  for (std::size_t row = 0; row < reader.rows.size(); ++row) {
    inputs.vectors.row(row) = arma::frowvec(reader.rows[row]);
  }
  return inputs;
}

}  // namespace attn
