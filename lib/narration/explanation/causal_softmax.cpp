#include "narration/explanation/causal_softmax.hpp"

#include <vector>

#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/softmax_arithmetic.hpp"

namespace attn {

std::string causal_softmax_text(const Number& number, int precision) {
  if (number.column() > number.row()) {
    return "the key comes after the query, " + key_and_query_text(number) +
           ", so the weight is 0";
  }
  std::vector<double> scores;
  for (std::size_t s = 0; s <= number.row(); ++s) {
    scores.push_back(
        number.kept("scores").at(number.matrix(), number.row(), s));
  }
  return softmax_arithmetic(scores, number.column(),
                            {number.parameter("divisor")}, number.value(),
                            precision);
}

}  // namespace attn
