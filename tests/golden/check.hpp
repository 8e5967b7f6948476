/// What the tests assert with: BOOST_TEST(check::agrees(got, expected)) says
/// which number differs.
#pragma once

#include <boost/test/unit_test.hpp>
#include <exception>
#include <initializer_list>
#include <string>
#include <string_view>
#include <typeinfo>

#include "tensor/compare.hpp"
#include "tensor/tensor.hpp"

namespace check {

inline constexpr attn::Tolerance exactly{0.0F, 0.0F};
inline constexpr attn::Tolerance closely{1e-6F, 1e-6F};

/// Half a unit of the last printed digit, and room for the float.
inline constexpr attn::Tolerance to_four_decimals{0.51e-4F, 0.0F};
inline constexpr attn::Tolerance to_eight_decimals{1e-8F, 0.0F};

boost::test_tools::predicate_result agrees(
    const attn::Tensor& got, const attn::Tensor& expected,
    attn::Tolerance tolerance = closely);

/// Whether the text is one line that has all the pieces.
boost::test_tools::predicate_result says(
    std::string_view text, std::initializer_list<std::string_view> pieces);

/// What the error says that `call` throws. An error of another type, or none,
/// fails the test.
template <typename Expected, typename Call>
std::string thrown(Call&& call) {
  try {
    call();
  } catch (const std::exception& error) {
    BOOST_TEST((typeid(error) == typeid(Expected)),
               "expected another error than: " << error.what());
    return error.what();
  }
  BOOST_ERROR("expected an error, and nothing was thrown");
  return {};
}

}  // namespace check
