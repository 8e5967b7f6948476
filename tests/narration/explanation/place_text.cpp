#include "narration/explanation/place_text.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"
#include "narration/explanation/operation_kind.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(place_text)

namespace {

// Of the last number of a result: what it was made from, as text.
std::string text_of(const attn::Tensor& a, const attn::Operation& operation,
                    const attn::Tensor& result) {
  attn::Document document = page::about({"x", "y", "z"});
  page::add(document, "a", a).result->labels = {{"x", "y", "z"}, {}};
  page::add(document, "result", result, operation);
  const attn::Tensor& values = result;
  const attn::Number number(
      document, document.steps.back(),
      {values.matrices() - 1, values.rows() - 1, values.columns() - 1});
  return attn::places_text(number, number.kind().made_from(number));
}

const attn::Tensor matrix = {{3, 2}, {1, 2, 3, 4, 5, 6}};
const attn::Tensor batch = {{2, 3, 1}, {1, 2, 3, 4, 5, 6}};

}  // namespace

BOOST_AUTO_TEST_CASE(a_cell_is_named_by_its_labels) {
  attn::Result result = {
      "r", {{2, 2}, {1, 2, 3, 4}}, {{"a", "b"}, {"c", "\x1b"}}};
  BOOST_TEST(attn::cell_name(result, {0, 1, 0}) == "row b, column c");
  BOOST_TEST(attn::cell_name(result, {0, 0, 1}) == "row a, column \\x1b");
  result.labels = {};
  BOOST_TEST(attn::cell_name(result, {0, 1, 0}) == "row 1, column 0");
}

BOOST_AUTO_TEST_CASE(a_label_in_several_places_is_named_with_its_place) {
  const attn::Result result = {
      "r", {{2, 2}, {1, 2, 3, 4}}, {{"a", "a"}, {"b", "7"}}};
  BOOST_TEST(attn::cell_name(result, {0, 1, 0}) == "row a (2), column b");
  BOOST_TEST(attn::cell_name(result, {0, 0, 1}) == "row a (1), column 7 (2)");
}

BOOST_AUTO_TEST_CASE(cells_of_other_ranks_are_named_as_well) {
  const attn::Tensor vector = {{2}, {1, 2}};
  BOOST_TEST(attn::cell_name({"r", vector, {{}, {"a", "b"}}}, {0, 0, 1}) ==
             "b");
  BOOST_TEST(attn::cell_name({"r", vector, {}}, {0, 0, 1}) == "entry 1");
  BOOST_TEST(attn::cell_name({"r", 1.0F, {}}, {}).empty());
  const attn::Tensor heads({2, 3, 1, 1}, std::vector<float>(6));
  BOOST_TEST(attn::cell_name({"r", heads, {}}, {4, 0, 0}) ==
             "sequence 1, head 1, row 0, column 0");
}

BOOST_AUTO_TEST_CASE(rows_and_columns_go_by_their_labels_or_by_number) {
  BOOST_TEST(text_of(matrix, attn::softmax("a"), matrix) == "a, row z");
  BOOST_TEST(text_of(matrix, attn::product("a", attn::transposed("a")),
                     {{3, 3}, std::vector<float>(9)}) ==
             "a, row z; a, row z");
  BOOST_TEST(text_of(matrix, attn::product(attn::transposed("a"), "a"),
                     {{2, 2}, std::vector<float>(4)}) ==
             "a, column 1; a, column 1");
  BOOST_TEST(text_of(matrix,
                     attn::heads_context("a", {123, false, 1.0F, 1.0F}),
                     {{2, 1}, {1, 2}}) == "a, rows x to y");
}

BOOST_AUTO_TEST_CASE(all_of_a_matrix_is_its_name) {
  BOOST_TEST(text_of(matrix, attn::singular_values("a", 1.0F),
                     {{2}, {1, 2}}) == "a");
}

BOOST_AUTO_TEST_CASE(one_number_is_a_row_and_a_column) {
  BOOST_TEST(text_of(matrix, attn::unchanged("a"), matrix) ==
             "a, row z, column 1");
  BOOST_TEST(text_of({{4}, {1, 2, 3, 4}}, attn::columns_of("a", 1),
                     {{2}, {2, 3}}) == "a, column 2");
}

BOOST_AUTO_TEST_CASE(a_matrix_of_a_batch_is_named) {
  BOOST_TEST(text_of(batch, attn::unchanged("a"), batch) ==
             "a, sequence 1, row z, column 0");
  BOOST_TEST(text_of(batch,
                     attn::heads_context("a", {123, false, 1.0F, 1.0F}),
                     batch) == "a, sequence 1");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
