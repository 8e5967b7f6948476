#include "attention/trace.hpp"

#include <utility>

namespace attn {

PrefixedTrace::PrefixedTrace(Trace& target, std::string prefix)
    : target_(target), prefix_(std::move(prefix)) {
}

void PrefixedTrace::record(std::string_view name, const arma::fmat& value) {
  target_.record(prefix_ + std::string(name), value);
}

void PrefixedTrace::record(std::string_view name, const arma::fcube& value) {
  target_.record(prefix_ + std::string(name), value);
}

void PrefixedTrace::record(std::string_view name, const Heads& value) {
  target_.record(prefix_ + std::string(name), value);
}

}  // namespace attn
