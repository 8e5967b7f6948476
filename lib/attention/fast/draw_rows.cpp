#include "attention/fast/draw_rows.hpp"

#include <algorithm>
#include <vector>

#include "attention/fast/share_out.hpp"

namespace attn {
namespace {

constexpr std::size_t words_at_a_time = 1 << 15;  // of a thread
constexpr std::size_t words_ready = 8 * words_at_a_time;

// Rounds of multiplications that a word is worth.
constexpr double work_of_drawing = 5;
constexpr double work_of_a_number = 10;

}  // namespace

void put_in_rows(const float* numbers, std::size_t count, std::size_t place,
                 arma::fmat& to) {
  const std::size_t columns = to.n_cols;
  while (count > 0) {
    const std::size_t row = place / columns;
    const std::size_t column = place % columns;
    const std::size_t in_row = std::min(count, columns - column);
    const std::size_t rows =
        column == 0 ? std::max<std::size_t>(count / columns, 1) : 1;
    for (std::size_t c = 0; c < in_row; ++c) {
      float* to_column = to.colptr(column + c) + row;
      for (std::size_t r = 0; r < rows; ++r) {
        to_column[r] = numbers[r * columns + c];
      }
    }
    const std::size_t done = rows == 1 ? in_row : rows * columns;
    numbers += done;
    place += done;
    count -= done;
  }
}

void draw_rows(RandomWords& words, const NumbersOfWords& numbers_of,
               arma::fmat& to) {
  const std::size_t all = to.n_elem;
  std::vector<std::uint32_t> ready(std::min(all, words_ready));
  std::vector<std::uint32_t> next(ready.size());
  words.fill(ready.data(), ready.size());
  for (std::size_t begin = 0; begin < all; begin += words_ready) {
    const std::size_t count = std::min(words_ready, all - begin);
    const std::size_t to_come = std::min(words_ready, all - begin - count);
    Tasks tasks;
    tasks.add(work_of_drawing * static_cast<double>(to_come),
              [&] { words.fill(next.data(), to_come); });
    for (std::size_t first = 0; first < count; first += words_at_a_time) {
      const std::size_t size = std::min(words_at_a_time, count - first);
      tasks.add(work_of_a_number * static_cast<double>(size),
                [&, first, size, begin] {
                  std::vector<float> numbers(size);
                  numbers_of(ready.data() + first, size, numbers.data());
                  put_in_rows(numbers.data(), size, begin + first, to);
                });
    }
    tasks.run();
    ready.swap(next);
  }
}

}  // namespace attn
