#include "narration/document/result_name.hpp"

#include <stdexcept>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(result_name)

namespace {

attn::Document document() {
  attn::Document all = page::about({"a"});
  page::add(all, "one", 2.5F);
  page::add(all, "batch", attn::Tensor({3, 1, 1}, {1, 2, 3}));
  page::add(all, "heads", attn::Tensor({2, 2, 1, 1}, {1, 2, 3, 4}));
  attn::Step without;
  without.id = "prose";
  all.steps.push_back(without);
  return all;
}

// "RESULT MATRIX"
std::string found(const std::string& text) {
  const attn::Document all = document();
  const attn::NamedMatrix named = attn::matrix_named(all, text);
  return fmt::format("{} {}", named.result().name, named.matrix);
}

std::string refused(const std::string& text) {
  return check::thrown<std::invalid_argument>([&] { found(text); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_name_alone_is_the_first_matrix) {
  BOOST_TEST(found("one") == "one 0");
  BOOST_TEST(found("batch") == "batch 0");
  BOOST_TEST(found("heads") == "heads 0");
}

BOOST_AUTO_TEST_CASE(an_index_is_that_of_the_leading_axes) {
  BOOST_TEST(found("batch[2]") == "batch 2");
  BOOST_TEST(found("heads[1,0]") == "heads 2");
}

BOOST_AUTO_TEST_CASE(what_there_is_not_is_named_with_what_there_is) {
  BOOST_TEST(check::says(refused("two"), {"\"two\"", "one, batch, heads"}));
  BOOST_TEST(check::says(refused("prose"), {"no result \"prose\""}));
  BOOST_TEST(check::says(refused(""), {"no result \"\""}));
  BOOST_TEST(check::says(refused("batch[3]"), {"(3, 1, 1)", "[3]"}));
  BOOST_TEST(check::says(refused("heads[1]"), {"no matrix [1]"}));
  BOOST_TEST(check::says(refused("one[0]"), {"no matrix [0]"}));
}

BOOST_AUTO_TEST_CASE(what_else_may_be_asked_for_is_named_last) {
  attn::Document document = page::about({"a"});
  page::add(document, "one", 1.0F);
  BOOST_TEST(check::says(check::thrown<std::invalid_argument>([&] {
                           attn::matrix_named(document, "two", "all");
                         }),
                         {"there are one, all"}));
}

BOOST_AUTO_TEST_CASE(an_index_that_is_none_is_refused) {
  for (const char* broken :
       {"heads[", "heads[]", "heads[x]", "heads[0,]", "heads[-1,0]",
        "heads[0,1", "heads[0,1]x", "heads[0][1]", "heads[0, 1]"}) {
    BOOST_TEST(
        check::says(refused(broken), {broken, "NAME[0] or NAME[0,1]"}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
