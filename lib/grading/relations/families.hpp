/// The families of relations. Each function finds the simplest relation of
/// its family that holds in all of the cases, or nothing.
#pragma once

#include <cstddef>
#include <optional>

#include "grading/relations/cases.hpp"

namespace attn::relations {

// Of the calls as a whole, in twice.cpp and exceptions.cpp.
std::optional<Finding> not_the_same_twice(const Probes& probes);
std::optional<Finding> input_changed(const Probes& probes);
std::optional<Finding> throws(const Probes& probes);

// Of numbers that nobody computed, in unwritten.cpp.
std::size_t count_never_written(const Cases& wrong);  // on how many probes
std::optional<Finding> never_written(const Cases& wrong);

// Of numbers, in the order in which they are tried.
std::optional<Finding> wrong_shape(const Cases& cases);
std::optional<Finding> not_finite(const Cases& cases);
std::optional<Finding> other_quantity(const Cases& cases);
std::optional<Finding> quantity_added(const Cases& cases);
std::optional<Finding> one_number_everywhere(const Cases& cases);
std::optional<Finding> axes_swapped(const Cases& cases);
std::optional<Finding> left_at_zero(const Cases& cases);
std::optional<Finding> factor(const Cases& cases);
std::optional<Finding> summand(const Cases& cases);
std::optional<Finding> repeated(const Cases& cases);
std::optional<Finding> permuted(const Cases& cases);
std::optional<Finding> shifted_through_rows(const Cases& cases);
std::optional<Finding> shifted_numbers(const Cases& cases);
std::optional<Finding> elementwise(const Cases& cases);
std::optional<Finding> of_whole_rows(const Cases& cases);
std::optional<Finding> scaled_before_softmax(const Cases& cases);
std::optional<Finding> some_left_at_zero(const Cases& cases);
std::optional<Finding> factor_of_each_probe(const Cases& cases);
std::optional<Finding> factor_of_each_row(const Cases& cases);
std::optional<Finding> summand_of_each_row(const Cases& cases);
std::optional<Finding> factors_of_row_and_column(const Cases& cases);
std::optional<Finding> factor_and_summand(const Cases& cases);
std::optional<Finding> few_digits(const Cases& cases);
std::optional<Finding> right_in_a_part(const Cases& cases);
std::optional<Finding> other_order(const Cases& cases);
std::optional<Finding> wrong_sums(const Cases& cases);

// Of numbers, and weak: tried when all others were.
std::optional<Finding> right_sums(const Cases& cases);
std::optional<Finding> should_be_zero(const Cases& cases);
std::optional<Finding> too_large_or_small(const Cases& cases);
std::optional<Finding> signs(const Cases& cases);
std::optional<Finding> whole_slices_wrong(const Cases& cases);
std::optional<Finding> same_order(const Cases& cases);
std::optional<Finding> right_zeros(const Cases& cases);
std::optional<Finding> few_wrong(const Cases& cases);
std::optional<Finding> right_in_the_first_row(const Cases& cases);
std::optional<Finding> whole_numbers(const Cases& cases);

// Of results of 0 and 1.
std::optional<Finding> ones_in_a_part(const Cases& cases);
std::optional<Finding> ones_elsewhere(const Cases& cases);
std::optional<Finding> only_too_many_or_few(const Cases& cases);

// Of counts and shapes.
std::optional<Finding> counts(const Cases& cases);
std::optional<Finding> counted_shape(const Cases& cases);

}  // namespace attn::relations
