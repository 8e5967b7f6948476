// How much memory GPT-2's smallest size takes while it is drawn. By itself:
// what another test took before is not given back.
#include "../golden/check.hpp"
#include "../support/process_memory.hpp"
#include "model/gpt_model.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(gpt2_memory)

BOOST_AUTO_TEST_CASE(it_is_little_more_than_the_parameters) {
  const double before = support::bytes_of_process("VmHWM");
  BOOST_REQUIRE(before > 0);
  BOOST_REQUIRE_MESSAGE(before < 1e8,
                        "run it by itself: --run_test=model/gpt2_memory");
  const attn::GptModel gpt({}, attn::Generator(123));
  const double parameters =
      sizeof(float) * static_cast<double>(attn::parameter_count(gpt.config));
  BOOST_TEST(parameters == 652'038'144.0);
  const double most = support::bytes_of_process("VmHWM") - before;
  BOOST_TEST(most >= parameters);
  BOOST_TEST(most <= 1.1 * parameters);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
