// Chapters of a model, with ids and words of the reader's.
#include <nlohmann/json.hpp>

#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(models)

namespace {

using chapters::Page;
using chapters::Words;
using nlohmann::json;

// The letter that GPT-2's files write for a byte: itself, or, if it is not
// seen, the next one from U+0100 on.
std::string letter_of(unsigned byte, unsigned& unseen) {
  const bool is_seen = (byte >= 0x21 && byte <= 0x7e) ||
                       (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  const unsigned letter = is_seen ? byte : 0x100 + unseen++;
  if (letter < 0x80) return std::string(1, static_cast<char>(letter));
  return {static_cast<char>(0xc0 | (letter >> 6)),
          static_cast<char>(0x80 | (letter & 0x3f))};
}

// A vocabulary of the 256 bytes, the last first, and of what pairs make.
class SmallTokenizer {
 public:
  SmallTokenizer() {
    json tokens;
    unsigned unseen = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
      tokens[letter_of(byte, unseen)] = 255 - byte;
    }
    tokens["he"] = 256;
    tokens["ll"] = 257;
    tokens["hell"] = 258;
    tokens["ĠI"] = 259;
    folder_.file("encoder.json", tokens.dump());
    folder_.file("vocab.bpe", "#version: 0.2\nh e\nl l\nhe ll\nĠ I\n");
  }

  Words words(const std::string& text) const {
    return {"--tokenizer", folder_.path().string(), "--text", text};
  }

 private:
  support::TemporaryFolder folder_;
};

}  // namespace

BOOST_AUTO_TEST_CASE(words_become_the_tokenizers_ids) {
  const SmallTokenizer tokenizer;
  const Page page = Page::of("14_gpt", tokenizer.words("hello I"));
  const std::vector<float> expected = {258, 255 - 'o', 259};
  BOOST_TEST(page.result("token_ids").values() == expected,
             boost::test_tools::per_element());
  BOOST_TEST(page.sentence() == Words({"hell", "o", "␣I"}),
             boost::test_tools::per_element());
  // A model that knows all of them.
  BOOST_TEST(page.result("logits").shape().back() == 260U);
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_no_character_is_a_number) {
  const SmallTokenizer tokenizer;
  const Page page = Page::of("14_gpt", tokenizer.words("é"));  // two bytes
  BOOST_TEST(page.sentence() == Words({"\\xc3", "\\xa9"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
