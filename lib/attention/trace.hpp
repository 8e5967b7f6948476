/// Seeing inside a forward pass.
#pragma once

#include <armadillo>
#include <string>
#include <string_view>

#include "attention/heads.hpp"

namespace attn {

/// Receives every intermediate of a forward pass under the name that the
/// field uses: queries, keys, values, attn_scores, attn_weights, context_vec.
class Trace {
 public:
  Trace() = default;
  Trace(const Trace&) = delete;
  Trace& operator=(const Trace&) = delete;
  virtual ~Trace() = default;

  virtual void record(std::string_view name, const arma::fmat& value) = 0;
  virtual void record(std::string_view name, const arma::fcube& value) = 0;
  virtual void record(std::string_view name, const Heads& value) = 0;
};

/// Drops what it receives. With a trace the classes take their plain form,
/// whose sums do not depend on the processor's instruction set.
class SilentTrace : public Trace {
 public:
  void record(std::string_view, const arma::fmat&) override {}
  void record(std::string_view, const arma::fcube&) override {}
  void record(std::string_view, const Heads&) override {}
};

/// Hands `value` to the trace if there is one; otherwise costs nothing.
template <typename Value>
void record(Trace* trace, std::string_view name, const Value& value) {
  if (trace != nullptr) trace->record(name, value);
}

/// Passes everything on with a prefix: "head_0." makes "head_0.queries".
class PrefixedTrace : public Trace {
 public:
  PrefixedTrace(Trace& target, std::string prefix);

  void record(std::string_view name, const arma::fmat& value) override;
  void record(std::string_view name, const arma::fcube& value) override;
  void record(std::string_view name, const Heads& value) override;

 private:
  Trace& target_;
  std::string prefix_;
};

}  // namespace attn
