/// Texts of a bounded length: names of probes, numbers, examples.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tensor/compare.hpp"

namespace attn::relations {

/// No text of a finding is longer than `most_letters`; what may be left out
/// is, from `good_letters` on.
constexpr std::size_t good_letters = 320;
constexpr std::size_t most_letters = 420;

/// The beginning of the text, with "..." for what is left out.
std::string shortened(const std::string& text, std::size_t most);

/// "a, b and 3 more": at most two, each of at most 60 letters.
std::string some_of(const std::vector<std::string>& names);

/// "'5 tokens, d_in 4'": a name that has commas and spaces.
std::vector<std::string> quoted(std::vector<std::string> names);

/// explain(), with numbers of 1e7 and more as "-6.733e+25".
std::string explained(const Difference& difference, const Labels& labels);

/// "Your numbers" of "your numbers".
std::string capitalised(std::string text);

}  // namespace attn::relations
