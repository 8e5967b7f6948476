/// Results that repeat each other, as one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "narration/document/document.hpp"

namespace attn::overview {

/// A result, or several that repeat one under a numbered prefix, as
/// "head_0.keys" and "head_1.keys" do.
struct Stack {
  const Step* front;  // whose numbers are shown
  std::vector<const Step*> members;  // in the document's order
  std::string count;  // "2 heads"; empty of a single result
};

/// A name with a numbered prefix: "mha.head_1.keys".
struct NumberedName {
  std::string pattern;  // "mha.head_#.keys"
  std::string family;  // "mha.head_#"
  std::string word;  // "head"
  std::string number;  // "1"
};

/// What the name is made of; all parts are empty where no part of it before
/// its last dot ends in "_" and digits.
NumberedName numbered_name(std::string_view name);

/// The results of the document, each in one stack, in the order of their
/// first members. Results are stacked whose names differ in the number only,
/// that are of one kind and rank, and whose operands do the same; the first
/// ones of a chain may lack what is carried on from one to the next. In front
/// is, of one family, the same number: one that results outside the family
/// use, of these the one with the most numbers, of these the first.
///
/// The document must outlive the stacks.
std::vector<Stack> stacks_of(const Document& document);

/// The same with each result in a stack of its own.
std::vector<Stack> single_results_of(const Document& document);

}  // namespace attn::overview
