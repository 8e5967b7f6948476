/// What the tests assert with: BOOST_TEST(check::agrees(got, expected)) says
/// which number differs.
#pragma once

#include <boost/test/unit_test.hpp>
#include <exception>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <typeinfo>
#include <vector>

#include "attention/attention.hpp"
#include "golden.hpp"
#include "tensor/compare.hpp"

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

/// A trace that keeps all that it is handed.
class Recording : public attn::Trace {
 public:
  void record(std::string_view name, const arma::fmat& value) override;
  void record(std::string_view name, const arma::fcube& value) override;
  void record(std::string_view name, const attn::Heads& value) override;

  const attn::Tensor& operator[](const std::string& name) const;
  std::vector<std::string> names() const;

 private:
  void keep(std::string_view name, const attn::Tensor& value);

  std::map<std::string, attn::Tensor> tensors_;
};

/// Compares the trace of a forward pass with a case of pytorch.json: the same
/// names, the same shapes, the same numbers.
void trace_agrees(const Recording& trace, const golden::Case& expected);

/// Compares a layer's weight and bias with "parameter.NAME.weight" and
/// "parameter.NAME.bias", bit by bit.
void parameters_agree(const attn::Linear& layer, const golden::Case& expected,
                      const std::string& name);

}  // namespace check
