/// How the values of options are read.
#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace attn {

/// Takes the text of an option; false if it is not what the option expects.
using Reader = std::function<bool(const std::string& text)>;

/// An option with a value, PLACEHOLDER in the help. Of another value than
/// what is `expected` the error says so.
CLI::Option* add_value(CLI::App& app, const std::string& name,
                       const std::string& placeholder,
                       const std::string& expected,
                       const std::string& description, const Reader& read);

/// One that takes any text.
CLI::Option* add_text(CLI::App& app, const std::string& name,
                      const std::string& placeholder,
                      const std::string& description,
                      std::optional<std::string>& target);

/// The whole text as a whole number.
std::optional<std::uint64_t> whole_number_in(const std::string& text);

/// A whole number from `low` to `high`, which the help names. `Target` is a
/// whole number of some type, or an optional one.
template <typename Target>
void add_whole_number(CLI::App& app, const std::string& name,
                      std::uint64_t low, std::uint64_t high,
                      const std::string& description, Target& target) {
  add_value(app, name, "N",
            fmt::format("a whole number from {} to {}", low, high),
            fmt::format("{}, {} to {}", description, low, high),
            [&target, low, high](const std::string& text) {
              const auto number = whole_number_in(text);
              if (!number || *number < low || *number > high) return false;
              target = static_cast<Target>(*number);
              return true;
            });
}

/// One of some words.
template <typename Choice>
void add_choice(CLI::App& app, const std::string& name,
                const std::map<std::string, Choice>& choices,
                const std::string& description, Choice& target) {
  std::string names;
  for (const auto& [word, unused] : choices) {
    names += (names.empty() ? "" : "|") + word;
  }
  add_value(app, name, names, names, description,
            [&target, choices](const std::string& word) {
              const auto choice = choices.find(word);
              if (choice == choices.end()) return false;
              target = choice->second;
              return true;
            });
}

}  // namespace attn
