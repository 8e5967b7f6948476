#include "narration/explanation/units.hpp"

#include "../../golden/check.hpp"
#include "narration/layout/shade.hpp"
#include "narration/operations/operations.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(units)

namespace {

using attn::Role;

void add(attn::Document& document, const std::string& name,
         std::vector<float> numbers, attn::Operation operation,
         Role role = Role::values) {
  attn::Step step;
  step.id = name;
  const attn::Shape shape = {1, numbers.size()};
  step.result = {name, attn::Tensor(shape, std::move(numbers)), {}, role};
  step.operation = std::move(operation);
  document.steps.push_back(std::move(step));
}

attn::Document chapter() {
  attn::Document document;
  add(document, "values", {3.0F, -1.0F}, attn::given());
  add(document, "others", {9.0F}, attn::given());
  add(document, "scores", {-4.0F, 1.0F}, attn::given(), Role::scores);
  add(document, "masked", {-INFINITY, 1.0F}, attn::given(), Role::scores);
  add(document, "weights", {0.5F, 0.5F}, attn::softmax("masked"),
      Role::weights);
  add(document, "mixed", {1.0F}, attn::product("weights", "values"));
  add(document, "merged", {1.0F}, attn::merge_heads("mixed"));
  add(document, "projected", {20.0F}, attn::product("merged", "others"));
  attn::share_scales(document);
  return document;
}

float highest(const attn::Document& document, const std::string& name) {
  return attn::Shading(document.result(name)).highest();
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_scores_have_one_scale) {
  const attn::Document document = chapter();
  BOOST_TEST(highest(document, "scores") == 4.0F);
  BOOST_TEST(highest(document, "masked") == 4.0F);
}

BOOST_AUTO_TEST_CASE(what_is_mixed_or_moved_keeps_the_scale_of_its_values) {
  const attn::Document document = chapter();
  BOOST_TEST(highest(document, "mixed") == 3.0F);
  BOOST_TEST(highest(document, "merged") == 3.0F);
}

BOOST_AUTO_TEST_CASE(what_is_projected_has_a_scale_of_its_own) {
  const attn::Document document = chapter();
  BOOST_TEST(highest(document, "projected") == 20.0F);
  BOOST_TEST(highest(document, "others") == 9.0F);
}

BOOST_AUTO_TEST_CASE(a_weight_stays_a_share_of_one) {
  BOOST_TEST(highest(chapter(), "weights") == 1.0F);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
