#include "attention/shape.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(shape)

BOOST_AUTO_TEST_CASE(a_shape_reads_as_in_pytorch) {
  BOOST_TEST(attn::shape_text({6, 3}) == "(6, 3)");
  BOOST_TEST(attn::shape_text({2, 6, 3}) == "(2, 6, 3)");
}

BOOST_AUTO_TEST_CASE(one_axis_and_none_read_without_a_comma) {
  BOOST_TEST(attn::shape_text({6}) == "(6)");
  BOOST_TEST(attn::shape_text({}) == "()");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
