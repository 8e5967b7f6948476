#include "chapter/recorder.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(recorder)

BOOST_AUTO_TEST_CASE(what_is_recorded_is_found_under_its_name) {
  attn::Recorder recorder;
  const arma::fmat matrix = {{1.0F, 2.0F}};
  const arma::fcube batch(2, 3, 4, arma::fill::ones);
  attn::Heads heads(1, 2);
  heads.fill(matrix);
  recorder.record("matrix", matrix);
  recorder.record("batch", batch);
  recorder.record("heads", heads);
  BOOST_TEST(check::agrees(recorder["matrix"], matrix, check::exactly));
  BOOST_TEST(recorder["batch"].shape() == (attn::Shape{4, 2, 3}));
  BOOST_TEST(recorder["heads"].shape() == (attn::Shape{1, 2, 1, 2}));
  BOOST_TEST(recorder.has("heads"));
}

BOOST_AUTO_TEST_CASE(what_was_not_recorded_is_an_error) {
  const attn::Recorder recorder;
  BOOST_TEST(!recorder.has("keys"));
  check::thrown<std::out_of_range>([&] { recorder["keys"]; });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
