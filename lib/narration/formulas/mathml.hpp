/// Formulas as MathML, for pages.
#pragma once

#include <string>
#include <string_view>

namespace attn {

/// The formula as elements of MathML Core: one `<math display="block">` for
/// each of its lines, and nothing for an empty one. The line itself is the
/// `alttext`.
///
///   W_query, Z_{H-1}   subscripts, of one name or of what is in braces
///   Kᵀ, d², s'         superscripts
///   Q Kᵀ, p · x        products
///   a / b              a fraction of the whole product before and one factor
///                      behind, both without parentheses around all of it
///   Σ_t x_t            a sum over the product that follows
///   sqrt(x)            a root, with the sign √
///   exp(x)             a function, where the parenthesis follows at once
///   X, one token a row   English; see formula_tokens()
///
/// What has no meaning here stands as text: nothing is lost, and nothing is
/// thrown. All of it is escaped.
std::string mathml(std::string_view formula);

}  // namespace attn
