#include "attention/fast/sums_of_products.hpp"

#include <algorithm>

#include "attention/fast/row_sums.hpp"

namespace attn {
namespace {

constexpr std::size_t tile_rows = 384;
constexpr std::size_t tile_columns = 384;

}  // namespace

void add_sum(Tasks& tasks, const Block& to,
             const std::vector<Product>& products) {
  double depth = 0;
  for (const Product& product : products) {
    depth += static_cast<double>(product.a.columns);
  }
  for (std::size_t row = 0; row < to.rows; row += tile_rows) {
    for (std::size_t column = 0; column < to.columns;
         column += tile_columns) {
      const std::size_t rows = std::min(tile_rows, to.rows - row);
      const std::size_t columns = std::min(tile_columns, to.columns - column);
      const Block tile =
          to.rows_from(row, rows).columns_from(column, columns);
      tasks.add(depth * static_cast<double>(rows * columns), [=] {
        for (const Product& product : products) {
          multiply(product.a.rows_from(row, rows),
                   product.b.columns_from(column, columns), tile, true);
        }
      });
    }
  }
}

void add_sum_of_columns(Tasks& tasks, float* to,
                        const std::vector<ConstBlock>& parts) {
  const std::size_t all = parts.front().rows;
  for (std::size_t row = 0; row < all; row += tile_rows) {
    const std::size_t rows = std::min(tile_rows, all - row);
    tasks.add(0, [=] {
      for (const ConstBlock& part : parts) {
        add_row_sums(part.rows_from(row, rows), to + row);
      }
    });
  }
}

}  // namespace attn
