#include "text/tokenizer.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "files/output_file.hpp"
#include "text/byte_letters.hpp"
#include "text/pieces.hpp"

namespace attn {
namespace {

constexpr std::size_t most_tokens_of_a_file = 10'000'000;

[[noreturn]] void refuse(const std::filesystem::path& file,
                         const std::string& what) {
  throw FileError(fmt::format("{}: {}", file.string(), what));
}

std::ifstream opened(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, "cannot be read");
  return stream;
}

nlohmann::json parsed(const std::filesystem::path& file) {
  std::ifstream stream = opened(file);
  const auto json = nlohmann::json::parse(stream, nullptr, false);
  if (!json.is_object() || json.empty()) {
    refuse(file, "expected a JSON object, the id of each token");
  }
  return json;
}

}  // namespace

Tokenizer::Tokenizer(const std::filesystem::path& folder) {
  read_tokens(folder / "encoder.json");
  read_pairs(folder / "vocab.bpe");
}

void Tokenizer::read_tokens(const std::filesystem::path& file) {
  const nlohmann::json json = parsed(file);
  if (json.size() > most_tokens_of_a_file) refuse(file, "too many tokens");
  tokens_.resize(json.size());
  for (const auto& [letters, id] : json.items()) {
    const std::optional<std::string> bytes = bytes_of_letters(letters);
    if (!bytes || bytes->empty()) {
      refuse(file, fmt::format("the token \"{}\" has a letter that stands "
                               "for no byte",
                               letters));
    }
    if (!id.is_number_unsigned() || id.get<std::size_t>() >= json.size()) {
      refuse(file, fmt::format("the token \"{}\" has the id {}, expected one "
                               "from 0 to {}",
                               letters, id.dump(), json.size() - 1));
    }
    std::string& token = tokens_[id.get<std::size_t>()];
    if (!token.empty()) {
      refuse(file, fmt::format("two tokens have the id {}", id.dump()));
    }
    token = *bytes;
  }
}

std::unordered_map<std::string, Tokenizer::Id> Tokenizer::ids_by_bytes()
    const {
  std::unordered_map<std::string, Id> ids;
  for (std::size_t id = 0; id < tokens_.size(); ++id) {
    ids.emplace(tokens_[id], static_cast<Id>(id));
  }
  return ids;
}

void Tokenizer::read_pairs(const std::filesystem::path& file) {
  const auto ids = ids_by_bytes();
  for (std::size_t byte = 0; byte < byte_ids_.size(); ++byte) {
    const auto found = ids.find(std::string(1, static_cast<char>(byte)));
    if (found == ids.end()) {
      refuse(file.parent_path() / "encoder.json",
             fmt::format("no token is the byte {} alone", byte));
    }
    byte_ids_[byte] = found->second;
  }
  std::ifstream stream = opened(file);
  std::string line;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    if (number == 1 || line.empty()) continue;  // the version
    const std::size_t space = line.find(' ');
    const auto left = bytes_of_letters(line.substr(0, space));
    const auto right = space == std::string::npos
                           ? std::nullopt
                           : bytes_of_letters(line.substr(space + 1));
    const bool is_pair = left && right && ids.contains(*left) &&
                         ids.contains(*right) && ids.contains(*left + *right);
    if (!is_pair) {
      refuse(file, fmt::format("line {}: got \"{}\", expected two tokens of "
                               "encoder.json that make a third",
                               number, line));
    }
    pairs_.add(ids.at(*left), ids.at(*right), ids.at(*left + *right));
  }
}

std::vector<std::size_t> Tokenizer::encode(std::string_view text) const {
  std::vector<std::size_t> ids;
  for (const std::string& piece : pieces_of(text)) {
    std::vector<Id> bytes;
    for (const char byte : piece) {
      bytes.push_back(byte_ids_[static_cast<unsigned char>(byte)]);
    }
    for (const Id id : pairs_.join(bytes)) ids.push_back(id);
  }
  return ids;
}

std::string Tokenizer::decode(const std::vector<std::size_t>& ids) const {
  std::string bytes;
  for (const std::size_t id : ids) {
    if (id >= size()) {
      throw std::invalid_argument(fmt::format(
          "there is no token {}, ids go from 0 to {}", id, size() - 1));
    }
    bytes += tokens_[id];
  }
  return bytes;
}

}  // namespace attn
