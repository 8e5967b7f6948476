#include "narration/operations/operations.hpp"
#include "samples.hpp"

namespace samples {
namespace {

using attn::Tensor;

const attn::TrainedLayers layers = {"a", "b", "c", "d"};

std::vector<Tensor> of_trained_layers() {
  return {counting({4, 2}), counting({2, 2}), counting({2, 2}),
          counting({2, 2})};
}

}  // namespace

std::vector<Sample> of_learning() {
  using namespace attn;
  return {
      {mean_squared_error_of("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       1.0F},
      {mean_squared_error_backward_of("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({3, 3})},
      {nudged_losses("a", "b", {1, 2, 6, {0.5F, 0.25F}}),
       {1.0F, counting({2, 3})},
       counting({2, 3})},
      {rows_without("a", 1, 1), {counting({4, 2})}, {{2, 2}, {3, 4, 5, 6}}},
      {softmax_backward("a", "b", 2.0),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {sum_of({"a", "b", "c"}),
       {counting({2, 3}), counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {weight_gradient(layers, TrainedWeight::key, counting({4, 2})),
       of_trained_layers(), counting({2, 2})},
      {descent_step("a", "b", 0.5),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {trained_weight(
           layers, TrainedWeight::value, {5, 0.5},
           {counting({2, 2}), counting({2, 2}), counting({2, 2}), 0.5}),
       of_trained_layers(), counting({2, 2})},
      {trained_weight(
           layers, TrainedWeight::query, {5, 0.5, true, 0.25},
           {counting({2, 2}), counting({2, 2}), counting({2, 2}), 0.5}),
       of_trained_layers(), counting({2, 2})},
      {training_losses(layers, {3, 0.5}, 4), of_trained_layers(),
       counting({4})},
      {losses_by_rate(layers, 3, {0.5F, 1.0F}, 4), of_trained_layers(),
       counting({2, 3})},
      {adamw_memory(layers, {5, 0.5, true}), of_trained_layers(),
       counting({3, 4})},
      {attention_of_layers("a", "b", "c", counting({3, 3}), 1.5),
       {counting({3, 2}), counting({2, 2}), counting({2, 2})},
       counting({3, 3})},
      {recall_attention(counting({2, 3, 3}), 20, 1.5), {}, counting({3, 3})},
      {mean_of_many(counting({3}), 10), {}, counting({3})},
  };
}

}  // namespace samples
