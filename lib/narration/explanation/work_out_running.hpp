/// The arithmetic of a softmax that comes block by block.
#pragma once

#include <string>

#include "narration/explanation/work_out_parts.hpp"

namespace attn {

// Each writes one cell of a step whose operation is of that kind out; see
// operation.hpp.

std::string work_out_divide(const Operands& operands, const Step& step,
                            const Cell& cell, double result, int precision);
std::string work_out_maximum(const Operands& operands, const Step& step,
                             const Cell& cell, double result, int precision);
std::string work_out_exponential(const Operands& operands, const Step& step,
                                 const Cell& cell, double result,
                                 int precision);
std::string work_out_rescaled_sum(const Operands& operands, const Step& step,
                                  const Cell& cell, double result,
                                  int precision);
std::string work_out_rescaled_product(const Operands& operands,
                                      const Step& step, const Cell& cell,
                                      double result, int precision);

}  // namespace attn
