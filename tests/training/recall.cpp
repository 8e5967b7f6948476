// A task of recall, and a head that learns it.
#include <algorithm>

#include "../golden/check.hpp"
#include "central_differences.hpp"
#include "training/cross_entropy.hpp"
#include "training/recall_training.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(recall)

namespace {

using attn::RecallBatch;
using attn::RecallModel;
using attn::RecallTask;

const RecallTask small = {.keys = 4, .values = 3, .pairs = 2};

RecallBatch drawn(const RecallTask& task, std::size_t sequences) {
  attn::Generator generator(11);
  return attn::draw_recall(generator, task, sequences);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sequence_has_the_answer_once) {
  const RecallTask task = {.keys = 5, .values = 4, .pairs = 3};
  const RecallBatch batch = drawn(task, 50);
  BOOST_TEST(batch.places.n_rows == task.tokens());
  BOOST_TEST(batch.places.n_cols == task.symbols());
  for (arma::uword b = 0; b < batch.answers.n_elem; ++b) {
    const arma::fmat& places = batch.places.slice(b);
    const arma::fmat keys = places.cols(0, task.keys - 1);
    const arma::frowvec question = keys.row(task.pairs);
    // Two symbols a place, and each key once among the pairs.
    BOOST_TEST(arma::all(arma::sum(places, 1) == 2.0F));
    BOOST_TEST(arma::sum(keys.head_rows(task.pairs), 0).max() <= 1.0F);
    BOOST_TEST(places(task.pairs, task.question()) == 1.0F);
    const arma::uword asked = batch.asked(b);
    BOOST_TEST(arma::approx_equal(keys.row(asked), question, "absdiff", 0));
    const auto answer = static_cast<arma::uword>(batch.answers(b));
    BOOST_TEST(places(asked, task.keys + answer) == 1.0F);
  }
}

BOOST_AUTO_TEST_CASE(its_draws_are_the_streams) {
  const RecallBatch all = drawn(small, 5);
  attn::Generator generator(11);
  for (std::size_t b = 0; b < 5; ++b) {
    const RecallBatch one = attn::draw_recall(generator, small, 1);
    BOOST_TEST(arma::approx_equal(one.places.slice(0), all.places.slice(b),
                                  "absdiff", 0));
  }
}

BOOST_AUTO_TEST_CASE(a_task_without_enough_keys_throws) {
  attn::Generator generator(1);
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([&] {
        attn::draw_recall(generator, {.keys = 2, .values = 3, .pairs = 3}, 1);
      }),
      {"draw_recall", "3 pairs of 2 keys", "no more pairs than keys"}));
}

BOOST_AUTO_TEST_CASE(gradients_are_central_differences) {
  const RecallBatch batch = drawn(small, 7);
  RecallModel model(small, 5, attn::Generator(3));
  const auto loss = [&] {
    RecallModel::Kept kept;
    return attn::cross_entropy(model.forward_keeping(batch.places, kept),
                               batch.answers);
  };
  RecallModel::Kept kept;
  const arma::fmat logits = model.forward_keeping(batch.places, kept);
  model.backward(attn::cross_entropy_backward(logits, batch.answers), kept);
  for (const attn::Parameter& parameter : model.parameters()) {
    const arma::fmat own = *parameter.value;
    const arma::fmat slopes =
        central_differences(own, 1e-2F, [&](const arma::fmat& moved) {
          *parameter.value = moved;
          return loss();
        });
    *parameter.value = own;
    BOOST_TEST(
        arma::approx_equal(slopes, *parameter.gradient, "absdiff", 2e-3F),
        parameter.name);
  }
}

BOOST_AUTO_TEST_CASE(a_head_learns_it) {
  attn::RecallOptions options;
  attn::Generator generator(5);
  RecallModel model(options.task, options.width, generator);
  std::vector<std::size_t> seen;
  const std::vector<float> losses =
      attn::train_to_recall(model, generator, options,
                            [&](std::size_t step) { seen.push_back(step); });
  BOOST_TEST(losses.size() == options.steps + 1);
  BOOST_TEST(seen.size() == losses.size());
  BOOST_TEST(losses.front() > 3.0F);
  BOOST_TEST(losses.back() < 0.1F);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
