// What reference.mjs runs: encode FOLDER. Reads a JSON array of texts from
// standard input and prints one of their ids and of what they decode to.
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>

#include "text/tokenizer.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    const attn::Tokenizer tokenizer(argv[1]);
    auto answers = nlohmann::json::array();
    for (const std::string text : nlohmann::json::parse(std::cin)) {
      const std::vector<std::size_t> ids = tokenizer.encode(text);
      answers.push_back({{"ids", ids}, {"text", tokenizer.decode(ids)}});
    }
    std::cout << answers << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
