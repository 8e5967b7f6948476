#include "narration/overview/stacks.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_stacks)

namespace {

using attn::overview::NumberedName;
using attn::overview::Stack;
using Names = std::vector<std::string>;

const attn::Tensor number({1}, {2});

// Each stack by its front and how many it is of.
Names stacks_in(const attn::Document& document) {
  Names names;
  for (const Stack& stack : attn::overview::stacks_of(document)) {
    names.push_back(stack.front->id +
                    (stack.count.empty() ? "" : ": " + stack.count));
  }
  return names;
}

void has_stacks(const attn::Document& document, const Names& expected) {
  BOOST_TEST(stacks_in(document) == expected,
             boost::test_tools::per_element());
}

// Blocks of which each carries on the largest number of the one before.
attn::Document chain_of_blocks() {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  std::string before;
  for (const std::string block : {"block_1.", "block_2.", "block_3."}) {
    page::add(document, block + "part", number, attn::softmax("x"));
    page::add(document, block + "most", number,
              before.empty() ? attn::maximum(block + "part")
                             : attn::maximum(block + "part", before));
    before = block + "most";
  }
  return document;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_number_belongs_to_a_prefix) {
  const NumberedName name = attn::overview::numbered_name("mha.head_12.keys");
  BOOST_TEST(name.pattern == "mha.head_#.keys");
  BOOST_TEST(name.family == "mha.head_#");
  BOOST_TEST(name.word == "head");
  BOOST_TEST(name.number == "12");
  for (const char* none : {"keys", "head_1", "head1.keys", "_1.keys",
                           "sa_v1.keys", "mha.keys_1", ".", "", "1.x"}) {
    BOOST_TEST(attn::overview::numbered_name(none).pattern.empty(), none);
  }
}

BOOST_AUTO_TEST_CASE(heads_are_one_stack_with_the_first_in_front) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  for (const std::string head : {"m.head_0.", "m.head_1."}) {
    page::add(document, head + "W", number);
    page::add(document, head + "q", number, attn::product("x", head + "W"));
  }
  page::add(document, "all", number,
            attn::concatenate({"m.head_0.q", "m.head_1.q"}));
  has_stacks(document,
             {"x", "m.head_0.W: 2 heads", "m.head_0.q: 2 heads", "all"});
}

BOOST_AUTO_TEST_CASE(the_first_of_a_chain_may_lack_what_is_carried_on) {
  has_stacks(chain_of_blocks(),
             {"x", "block_1.part: 3 blocks", "block_1.most: 3 blocks"});
}

BOOST_AUTO_TEST_CASE(in_front_is_what_others_use) {
  attn::Document document = chain_of_blocks();
  page::add(document, "z", number, attn::softmax("block_3.most"));
  has_stacks(document,
             {"x", "block_3.part: 3 blocks", "block_3.most: 3 blocks", "z"});
}

BOOST_AUTO_TEST_CASE(else_what_has_most_numbers) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "step_1.a", number, attn::softmax("x"));
  page::add(document, "step_2.a", {{3}, {1, 2, 3}}, attn::softmax("x"));
  page::add(document, "step_3.a", {{2}, {1, 2}}, attn::softmax("x"));
  has_stacks(document, {"x", "step_2.a: 3 steps"});
}

BOOST_AUTO_TEST_CASE(what_came_about_otherwise_is_no_stack) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "y", number);
  page::add(document, "kind_1.a", number, attn::softmax("x"));
  page::add(document, "kind_2.a", number, attn::maximum("x"));
  page::add(document, "rank_1.a", number, attn::softmax("x"));
  page::add(document, "rank_2.a", {{1, 1}, {1}}, attn::softmax("x"));
  page::add(document, "from_1.a", number, attn::softmax("x"));
  page::add(document, "from_2.a", number, attn::softmax("y"));
  page::add(document, "only_1.a", number, attn::softmax("y"));
  has_stacks(document, {"x", "y", "kind_1.a", "kind_2.a", "rank_1.a",
                        "rank_2.a", "from_1.a", "from_2.a", "only_1.a"});
}

BOOST_AUTO_TEST_CASE(steps_without_a_result_are_in_no_stack) {
  attn::Document document = page::about({"a"});
  document.steps.emplace_back().id = "prose";
  page::add(document, "x", number);
  has_stacks(document, {"x"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
