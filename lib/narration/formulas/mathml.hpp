/// Formulas as MathML, for pages.
#pragma once

#include <string>
#include <string_view>

namespace attn {

/// The formula as elements of MathML Core: one `<math display="block">` for
/// each of its lines, and nothing for an empty one. The line itself is the
/// `alttext`.
///
///   W_query, d_in      one name; see formula_tokens()
///   d_k, Z_{H-1}       subscripts, of one letter or of what is in braces
///   Kᵀ, d², s'         superscripts
///   Q Kᵀ, p · x        products
///   a / b              a fraction of the whole product before and one factor
///                      behind, both without parentheses around all of it
///   Σ_t x_t            a sum over the product that follows; so max_t and
///                      min_t
///   sqrt(x)            a root, with the sign √
///   exp(x), X[t]       a function, a part: the bracket follows at once
///   1 if s > t         words that join formulas
///
/// What has no meaning here stands as text: nothing is lost, and nothing is
/// thrown. All of it is escaped.
std::string mathml(std::string_view formula);

}  // namespace attn
