#include "narration/operations/learning/recall_attention.hpp"

#include <utility>

#include "narration/explanation/causal_softmax.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind recall_attention_kind =
    OperationKind::computed("recall_attention", made_from_nothing,
                            causal_softmax_text)
        .handing_on("snapshots");

Operation recall_attention(Tensor snapshots, std::size_t stride,
                           double divisor) {
  const std::size_t T = snapshots.columns();
  const std::vector<float>& all = snapshots.values();
  Tensor last({T, T},
              {all.end() - static_cast<std::ptrdiff_t>(T * T), all.end()});
  Operation operation = {
      recall_attention_kind,
      {},
      {{"divisor", divisor}, {"stride", static_cast<double>(stride)}}};
  operation.kept = {{"scores", std::move(last)},
                    {"snapshots", std::move(snapshots)}};
  return operation;
}

}  // namespace attn
