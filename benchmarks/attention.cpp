// How fast attention is, in shares of the speed of a large matrix product,
// which is measured right before each time. Names are NAME/B/T.
//
// Counters: `operations`, the additions and multiplications that are needed;
// `sgemm_seconds`, the unit; `units`, the time in units; `share`, the needed
// operations at the unit's speed over the time that was taken. Of gpt_token
// the share is that of the speed at which memory is read.
#include <benchmark/benchmark.h>

#include "attention/fast/fast_attention.hpp"
#include "attention/key_value_cache.hpp"
#include "block_products.hpp"
#include "gpt.hpp"
#include "machine.hpp"
#include "memory.hpp"
#include "workload.hpp"

namespace {

using namespace attn::benchmarks;
using benchmark::State;

Size size_of(const State& state) {
  return {static_cast<std::size_t>(state.range(0)),
          static_cast<std::size_t>(state.range(1))};
}

template <typename Body>
void measure(State& state, double operations, const Body& body) {
  for (auto _ : state) {
    const double unit = seconds_of_unit();
    const double taken = seconds_of(body);
    state.SetIterationTime(taken);
    state.counters["operations"] = operations;
    state.counters["sgemm_seconds"] = unit;
    state.counters["units"] = taken / unit;
    state.counters["share"] = operations / unit_operations * unit / taken;
  }
}

void sgemm(State& state) {
  for (auto _ : state) state.SetIterationTime(seconds_of_unit());
  state.counters["operations"] = unit_operations;
}

void forward(State& state) {
  const Workload& work = workload(size_of(state));
  measure(state, forward_operations(work.size),
          [&] { work.attention.forward(work.x); });
}

// One step of training without its loss and its optimiser: what is kept, and
// where gradients lie, is there from the step before.
void forward_and_backward(State& state) {
  Training training(workload(size_of(state)));
  training.step();
  measure(state, training_operations(training.work.size),
          [&] { training.step(); });
}

void plain(State& state) {
  const Workload& work = workload(size_of(state));
  measure(state, forward_operations(work.size),
          [&] { work.attention.forward_plain(work.x); });
}

// Queries, keys and values, (d_model, T, B) each.
struct Projected {
  arma::fcube queries;
  arma::fcube keys;
  arma::fcube values;

  explicit Projected(const Workload& work) {
    for (arma::fcube* each : {&queries, &keys, &values}) {
      each->set_size(d_model, work.size.tokens, work.size.batch);
    }
  }

  void project(const Workload& work) {
    const attn::MultiHeadAttention& mha = work.attention;
    attn::project(
        work.x,
        {{mha.W_query, queries}, {mha.W_key, keys}, {mha.W_value, values}});
  }
};

// The parts of a forward, each by itself.
void input_projections(State& state) {
  const Workload& work = workload(size_of(state));
  Projected projected(work);
  measure(state, 3 * projection_operations(work.size),
          [&] { projected.project(work); });
}

void attention_of_heads(State& state) {
  const Workload& work = workload(size_of(state));
  Projected projected(work);
  projected.project(work);
  measure(state, attention_operations(work.size), [&] {
    attn::attend(projected.queries, projected.keys, projected.values,
                 work.size.tokens, num_heads, true);
  });
}

void output_projection(State& state) {
  const Workload& work = workload(size_of(state));
  const arma::fcube context(d_model, work.size.tokens, work.size.batch,
                            arma::fill::ones);
  measure(state, projection_operations(work.size),
          [&] { attn::apply_to_tokens(work.attention.out_proj, context); });
}

void products_of_blocks(State& state) {
  measure(state, block_product_operations(), multiply_blocks);
}

void peak_memory(State& state) {
  for (auto _ : state) {
    state.counters["bytes_above"] =
        bytes_above_in_own_process("memory", size_of(state));
  }
}

void peak_memory_of_training(State& state) {
  for (auto _ : state) {
    state.counters["bytes_above"] =
        bytes_above_in_own_process("training_memory", size_of(state));
  }
}

// One token after the other, from the first on; range(1) tokens in all.
void generate_with_cache(State& state) {
  const Workload& work = workload(size_of(state));
  measure(
      state,
      4 * projection_operations(work.size) + attention_operations(work.size),
      [&] {
        attn::KeyValueCache cache(work.attention, work.size.batch);
        for (std::size_t t = 0; t < work.size.tokens; ++t) {
          cache.forward(work.x.rows(t, t));
        }
      });
}

void generate_anew(State& state) {
  const Workload& work = workload(size_of(state));
  double operations = 0;
  for (std::size_t t = 1; t <= work.size.tokens; ++t) {
    operations += forward_operations({work.size.batch, t});
  }
  measure(state, operations, [&] {
    for (std::size_t t = 0; t < work.size.tokens; ++t) {
      work.attention.forward(work.x.rows(0, t));
    }
  });
}

// GPT-2's smallest size, with the logits of all places.
void gpt_forward(State& state) {
  const auto tokens = static_cast<std::size_t>(state.range(1));
  const arma::umat ids = gpt_ids(tokens);
  gpt().forward(ids);
  measure(state, gpt_operations(tokens), [&] { gpt().forward(ids); });
}

// One token with the cache, beside the time that reading the weights takes.
void gpt_token(State& state) {
  Generation generation;
  generation.seconds_of_token();
  for (auto _ : state) {
    const double reading = seconds_of_reading();
    const double taken = generation.seconds_of_token();
    state.SetIterationTime(taken);
    state.counters["tokens_per_second"] = 1 / taken;
    state.counters["limit_per_second"] = 1 / reading;
    state.counters["bytes_per_second"] = bytes_for_a_token() / reading;
    state.counters["share"] = reading / taken;
  }
}

// `times` single runs, of which the medians count.
void once(benchmark::internal::Benchmark* each, int times) {
  each->Iterations(1)->Repetitions(times)->UseManualTime()->Unit(
      benchmark::kMillisecond);
}

void few(benchmark::internal::Benchmark* each) {
  once(each, 3);
}

void several(benchmark::internal::Benchmark* each) {
  once(each, 7);
}

}  // namespace

