#include "arithmetic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <regex>
#include <stdexcept>

namespace support {
namespace {

const std::regex one_number(R"(\d+(\.\d+)?(e[-+]\d+)?|\binf\b)");

Interval around(double number, double distance) {
  return {number - distance, number + distance};
}

Interval hull(std::initializer_list<double> numbers) {
  return {std::min(numbers), std::max(numbers)};
}

Interval product(const Interval& a, const Interval& b) {
  return hull(
      {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
}

Interval quotient(const Interval& a, const Interval& b) {
  if (b.low <= 0.0 && b.high >= 0.0) return {-HUGE_VAL, HUGE_VAL};
  return product(a, {1.0 / b.high, 1.0 / b.low});
}

Interval power(const Interval& a, int exponent) {
  const Interval ends =
      hull({std::pow(a.low, exponent), std::pow(a.high, exponent)});
  const bool turns = exponent % 2 == 0 && a.low < 0.0 && a.high > 0.0;
  return turns ? Interval{0.0, ends.high} : ends;
}

// Walks through a text from its beginning.
class Reader {
 public:
  Reader(std::string text, int precision)
      : text_(std::move(text)), half_(0.5 * std::pow(10.0, -precision)) {}

  std::vector<Interval> sides() {
    std::vector<Interval> all = {sum()};
    while (take("=") || take("≈")) all.push_back(sum());
    if (!ended()) fail();
    return all;
  }

 private:
  Interval sum() {
    Interval total = term();
    while (true) {
      const bool minus = take("-");
      if (!minus && !take("+")) return total;
      const Interval next = term();
      total = minus ? Interval{total.low - next.high, total.high - next.low}
                    : Interval{total.low + next.low, total.high + next.high};
    }
  }

  Interval term() {
    Interval total = factor();
    while (true) {
      if (take("·")) {
        total = product(total, factor());
      } else if (take("/")) {
        total = quotient(total, factor());
      } else {
        return total;
      }
    }
  }

  Interval factor() {
    if (take("-")) {
      const Interval value = factor();
      return {-value.high, -value.low};
    }
    const Interval base = operand();
    if (take("²")) return power(base, 2);
    if (take("³")) return power(base, 3);
    if (!take("^")) return base;
    const int exponent = static_cast<int>(plain_number());
    const double whole = std::round(base.low);  // a base is counted
    return power({whole, whole}, exponent);
  }

  Interval operand() {
    if (take("π")) return around(std::numbers::pi, 0.0);
    for (const char* name : {"exp(", "sqrt(", "max(", "tanh("}) {
      if (!take(name)) continue;
      std::vector<Interval> values = {sum()};
      while (take_here(",")) values.push_back(sum());
      close();
      return applied(name, values);
    }
    if (take("(")) {
      const Interval value = sum();
      close();
      return value;
    }
    return around(plain_number(), half_);
  }

  static Interval applied(const std::string& name,
                          const std::vector<Interval>& values) {
    Interval result = values[0];
    if (name == "exp(") return {std::exp(result.low), std::exp(result.high)};
    if (name == "tanh(") {
      return {std::tanh(result.low), std::tanh(result.high)};
    }
    if (name == "sqrt(") {
      return {std::sqrt(std::max(0.0, result.low)), std::sqrt(result.high)};
    }
    for (const Interval& value : values) {
      result = {std::max(result.low, value.low),
                std::max(result.high, value.high)};
    }
    return result;
  }

  double plain_number() {
    pass_words();
    std::smatch found;
    const std::string rest = text_.substr(at_);
    if (!std::regex_search(rest, found, one_number,
                           std::regex_constants::match_continuous)) {
      fail();
    }
    at_ += static_cast<std::size_t>(found.length());
    return found.str() == "inf" ? HUGE_VAL : std::stod(found.str());
  }

  void close() {
    if (!take_here(")")) fail();
  }

  bool take(const std::string& sign) {
    pass_words();
    return take_here(sign);
  }

  bool take_here(const std::string& sign) {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (text_.compare(at_, sign.size(), sign) != 0) return false;
    at_ += sign.size();
    return true;
  }

  bool ended() {
    pass_words();
    return at_ == text_.size();
  }

  // Up to what is part of the arithmetic.
  void pass_words() {
    static const std::regex words(
        R"((,? *(?!exp\(|sqrt\(|max\(|tanh\(|inf\b))"
        R"([A-Za-z_']+)* *)");
    std::smatch found;
    const std::string rest = text_.substr(at_);
    std::regex_search(rest, found, words,
                      std::regex_constants::match_continuous);
    at_ += static_cast<std::size_t>(found.length());
  }

  [[noreturn]] void fail() const {
    throw std::runtime_error(fmt::format("no arithmetic at \"{}\" of \"{}\"",
                                         text_.substr(at_), text_));
  }

  std::string text_;
  double half_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Interval> sides_of(const std::string& text, int precision) {
  return Reader(text, precision).sides();
}

double last_number(const std::string& text) {
  static const std::regex signed_number(
      R"((^|[\s(])(-?(\d+(\.\d+)?(e[-+]\d+)?|inf))(?![\w.]))");
  double number = std::nan("");
  for (std::sregex_iterator found(text.begin(), text.end(), signed_number);
       found != std::sregex_iterator(); ++found) {
    const std::string digits = (*found)[2].str();
    number = digits == "inf"    ? HUGE_VAL
             : digits == "-inf" ? -HUGE_VAL
                                : std::stod(digits);
  }
  if (std::isnan(number)) throw std::runtime_error("no number in " + text);
  return number;
}

}  // namespace support
