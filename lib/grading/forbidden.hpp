#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// The names in a file, one a line, that an object uses and does not define:
/// "attn::softmax_rows(arma::Mat<float> const&)". Empty if there is no file.
std::vector<std::string> undefined_names(const std::filesystem::path& file);

/// The first of `names` that is one of `forbidden` or a member of it, up to
/// its arguments: "attn::softmax_rows". Of a forbidden name with arguments,
/// as of one constructor among others, it is that name and no other:
/// "attn::Linear::Linear(unsigned long, unsigned long, bool,
/// attn::Generator)". Nothing if there is none.
std::optional<std::string> first_forbidden(
    const std::vector<std::string>& names,
    const std::vector<std::string>& forbidden);

}  // namespace attn
