/// Settings that the models of several exercises have of the two matrices
/// whose rows meet in the scores. `set` makes the choice.
#pragma once

#include "grading/models/model.hpp"

namespace attn {

template <typename Knobs>
Setting<Knobs> queries_alone(void (*set)(Knobs&)) {
  return {"queries_alone",
          "The queries met the queries, and the keys took no part in the "
          "scores.",
          "Which two matrices stand in the product of your scores?", set};
}

template <typename Knobs>
Setting<Knobs> keys_alone(void (*set)(Knobs&)) {
  return {"keys_alone",
          "The keys met the keys, and the queries took no part in the "
          "scores.",
          "Which two matrices stand in the product of your scores?", set};
}

}  // namespace attn
