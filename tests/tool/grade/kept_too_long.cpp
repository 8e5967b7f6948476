#include "tool/grade/kept_too_long.hpp"

#include <boost/test/unit_test.hpp>

using attn::tool::kept_expression;
using attn::tool::kept_static;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(kept_too_long)

BOOST_AUTO_TEST_CASE(the_first_line_is_found) {
  BOOST_TEST(kept_expression("auto row = scores.row(t);\n"
                             "auto e = arma::exp(row - row.max());\n"
                             "const auto f = e.t();\n")
                 .value() == 2U);
  BOOST_TEST(
      kept_expression("  const auto& k = keys.row(s) * scale;\n").value() ==
      1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_expression_is_left_alone) {
  for (const char* line :
       {"auto rows = scores.n_rows;", "auto row = scores.row(t);",
        "auto f = [&](int t) { return x.row(t) * 2; };",
        "// auto e = arma::exp(x);", "arma::fmat e = arma::exp(x);",
        "for (auto x : xs) sum += x;", ""}) {
    BOOST_TEST(!kept_expression(line).has_value(), line);
  }
}

BOOST_AUTO_TEST_CASE(a_static_of_a_function_is_found) {
  BOOST_TEST(kept_static("static int helper();\n"
                         "int f() {\n"
                         "  static const arma::fmat mask(3, 3);\n"
                         "}\n")
                 .value() == 3U);
  for (const char* line :
       {"  static constexpr float scale = 2;", "static float f();",
        "  static_cast<float>(x);", "  float x = 1;"}) {
    BOOST_TEST(!kept_static(line).has_value(), line);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
