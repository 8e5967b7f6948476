// A function of each whole row or column: softmax, or divided by its sum.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

using Row = std::vector<double>;

void divide(Row& row, double divisor) {
  for (double& value : row) value /= divisor;
}

double sum(const Row& row) {
  return std::accumulate(row.begin(), row.end(), 0.0);
}

void softmax(Row& row) {
  const double maximum = *std::max_element(row.begin(), row.end());
  for (double& value : row) value = std::exp(value - maximum);
  divide(row, sum(row));
}

void log_softmax(Row& row) {
  softmax(row);
  for (double& value : row) value = std::log(value);
}

void divide_by_sum(Row& row) {
  divide(row, sum(row));
}

void divide_by_largest(Row& row) {
  divide(row, *std::max_element(row.begin(), row.end()));
}

void divide_by_length(Row& row) {
  divide(row, std::sqrt(std::inner_product(row.begin(), row.end(),
                                           row.begin(), 0.0)));
}

void subtract_largest(Row& row) {
  const double maximum = *std::max_element(row.begin(), row.end());
  for (double& value : row) value -= maximum;
}

void subtract_mean(Row& row) {
  const double mean = sum(row) / static_cast<double>(row.size());
  for (double& value : row) value -= mean;
}

void add_up(Row& row) {
  std::partial_sum(row.begin(), row.end(), row.begin());
}

struct RowFunction {
  const char* id;
  const char* applied;  // "your numbers are the expected ones, ..."
  const char* question;
  void (*apply)(Row&);
};

const RowFunction row_functions[] = {
    {"softmax", "after a softmax of each {}",
     "Where does the softmax belong, and along which axis?", softmax},
    {"divided_by_sum", "with each {} divided by its sum",
     "What is to be divided by its sum, and what is not?", divide_by_sum},
    {"divided_by_largest", "with each {} divided by its largest number",
     "What is to be divided by what?", divide_by_largest},
    {"divided_by_length", "with each {} divided by its length",
     "Is the length of a vector to count?", divide_by_length},
    {"largest_subtracted", "with its largest number subtracted from each {}",
     "Is the maximum to be in the result?", subtract_largest},
    {"mean_subtracted", "with its mean subtracted from each {}",
     "What is subtracted, and is it to be?", subtract_mean},
    {"log_softmax", "after the logarithm of the softmax of each {}",
     "Is the logarithm of the weights asked for?", log_softmax},
    {"added_up", "added up along each {}",
     "Where is a sum begun anew, and where does it go on?", add_up},
};

std::vector<float> applied(const RowFunction& function, const Tensor& value) {
  std::vector<float> result;
  const std::size_t columns = value.columns();
  for (std::size_t begin = 0; columns > 0 && begin < value.values().size();
       begin += columns) {
    Row row;
    for (std::size_t i = 0; i < columns; ++i) {
      row.push_back(value.values()[begin + i]);
    }
    function.apply(row);
    for (const double number : row) {
      result.push_back(static_cast<float>(number));
    }
  }
  return result;
}

bool is_applied(const Case& one, const RowFunction& function, bool to_yours,
                bool by_column) {
  const Tensor& from = to_yours ? one.got() : one.expected();
  const Tensor& to = to_yours ? one.expected() : one.got();
  if (!by_column) return near(to.values(), applied(function, from));
  const Tensor turned = transposed(from);
  const Tensor result(turned.shape(), applied(function, turned));
  return near(to, transposed(result));
}

// "with each {} divided by its sum" with the axis in place of {}.
std::string with_axis(std::string text, const char* axis) {
  return text.replace(text.find("{}"), 2, axis);
}

Finding told(const Cases& cases, const RowFunction& function, bool to_yours,
             bool by_column) {
  const std::string change =
      with_axis(function.applied, by_column ? "column" : "row");
  const std::string id =
      std::string(function.id) + (by_column ? "_of_columns" : "");
  if (to_yours) {
    return found(cases, id + "_missing",
                 "the expected numbers are yours " + change,
                 "Which step is still missing?");
  }
  return found(cases, id, "your numbers are the expected ones " + change,
               function.question);
}

// A row function of single numbers proves nothing, and neither does one that
// gives the same for all that is expected.
bool has_rows(const Cases& cases, bool by_column) {
  return std::any_of(
      cases.list.begin(), cases.list.end(), [&](const Case& one) {
        const Tensor& value = one.expected();
        return !one.right && value.values().size() >= 3 &&
               (by_column ? value.rows() : value.columns()) > 1;
      });
}

}  // namespace

std::optional<Finding> of_whole_rows(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  for (const bool by_column : {false, true}) {
    if (!has_rows(cases, by_column)) continue;
    for (const RowFunction& function : row_functions) {
      for (const bool to_yours : {false, true}) {
        if (all_of(cases, [&](const Case& one) {
              return is_applied(one, function, to_yours, by_column);
            })) {
          return told(cases, function, to_yours, by_column);
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace attn::relations
