#include "workload.hpp"

#include <optional>

#include "attention/errors.hpp"

namespace attn::benchmarks {
namespace {

arma::fcube uniform(const Size& size, std::uint64_t seed) {
  arma::fcube drawn(size.tokens, d_model, size.batch);
  Generator generator(seed);
  for (std::size_t b = 0; b < size.batch; ++b) {
    drawn.slice(b) = generator.uniform(size.tokens, d_model, -1, 1);
  }
  return drawn;
}

Workload make(const Size& size) {
  return {size,
          {{.d_in = d_model, .d_out = d_model, .context_length = size.tokens},
           num_heads,
           Generator(123)},
          uniform(size, 7)};
}

double product(std::size_t a, std::size_t b, std::size_t c) {
  return static_cast<double>(a) * static_cast<double>(b) *
         static_cast<double>(c);
}

}  // namespace

const Workload& workload(Size size) {
  static std::optional<Workload> kept;
  require_size("workload", "batch", size.batch);
  require_size("workload", "tokens", size.tokens);
  if (!kept || !(kept->size == size)) {
    kept.reset();  // first, or two would be there at once
    kept = make(size);
  }
  return *kept;
}

double projection_operations(const Size& size) {
  return 2 * product(size.batch * size.tokens, d_model, d_model);
}

double attention_operations(const Size& size) {
  return 2 * product(size.batch * size.tokens, size.tokens, d_model);
}

double forward_operations(const Size& size) {
  return 4 * projection_operations(size) + attention_operations(size);
}

double training_operations(const Size& size) {
  return 12 * projection_operations(size) + 3.5 * attention_operations(size);
}

Training::Training(const Workload& work_)
    : work(work_),
      size(work_.size),
      attention(work_.attention),
      grad_output(uniform(work_.size, 8)) {
}

arma::fcube Training::step() {
  attention.forward_keeping(work.x, kept);
  return attention.backward(grad_output, kept);
}

double seconds_of_unit() {
  static const arma::fmat a = Generator(1).uniform(2048, 2048, -1, 1);
  static arma::fmat c(2048, 2048, arma::fill::zeros);
  return seconds_of([] { c = a * a; });
}

}  // namespace attn::benchmarks
