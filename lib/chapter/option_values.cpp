#include "chapter/option_values.hpp"

#include <charconv>

namespace attn {

CLI::Option* add_value(CLI::App& app, const std::string& name,
                       const std::string& placeholder,
                       const std::string& expected,
                       const std::string& description, const Reader& read) {
  const auto check = [expected,
                      read](const std::string& text) -> std::string {
    if (read(text)) return "";
    return fmt::format("expected {}, got \"{}\"", expected, text);
  };
  const auto already_read = [](const std::string&) {};
  return app
      .add_option_function<std::string>(name, already_read, description)
      ->check(CLI::Validator(check, expected))
      ->option_text(placeholder);
}

CLI::Option* add_text(CLI::App& app, const std::string& name,
                      const std::string& placeholder,
                      const std::string& description,
                      std::optional<std::string>& target) {
  return add_value(app, name, placeholder, placeholder, description,
                   [&target](const std::string& text) {
                     target = text;
                     return true;
                   });
}

std::optional<std::uint64_t> whole_number_in(const std::string& text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, status] = std::from_chars(text.data(), end, number);
  if (status != std::errc() || stop != end) return std::nullopt;
  return number;
}

}  // namespace attn
