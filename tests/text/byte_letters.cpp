#include "text/byte_letters.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(byte_letters)

namespace {

std::string utf8(std::size_t character) {
  if (character < 0x80) return {static_cast<char>(character)};
  return {static_cast<char>(0xC0 | (character >> 6)),
          static_cast<char>(0x80 | (character & 0x3F))};
}

}  // namespace

BOOST_AUTO_TEST_CASE(letters_stand_for_bytes) {
  BOOST_TEST(attn::bytes_of_letters("\u0120moves").value() == " moves");
  BOOST_TEST(attn::bytes_of_letters("\u010A").value() == "\n");
  BOOST_TEST(attn::bytes_of_letters("\u00C3\u00A4").value() == "\u00E4");
  BOOST_TEST(attn::bytes_of_letters("").value().empty());
}

BOOST_AUTO_TEST_CASE(each_byte_has_one_letter) {
  std::set<std::string> bytes;
  for (std::size_t character = 0; character < 0x200; ++character) {
    const auto found = attn::bytes_of_letters(utf8(character));
    if (!found) continue;
    BOOST_TEST(found->size() == 1U);
    BOOST_TEST(bytes.insert(*found).second);
  }
  BOOST_TEST(bytes.size() == 256U);
}

BOOST_AUTO_TEST_CASE(other_letters_stand_for_none) {
  for (const char* letters :
       {" ", "\n", "\u0144", "\u4F60", "a\xC3", "\xC3(", "\xFF\xFF"}) {
    BOOST_TEST(!attn::bytes_of_letters(letters).has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
