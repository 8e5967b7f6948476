#include "narration/overview/words.hpp"

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../operations/scripts.hpp"
#include "../page.hpp"
#include "narration/explanation/operation_kind.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_words)

namespace {

using attn::overview::Graph;

const attn::Tensor square({2, 2}, {1, 2, 3, 4});

// What is said of a box.
std::string said(const attn::Document& document, const std::string& name) {
  const Graph graph = attn::overview::graph_of(document);
  for (const attn::overview::Box& box : graph.boxes) {
    if (box.stack.front->id == name) {
      return attn::overview::sentence_of(graph, box);
    }
  }
  return "";
}

// What is said of what an operation made from "m.a", "m.b" and "c".
std::string said_of(const attn::Operation& operation) {
  attn::Document document = page::about({"a"});
  for (const char* name : {"m.a", "m.b", "c"}) {
    page::add(document, name, square);
  }
  page::add(document, "m.z", square, operation);
  return said(document, "m.z");
}

}  // namespace

BOOST_AUTO_TEST_CASE(signs_stand_between_operands) {
  BOOST_TEST(said_of(attn::product("m.a", attn::transposed("c"))) ==
             "m.z (2, 2) = a · cᵀ");
  BOOST_TEST(said_of(attn::linear("c", "m.a", "m.b")) ==
             "m.z (2, 2) = c · aᵀ + b");
  BOOST_TEST(said_of(attn::multiply("m.a", "m.b")) == "m.z (2, 2) = a ∘ b");
  BOOST_TEST(said_of(attn::difference_of("m.a", "m.b")) ==
             "m.z (2, 2) = a − b");
}

BOOST_AUTO_TEST_CASE(signs_are_those_of_pages) {
  std::size_t signs = 0;
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    if (kind->sign().empty()) continue;
    ++signs;
    const std::string sign = fmt::format("\"{}\"", kind->sign());
    BOOST_TEST(support::contains(scripts::about(*kind), sign), kind->name());
  }
  BOOST_TEST(signs == 6U);
}

BOOST_AUTO_TEST_CASE(what_has_no_sign_is_a_function) {
  BOOST_TEST(said_of(attn::softmax("m.a")) == "m.z (2, 2) = softmax(a)");
  BOOST_TEST(said_of(attn::masked_fill("m.a", "c")) ==
             "m.z (2, 2) = masked_fill(a, c)");
  BOOST_TEST(said_of(attn::change_of("c", {}, square, square)) ==
             "m.z (2, 2) = difference(c)");
}

BOOST_AUTO_TEST_CASE(what_is_made_from_nothing_has_no_equation) {
  attn::Document document = page::full({"a", "b"});
  BOOST_TEST(said(document, "scores") == "scores (2, 2)");
  BOOST_TEST(said(document, "weights") == "weights (2, 2) = softmax(scores)");
}

BOOST_AUTO_TEST_CASE(a_stack_says_how_many_it_is_and_is_named_once) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", square);
  page::add(document, "head_0.q", {{1}, {1}}, attn::softmax("x"));
  page::add(document, "head_1.q", {{2}, {1, 2}}, attn::softmax("x"));
  page::add(document, "z", square,
            attn::concatenate({"head_0.q", "head_1.q"}));
  BOOST_TEST(said(document, "head_1.q") ==
             "head_1.q (1) to (2), 2 heads = softmax(x)");
  BOOST_TEST(said(document, "z") == "z (2, 2) = concatenate(head_0.q, …)");
}

BOOST_AUTO_TEST_CASE(of_a_chain_both_numbers_are_named) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", square);
  page::add(document, "step_1.m", square, attn::maximum("x"));
  page::add(document, "step_2.m", square, attn::maximum("x", "step_1.m"));
  page::add(document, "step_1.e", square,
            attn::exponential("step_1.m", "step_1.m"));
  page::add(document, "step_2.e", square,
            attn::exponential("step_1.m", "step_2.m"));
  page::add(document, "z", square, attn::softmax("step_2.e"));
  BOOST_TEST(said(document, "step_2.e") ==
             "step_2.e (2, 2), 2 steps = exponential(step_1.m, m)");
}

BOOST_AUTO_TEST_CASE(what_a_name_could_do_to_a_terminal_is_spelled_out) {
  attn::Document document = page::about({"a"});
  page::add(document, "\x1b[31m", square);
  page::add(document, "z", square, attn::softmax("\x1b[31m"));
  BOOST_TEST(said(document, "z") == "z (2, 2) = softmax(\\x1b[31m)");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
