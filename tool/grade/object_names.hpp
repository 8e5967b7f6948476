/// What a learner's object file defines and what it calls.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace attn::tool {

/// One name of an object file or a library, as `nm` lists it.
struct ObjectName {
  char kind = '?';  // 'T' is a function, 'W' a weak one, 'U' is not defined
  std::string mangled;  // "_ZN4attn12softmax_rows..."

  bool is_defined() const { return kind != 'U'; }
  bool is_weak() const { return kind == 'W' || kind == 'V' || kind == 'u'; }
  /// "attn::softmax_rows(arma::Mat<float> const&)".
  std::string readable() const;
};

/// The names that `nm` has listed in a text.
std::vector<ObjectName> names_listed(const std::string& listing);

/// The first name that the learner's object defines and that would take the
/// place of one of the library's, of its probes' or of what it is made with,
/// in one line that says so; nothing if there is none. `library` are the
/// names that the library defines.
std::optional<std::string> taken_name(const std::vector<ObjectName>& learner,
                                      const std::vector<ObjectName>& library);

/// The names that are used and not defined, readable, a line each.
std::string undefined_text(const std::vector<ObjectName>& names);

}  // namespace attn::tool
