// What `attn doctor` cannot see from outside: which BLAS a program has
// loaded, whether a product and a singular value decomposition come out
// right, and what fast attention is run with. Prints lines as
// tool/doctor/doctor.bash does, and returns 1 if one has the mark ✗.
#include <dlfcn.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <armadillo>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "attention/fast/instruction_sets.hpp"
#include "attention/fast/threads.hpp"

namespace {

void report(const char* mark, std::string_view name, std::string_view what) {
  fmt::print("  {} {:<15}  {}\n", mark, name, what);
}

// Below a line that is wrong: what to do as root.
void advise(std::string_view command) {
  fmt::print("{:21}{}{}\n", "", geteuid() == 0 ? "" : "sudo ", command);
}

// A function of the loaded libraries; null if none has it.
template <typename Function>
Function* loaded(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
}

// The file that a function of the loaded libraries is in; empty if none is.
std::string file_of(const char* function) {
  Dl_info info{};
  void* address = dlsym(RTLD_DEFAULT, function);
  if (address == nullptr || dladdr(address, &info) == 0) return "";
  std::error_code error;
  const auto file = std::filesystem::canonical(info.dli_fname, error);
  return error ? info.dli_fname : file.string();
}

// The BLAS behind a file, by Debian's names of folders; empty if unknown.
std::string blas_in(const std::string& file) {
  for (const auto& [part, name] : {std::pair{"openblas", "OpenBLAS"},
                                   {"blis", "BLIS"},
                                   {"atlas", "ATLAS"},
                                   {"mkl", "Intel MKL"},
                                   {"/blas/", "reference"}}) {
    if (file.find(part) != std::string::npos) return name;
  }
  return "";
}

// "1 thread", "2 threads"
std::string threads_text(std::size_t count) {
  return fmt::format("{} thread{}", count, count == 1 ? "" : "s");
}

// "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH ..." is told in two lines.
void report_openblas() {
  auto* config = loaded<char*()>("openblas_get_config");
  auto* threads = loaded<int()>("openblas_get_num_threads");
  if (config == nullptr || threads == nullptr) {
    report("✓", "BLAS in use", "OpenBLAS");
    return;
  }
  const std::string text = config();
  const std::size_t version_end = text.find(' ', text.find(' ') + 1);
  const auto count = static_cast<std::size_t>(threads());
  report("✓", "BLAS in use",
         text.substr(0, version_end) + ", " + threads_text(count));
  if (version_end < text.size()) {
    report("✓", "BLAS's options", text.substr(version_end + 1));
  }
}

// Debian's alternatives choose one of the BLAS that are installed, OpenBLAS
// unless somebody chose another. `file` is .../x86_64-linux-gnu/blas/...
void advise_alternative(const std::filesystem::path& file) {
  const auto folder = file.parent_path().parent_path();
  advise("update-alternatives --auto libblas.so.3-" +
         folder.filename().string());
}

bool report_blas() {
  const std::string file = file_of("sgemm_");
  const std::string name = blas_in(file);
  const bool slow = name == "reference";
  if (slow) {
    report("✗", "BLAS in use", "the reference BLAS, which is slow");
    advise_alternative(file);
  } else if (name == "OpenBLAS") {
    report_openblas();
  } else {
    report("✓", "BLAS in use", name.empty() ? "another one" : name);
  }
  report("✓", "BLAS's file", file.empty() ? "linked into the program" : file);
  return !slow;
}

// What a BLAS or LAPACK that is damaged, or not made for this processor, asks
// for.
void advise_another() {
  advise("apt-get install --reinstall libopenblas0-pthread");
}

bool report_product() {
  const arma::fmat A = {{1, 2, 3}, {4, 5, 6}};  // (2, 3)
  const arma::fmat B = {
      {1, 0, 2, -1}, {3, 1, 0, 2}, {-2, 4, 1, 0}};  // (3, 4)
  const arma::fmat by_hand = {{1, 14, 5, 3}, {7, 29, 14, 6}};
  const arma::fmat product = A * B;  // (2, 4)
  for (arma::uword row = 0; row < by_hand.n_rows; ++row) {
    for (arma::uword column = 0; column < by_hand.n_cols; ++column) {
      const float expected = by_hand(row, column);
      const float got = product(row, column);
      if (got == expected) continue;
      report("✗", "product",
             fmt::format("(2, 3) x (3, 4), row {}, column {}: "
                         "expected {}, got {:.4g}",
                         row, column, expected, got));
      advise_another();
      return false;
    }
  }
  report("✓", "product", "(2, 3) x (3, 4) is right");
  return true;
}

// LAPACK's own version; empty if it does not tell.
std::string lapack_version() {
  using Number = arma::blas_int;
  auto* version = loaded<void(Number*, Number*, Number*)>("ilaver_");
  if (version == nullptr) return "";
  std::array<Number, 3> parts{};
  version(&parts[0], &parts[1], &parts[2]);
  return fmt::format(" {}.{}.{}", parts[0], parts[1], parts[2]);
}

// The squares of the singular values are the eigenvalues of AᵀA, which is
// [25 20; 20 25]: 45 and 5.
bool report_singular_values() {
  const arma::fmat A = {{3, 0}, {4, 5}};
  const std::array<float, 2> expected = {std::sqrt(45.0F), std::sqrt(5.0F)};
  arma::fvec got;
  const bool found = arma::svd(got, A) && got.n_elem == 2;
  const auto close = [](float a, float b) { return std::abs(a - b) < 1e-4F; };
  if (found && std::equal(got.begin(), got.end(), expected.begin(), close)) {
    report("✓", "singular values",
           fmt::format("those of a 2x2 matrix are right, by LAPACK{}",
                       lapack_version()));
    return true;
  }
  report("✗", "singular values",
         found ? fmt::format("expected {:.4g} and {:.4g}, got {:.4g} and "
                             "{:.4g}",
                             expected[0], expected[1], got(0), got(1))
               : "LAPACK finds none of a 2x2 matrix");
  advise_another();
  return false;
}

void report_fast_attention() {
  report("✓", "fast attention",
         fmt::format("{}, {}", attn::instruction_set(),
                     threads_text(attn::num_threads())));
}

}  // namespace

int main() {
  try {
    const bool blas = report_blas();
    const bool product = report_product();
    const bool singular_values = report_singular_values();
    report_fast_attention();
    return blas && product && singular_values ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "attn-doctor: {}\n", error.what());
    return 1;
  }
}
