#include "narration/operations/operations.hpp"

#include "../../golden/check.hpp"
#include "narration/explanation/operation_kind.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(operations)

namespace {

// "product(a, bᵀ; causal 1)"
std::string text_of(const attn::Operation& operation) {
  std::string text = std::string(operation.kind->name()) + "(";
  const char* separator = "";
  for (const attn::Source& operand : operation.operands) {
    text += separator + operand.name + (operand.transposed ? "ᵀ" : "");
    separator = ", ";
  }
  for (const auto& [name, value] : operation.parameters) {
    text += fmt::format("; {} {}", name, value);
  }
  return text + ")";
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_from_outside_have_no_operands) {
  BOOST_TEST(text_of(attn::given()) == "input()");
  BOOST_TEST(text_of(attn::drawn({7, 12}, -0.5F, 0.5F)) ==
             "random(; high 0.5; low -0.5; seed 7; words_before 12)");
  BOOST_TEST(text_of(attn::causal_mask()) == "causal_mask(; hidden 1)");
  BOOST_TEST(text_of(attn::by_counting({})) == "count()");
}

BOOST_AUTO_TEST_CASE(a_product_remembers_what_is_transposed) {
  BOOST_TEST(text_of(attn::product("a", attn::transposed("b"))) ==
             "product(a, bᵀ)");
  BOOST_TEST(text_of(attn::causal_product("a", "b")) ==
             "product(a, b; causal 1)");
}

BOOST_AUTO_TEST_CASE(a_linear_layer_transposes_its_weight) {
  BOOST_TEST(text_of(attn::linear("x", "w")) == "linear(x, wᵀ)");
  BOOST_TEST(text_of(attn::linear("x", "w", "b")) == "linear(x, wᵀ, b)");
}

BOOST_AUTO_TEST_CASE(numbers_that_an_operation_needs_are_its_parameters) {
  BOOST_TEST(text_of(attn::softmax("a")) == "softmax(a; divisor 1)");
  BOOST_TEST(text_of(attn::softmax("a", 2.5)) == "softmax(a; divisor 2.5)");
  BOOST_TEST(text_of(attn::shifted_softmax("a")) ==
             "softmax(a; divisor 1; shifted 1)");
  BOOST_TEST(text_of(attn::dropout("a", 0.25, {{7, 12}, true, 2})) ==
             "dropout(a; calls_before 2; mkl 1; probability 0.25; seed 7; "
             "words_before 12)");
  BOOST_TEST(text_of(attn::row_of("a", 3)) == "row(a; row 3)");
  BOOST_TEST(text_of(attn::columns_of("a", 2)) == "columns(a; first 2)");
  BOOST_TEST(text_of(attn::divide("a", 2.5)) == "divide(a; divisor 2.5)");
  BOOST_TEST(text_of(attn::rescaled_product("a", "b", 2, "c", "f")) ==
             "rescaled_product(a, b, c, f; first 2)");
}

BOOST_AUTO_TEST_CASE(the_others_name_their_operands) {
  BOOST_TEST(text_of(attn::normalise("a")) == "normalise(a)");
  BOOST_TEST(text_of(attn::multiply("a", "b")) == "multiply(a, b)");
  BOOST_TEST(text_of(attn::masked_fill("a", "m")) == "masked_fill(a, m)");
  BOOST_TEST(text_of(attn::maximum("a")) == "maximum(a)");
  BOOST_TEST(text_of(attn::maximum("a", "m")) == "maximum(a, m)");
  BOOST_TEST(text_of(attn::exponential("a", "m")) == "exponential(a, m)");
  BOOST_TEST(text_of(attn::rescaled_sum("a", "l", "f")) ==
             "rescaled_sum(a, l, f)");
  BOOST_TEST(text_of(attn::concatenate({"a", "b"})) == "concatenate(a, b)");
  BOOST_TEST(text_of(attn::difference_of("a", "b")) == "difference(a, b)");
  BOOST_TEST(text_of(attn::change_of("a", {"x"}, 1.0F, 2.0F)) ==
             "difference(a)");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
