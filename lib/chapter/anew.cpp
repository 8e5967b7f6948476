#include "chapter/anew.hpp"

#include <utility>

namespace attn::anew {
namespace {

double number(std::size_t size) {
  return static_cast<double>(size);
}

std::vector<std::string> names_of(const Module& module) {
  return {module.batch, module.attn_weights, module.values};
}

PageCheck within(const char* test, std::size_t column, double low,
                 double high) {
  return {
      test, {""}, {{"column", number(column)}, {"low", low}, {"high", high}}};
}

}  // namespace

PageCheck by_the_program_alone(std::vector<std::string> results) {
  return {"", std::move(results)};
}

PageCheck rows_sum_to_one() {
  return {"rows_sum_to_one", {""}};
}

PageCheck share_of_the_sum() {
  return {"share_of_the_sum", {""}};
}

PageCheck equals_naive_softmax(std::string naive, std::string scores) {
  return {"equals_naive_softmax", {"", std::move(naive), std::move(scores)}};
}

PageCheck future_gets_no_weight() {
  return {"future_gets_no_weight", {""}};
}

PageCheck kept_rows_sum_to_one(std::string masked) {
  return {"kept_rows_sum_to_one", {"", std::move(masked)}};
}

PageCheck first_token_alone(std::string masked) {
  return {"first_token_alone", {"", std::move(masked)}};
}

PageCheck equals_the_first_way(std::string masked, std::string normalised) {
  return {"equals_the_first_way",
          {"", std::move(masked), std::move(normalised)}};
}

PageCheck rows_sum_to_zero(std::string gradient) {
  return {"rows_sum_to_zero", {"", std::move(gradient)}};
}

PageCheck zero_above_the_diagonal(std::string gradient) {
  return {"zero_above_the_diagonal", {"", std::move(gradient)}};
}

PageCheck slopes_agree(std::string stage) {
  return {"slopes_agree", {"", std::move(stage), "loss", "targets"}};
}

PageCheck added_from_the_end() {
  return {"added_from_the_end", {""}};
}

PageCheck is_symmetric() {
  return {"is_symmetric", {""}};
}

PageCheck row_by_itself(std::string product) {
  return {"row_by_itself", {"", std::move(product)}};
}

PageCheck query_row_equals(std::string row) {
  return {"query_row_equals", {"", std::move(row)}};
}

PageCheck query_row_is_mixed(std::string row, std::string x) {
  return {"query_row_is_mixed", {"", std::move(row), std::move(x)}};
}

PageCheck map_gives(std::string x, std::string scores) {
  return {"map_gives", {"", std::move(x), std::move(scores)}};
}

PageCheck makes(std::string x, std::string made, std::string bias) {
  PageCheck check = {"makes", {"", std::move(x), std::move(made)}};
  if (!bias.empty()) check.of.push_back(std::move(bias));
  return check;
}

PageCheck rank_is_at_most_width_of(std::string matrix) {
  return {"rank_is_at_most_width_of", {"", std::move(matrix)}};
}

PageCheck squares_sum_as_those_of(std::string matrix) {
  return {"squares_sum_as_those_of", {"", std::move(matrix)}};
}

PageCheck lies_within(float bound) {
  return {"lies_within", {""}, {{"bound", bound}}};
}

PageCheck differs_unless_zero(std::string a, std::string b) {
  return {"differs_unless_zero", {"", std::move(a), std::move(b)}};
}

PageCheck has_shape_of(std::string other) {
  return {"has_shape_of", {"", std::move(other)}};
}

PageCheck equals(std::string other) {
  return {"equals", {"", std::move(other)}};
}

PageCheck equals_exactly(std::string other) {
  return {"equals_exactly", {"", std::move(other)}};
}

PageCheck last_row_equals(std::string other) {
  return {"last_row_equals", {"", std::move(other)}};
}

PageCheck column_grows(std::size_t column) {
  return {"column_grows", {""}, {{"column", number(column)}}};
}

PageCheck column_lies_within(std::size_t column, double low, double high) {
  return within("column_lies_within", column, low, high);
}

PageCheck last_lies_within(std::size_t column, double low, double high) {
  return within("last_lies_within", column, low, high);
}

PageCheck are_so_many(std::vector<std::string> results, std::size_t count) {
  return {"are_so_many", std::move(results), {{"count", number(count)}}};
}

PageCheck zero_or_grown(double probability) {
  return {"zero_or_grown", {""}, {{"probability", probability}}};
}

PageCheck drawn_again() {
  return {"drawn_again", {""}};
}

PageCheck mean_settles(double probability, std::size_t masks,
                       std::string ones) {
  return {"mean_settles",
          {"", std::move(ones)},
          {{"probability", probability}, {"masks", number(masks)}}};
}

PageCheck masks_differ(std::string other, double probability) {
  return {
      "masks_differ", {"", std::move(other)}, {{"probability", probability}}};
}

PageCheck earlier_rows_stay() {
  return {"earlier_rows_stay", {""}};
}

PageCheck last_row_changes() {
  return {"last_row_changes", {""}};
}

PageCheck head_alone(const Module& head, std::string joined) {
  PageCheck check = {"head_alone", names_of(head)};
  check.of.push_back(std::move(joined));
  return check;
}

PageCheck equals_merged_heads(const Module& module,
                              std::vector<std::string> layers) {
  PageCheck check = {"equals_merged_heads", {""}};
  for (std::string& name : names_of(module)) check.of.push_back(name);
  for (std::string& name : layers) check.of.push_back(std::move(name));
  return check;
}

PageCheck sum_of_exponentials(std::string scores, std::size_t first) {
  return {"sum_of_exponentials",
          {"", std::move(scores)},
          {{"first", number(first)}}};
}

PageCheck context_of_keys(std::string sum, std::string scores,
                          std::string values, std::size_t first) {
  return {"context_of_keys",
          {"", std::move(sum), std::move(scores), std::move(values)},
          {{"first", number(first)}}};
}

PageCheck covers_the_past() {
  return {"covers_the_past", {""}};
}

PageCheck is_row_of(std::string context, std::size_t t) {
  return {"is_row_of", {"", std::move(context)}, {{"row", number(t)}}};
}

PageCheck rows_stay(std::string queries, std::string keys, std::string values,
                    std::string context) {
  return {"rows_stay",
          {std::move(queries), std::move(keys), std::move(values),
           std::move(context)}};
}

}  // namespace attn::anew
