#include "agreement.hpp"

#include <algorithm>
#include <set>

namespace check {
namespace {

// A bias of the library is a row, PyTorch's a vector.
attn::Tensor in_shape_of(const arma::fmat& matrix,
                         const attn::Tensor& expected) {
  const attn::Tensor got(matrix);
  if (expected.rank() != 1) return got;
  return attn::Tensor({matrix.n_elem}, got.values());
}

}  // namespace

void steps_agree(const Recording& trace, const golden::Case& expected) {
  const std::string prefix = "step.";
  std::vector<std::string> names;
  for (const std::string& name : expected.tensor_names()) {
    if (name.starts_with(prefix)) names.push_back(name.substr(prefix.size()));
  }
  std::sort(names.begin(), names.end());
  BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  for (const std::string& name : names) {
    BOOST_TEST_CONTEXT(expected.name() << ", " << name) {
      BOOST_TEST(
          agrees(trace[name], expected.tensor(prefix + name), after_layers));
    }
  }
}

void values_agree(const std::vector<attn::Parameter>& parameters,
                  const golden::Case& expected, attn::Tolerance tolerance) {
  for (const attn::Parameter& parameter : parameters) {
    const std::string name = "parameter." + parameter.name;
    if (!expected.has(name)) continue;
    BOOST_TEST_CONTEXT(expected.name() << ", " << name) {
      const attn::Tensor figure = expected.tensor(name);
      BOOST_TEST(
          agrees(in_shape_of(*parameter.value, figure), figure, tolerance));
    }
  }
}

void gradients_agree(const std::vector<attn::Parameter>& parameters,
                     const golden::Case& expected) {
  const std::string prefix = "parameter_grad.";
  std::vector<std::string> names;
  std::vector<std::string> expected_names;
  for (const attn::Parameter& parameter : parameters) {
    names.push_back(prefix + parameter.name);
  }
  for (const std::string& name : expected.tensor_names()) {
    if (name.starts_with(prefix)) expected_names.push_back(name);
  }
  BOOST_TEST(std::set(names.begin(), names.end()) ==
                 std::set(expected_names.begin(), expected_names.end()),
             expected.name() << " has other parameters");
  for (std::size_t i = 0; i < names.size(); ++i) {
    BOOST_TEST_CONTEXT(expected.name() << ", " << names[i]) {
      const attn::Tensor figure = expected.tensor(names[i]);
      BOOST_TEST(agrees(in_shape_of(*parameters[i].gradient, figure), figure,
                        after_layers));
    }
  }
}

arma::fcube drawn(std::size_t T, std::size_t features, std::size_t B,
                  std::uint64_t seed) {
  attn::Generator generator(seed);
  arma::fcube batch(T, features, B);
  for (std::size_t b = 0; b < B; ++b) {
    batch.slice(b) = generator.uniform(T, features, -1, 1);
  }
  return batch;
}

double inner(const arma::fcube& a, const arma::fcube& b) {
  return arma::accu(arma::conv_to<arma::cube>::from(a) %
                    arma::conv_to<arma::cube>::from(b));
}

}  // namespace check
