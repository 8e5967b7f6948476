#pragma once

namespace attn {

/// Which of PyTorch's two ways of drawing a dropout mask to follow. They
/// differ from machine to machine: builds with Intel's MKL (most on x86) use
/// `mkl`, all others (Apple's chips, Debian's package) use `native`.
enum class DropoutStream { native, mkl };

}  // namespace attn