BENCHMARK(sgemm)->Apply(several);
BENCHMARK(products_of_blocks)->Apply(several);
BENCHMARK(forward)->Args({1, 1024})->Apply(several);
BENCHMARK(input_projections)->Args({1, 1024})->Apply(several);
BENCHMARK(attention_of_heads)->Args({1, 1024})->Apply(several);
BENCHMARK(output_projection)->Args({1, 1024})->Apply(several);
BENCHMARK(plain)->Args({1, 1024})->Apply(several);
BENCHMARK(forward)->Args({8, 1024})->Apply(several);
BENCHMARK(input_projections)->Args({8, 1024})->Apply(few);
BENCHMARK(attention_of_heads)->Args({8, 1024})->Apply(few);
BENCHMARK(output_projection)->Args({8, 1024})->Apply(few);
BENCHMARK(forward)->Args({1, 4096})->Apply(several);
BENCHMARK(input_projections)->Args({1, 4096})->Apply(few);
BENCHMARK(attention_of_heads)->Args({1, 4096})->Apply(few);
BENCHMARK(output_projection)->Args({1, 4096})->Apply(few);
BENCHMARK(plain)->Args({1, 4096})->Apply(few);
BENCHMARK(forward)->Args({1, 8192})->Apply(few);
BENCHMARK(forward)->Args({1, 16384})->Apply(few);
BENCHMARK(input_projections)->Args({1, 16384})->Apply(few);
BENCHMARK(attention_of_heads)->Args({1, 16384})->Apply(few);
BENCHMARK(output_projection)->Args({1, 16384})->Apply(few);
BENCHMARK(forward_and_backward)->Args({1, 1024})->Apply(several);
BENCHMARK(forward_and_backward)->Args({8, 1024})->Apply(several);
BENCHMARK(forward_and_backward)->Args({1, 4096})->Apply(several);
BENCHMARK(forward_and_backward)->Args({1, 16384})->Apply(few);
BENCHMARK(generate_with_cache)->Args({1, 1000})->Apply(few);
BENCHMARK(generate_anew)
    ->Args({1, 1000})
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(gpt_forward)->Args({1, 1024})->Apply(few);
BENCHMARK(gpt_token)->Arg(Generation::context)->Apply(several);
BENCHMARK(peak_memory)
    ->Args({1, 16384})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(peak_memory_of_training)
    ->Args({1, 16384})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const auto& [name, value] : machine()) {
    benchmark::AddCustomContext(name, value);
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
