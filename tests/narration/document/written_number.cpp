#include "narration/document/written_number.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(written_number)

namespace {

using attn::WrittenNumber;

void writes(const WrittenNumber& number, const std::string& text,
            double value) {
  BOOST_TEST(number.text() == text);
  BOOST_TEST(number.value() == value);
}

const WrittenNumber d = 768;

}  // namespace

BOOST_AUTO_TEST_CASE(sums_and_products_are_written_as_they_are_counted) {
  writes(d, "768", 768);
  writes(3 * d * d + (d * d + d), "3·768·768 + 768·768 + 768", 2360064);
  writes(std::size_t{4} - d, "4 - 768", -764);
  writes(WrittenNumber::power_of_ten(6), "10^6", 1e6);
}

BOOST_AUTO_TEST_CASE(parentheses_stand_where_they_are_needed) {
  writes(2 * (d + 1), "2·(768 + 1)", 1538);
  writes((d + 1) / 2, "(768 + 1) / 2", 384.5);
  writes(d * (d + 1) / 2, "768·(768 + 1) / 2", 295296);
  writes(2 * (d / 4), "2·(768 / 4)", 384);
  writes(d / 4 / 2, "(768 / 4) / 2", 96);
  writes(d / (2 * WrittenNumber(4)), "768 / (2·4)", 96);
  writes(d - (d - 1), "768 - (768 - 1)", 1);
  writes(d / 4 + 1, "768 / 4 + 1", 193);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
