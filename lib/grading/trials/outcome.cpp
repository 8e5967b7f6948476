#include "grading/trials/outcome.hpp"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <stdexcept>
#include <typeinfo>
#include <utility>

#include "grading/unfinished.hpp"

namespace attn {
namespace {

// A text may be of any length; nobody reads more than this.
std::string beginning(std::string text) {
  constexpr std::size_t most = 1000;
  if (text.size() <= most) return text;
  return text.substr(0, most) + " ...";
}

// The type of the exception that is handled now, as C++ writes it.
std::string type_thrown() {
  const std::type_info* type = abi::__cxa_current_exception_type();
  if (type == nullptr) return "";
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(
      abi::__cxa_demangle(type->name(), nullptr, nullptr, &status),
      std::free);
  return name ? beginning(name.get()) : type->name();
}

// A result that is far too large is told by its shape, and is not kept.
void require_a_bound(const std::string& name, const Tensor& value) {
  constexpr std::size_t most = std::size_t{1} << 20U;
  if (value.values().size() <= most) return;
  throw std::length_error(name + " has the shape " +
                          shape_text(value.shape()) +
                          ", far more numbers than any right answer");
}

void keep_throw(Outcome& outcome, std::string error) {
  outcome.ending = Ending::threw;
  outcome.thrown = type_thrown();
  outcome.error = beginning(std::move(error));
  outcome.thrown_at = last_throw();
}

}  // namespace

void Outcome::record(std::string name, Tensor value, Labels labels) {
  require_a_bound(name, value);
  outputs.push_back({std::move(name), std::move(value), std::move(labels)});
}

void Outcome::record_derived(std::string name, Tensor value, Labels labels) {
  require_a_bound(name, value);
  outputs.push_back({std::move(name), std::move(value), std::move(labels),
                     OutputKind::derived});
}

void Outcome::record_count(std::string name, std::size_t count) {
  outputs.push_back({std::move(name),
                     Tensor(static_cast<float>(count)),
                     {},
                     OutputKind::exact,
                     count});
}

void Outcome::record_shape(std::string name, const Shape& shape) {
  std::vector<float> numbers;
  for (const std::size_t size : shape) {
    numbers.push_back(static_cast<float>(size));
  }
  const Shape length = {numbers.size()};
  outputs.push_back({std::move(name),
                     Tensor(length, std::move(numbers)),
                     {},
                     OutputKind::exact});
}

void Outcome::record_input(std::string name, Tensor value) {
  outputs.push_back(
      {std::move(name), std::move(value), {}, OutputKind::input});
}

void Outcome::record_size(std::string name, double value) {
  sizes.push_back({std::move(name), value});
}

void Outcome::record_size(std::string name, std::size_t value) {
  record_size(std::move(name), static_cast<double>(value));
}

const Output* Outcome::find(std::string_view name) const {
  for (const Output& output : outputs) {
    if (output.name == name) return &output;
  }
  return nullptr;
}

Outcome outcome_of(const std::function<void(Outcome&)>& action) {
  Outcome outcome;
  try {
    action(outcome);
  } catch (const Unfinished& unfinished) {
    outcome.ending = Ending::unfinished;
    outcome.error = unfinished.what();
  } catch (const std::bad_alloc& error) {
    outcome.ending = Ending::out_of_memory;
    outcome.error = error.what();
  } catch (const std::exception& error) {
    keep_throw(outcome, error.what());
  } catch (...) {
    keep_throw(outcome, "something that is no std::exception");
  }
  return outcome;
}

}  // namespace attn
