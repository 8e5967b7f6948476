#include "text/tokenizer.hpp"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "../golden/check.hpp"
#include "files/output_file.hpp"
#include "files/temporary_folder.hpp"
#include "text/byte_letters.hpp"

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(tokenizer)

namespace {

using Ids = std::vector<std::size_t>;

// The letter of each byte, and three tokens more.
nlohmann::json letters() {
  nlohmann::json tokens = nlohmann::json::object();
  for (unsigned character = 0x21; character < 0x144; ++character) {
    const std::string letter =
        character < 0x80
            ? std::string(1, static_cast<char>(character))
            : std::string{static_cast<char>(0xC0 | (character >> 6)),
                          static_cast<char>(0x80 | (character & 0x3F))};
    if (attn::bytes_of_letters(letter)) tokens[letter] = tokens.size();
  }
  for (const char* token : {"he", "ll", "hell"})
    tokens[token] = tokens.size();
  return tokens;
}

const std::string pairs = "#version: 0.2\nh e\nl l\nhe ll\n";

// A folder with the two files.
class Files {
 public:
  Files(const std::string& tokens, const std::string& merges) {
    std::ofstream(path() / "encoder.json") << tokens;
    std::ofstream(path() / "vocab.bpe") << merges;
  }

  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  attn::TemporaryFolder folder_;
};

std::string refused(const std::string& tokens, const std::string& merges) {
  const Files files(tokens, merges);
  return check::thrown<attn::FileError>(
      [&] { attn::Tokenizer tokenizer(files.path()); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(pairs_join_within_a_piece) {
  const Files files(letters().dump(), pairs);
  const attn::Tokenizer tokenizer(files.path());
  const std::size_t h = letters()["h"], o = letters()["o"];
  BOOST_TEST(tokenizer.size() == 259U);
  BOOST_TEST((tokenizer.encode("hello") == Ids{258, o}));
  BOOST_TEST((tokenizer.encode("heho") == Ids{256, h, o}));
  BOOST_TEST(tokenizer.encode("").empty());
}

BOOST_AUTO_TEST_CASE(ids_become_the_text_again) {
  const Files files(letters().dump(), pairs);
  const attn::Tokenizer tokenizer(files.path());
  for (const std::string text :
       {"hello hell", "a\nb \t\u00E4\u4F60", "", "  \u0000x"}) {
    BOOST_TEST(tokenizer.decode(tokenizer.encode(text)) == text);
  }
  BOOST_CHECK_THROW(tokenizer.decode({259}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(files_that_are_none_are_refused) {
  const attn::TemporaryFolder empty;
  BOOST_TEST(check::says(check::thrown<attn::FileError>([&] {
                           attn::Tokenizer tokenizer(empty.path());
                         }),
                         {"encoder.json", "cannot be read"}));
  const std::string good = letters().dump();
  BOOST_TEST(check::says(refused("[1, 2]", pairs),
                         {"encoder.json", "expected a JSON object"}));
  BOOST_TEST(check::says(refused("{\"a\": ", pairs),
                         {"encoder.json", "expected a JSON object"}));
  BOOST_TEST(check::says(refused("{\"a\": 0}", pairs),
                         {"encoder.json", "no token is the byte 0 alone"}));
  nlohmann::json tokens = letters();
  tokens["he"] = 300;
  BOOST_TEST(check::says(
      refused(tokens.dump(), pairs),
      {"encoder.json", "\"he\" has the id 300", "from 0 to 258"}));
  tokens["he"] = 5;
  BOOST_TEST(
      check::says(refused(tokens.dump(), pairs), {"two tokens have the id"}));
  tokens = letters();
  tokens["a b"] = 259;
  BOOST_TEST(check::says(refused(tokens.dump(), pairs),
                         {"\"a b\" has a letter that stands for no byte"}));
  for (const char* line : {"h x", "hello", "h  e"}) {
    BOOST_TEST(check::says(
        refused(good, fmt::format("#version\nh e\n{}\n", line)),
        {"vocab.bpe", "line 3", fmt::format("got \"{}\"", line)}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
