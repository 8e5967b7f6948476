#include "narration/html/table.hpp"

#include <cmath>
#include <numeric>

#include "../../golden/check.hpp"
#include "../../support/xml.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(html_table)

namespace {

using support::all;
using support::text_of;

pugi::xml_document table_of(const attn::Result& result,
                            const attn::Fold& fold = {},
                            std::size_t matrix = 0) {
  return support::parsed(attn::html_table(result, matrix, "a name",
                                          attn::Shading(result), 2, fold));
}

attn::Result two_by_three(attn::Role role) {
  return {"x",
          {{2, 3}, {0.5F, -1.0F, 0.0F, -INFINITY, 0.26F, 1.0F}},
          {{"a<b", "c"}, {}},
          role};
}

std::string classes(const pugi::xml_document& tree) {
  std::string names;
  for (const pugi::xml_node& cell : all(tree, "//tbody//td")) {
    names += std::string(cell.attribute("class").value()) + ",";
  }
  return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows_have_labels_and_columns_indices) {
  const pugi::xml_document tree = table_of(two_by_three(attn::Role::values));
  BOOST_TEST(text_of(all(tree, "//tbody/tr[1]/th")[0]) == "a<b");
  BOOST_TEST(text_of(all(tree, "//thead//th[@scope='col']")[2]) == "2");
  BOOST_TEST(text_of(all(tree, "//tbody/tr[2]/td")[0]) == "-inf");
  BOOST_TEST(text_of(all(tree, "//tbody/tr[2]/td")[1]) == "0.26");
}

BOOST_AUTO_TEST_CASE(classes_tell_the_shade) {
  BOOST_TEST(classes(table_of(two_by_three(attn::Role::scores))) ==
             "p7,n10,,infinite,p5,p10,");
  BOOST_TEST(classes(table_of(two_by_three(attn::Role::weights))) ==
             "p7,,,infinite,p5,p10,");
  BOOST_TEST(classes(table_of(two_by_three(attn::Role::mask))) ==
             "hidden,hidden,,infinite,hidden,hidden,");
}

BOOST_AUTO_TEST_CASE(a_vector_has_no_name_for_its_row_and_a_scalar_none) {
  const attn::Result vector = {"v", {{2}, {1.5F, 2.0F}}, {{}, {"a", "b"}}};
  BOOST_TEST(all(table_of(vector), "//tbody//th").empty());
  BOOST_TEST(all(table_of(vector), "//thead//th").size() == 2U);
  const attn::Result scalar = {"s", attn::Tensor(1.5F), {}};
  BOOST_TEST(all(table_of(scalar), "//th").empty());
  BOOST_TEST(text_of(all(table_of(scalar), "//td")[0]) == "1.50");
}

BOOST_AUTO_TEST_CASE(large_matrices_are_folded) {
  std::vector<float> numbers(5 * 7);
  std::iota(numbers.begin(), numbers.end(), 0.0F);
  const attn::Result result = {"x", {{5, 7}, numbers}, {}};
  const pugi::xml_document tree = table_of(result, {4, 2, 1});
  BOOST_TEST(all(tree, "//tbody/tr").size() == 4U);
  BOOST_TEST(all(tree, "//tbody/tr[1]/td").size() == 4U);
  BOOST_TEST(all(tree, "//td[@class='gap']").size() == 4U + 3U + 2U);
  BOOST_TEST(text_of(all(tree, "//tbody/tr[4]/td")[3]) == "34");
}

BOOST_AUTO_TEST_CASE(each_matrix_of_a_batch_has_a_table_of_its_own) {
  const attn::Result batch = {"x", {{2, 1, 2}, {1, 2, 3, 4}}, {}};
  BOOST_TEST(text_of(all(table_of(batch, {}, 1), "//tbody")[0]) ==
             "\n034\n");  // the row's index, then its numbers
}

BOOST_AUTO_TEST_CASE(a_long_vector_without_labels_is_called_so) {
  const auto is_long = [](std::size_t size, const attn::AxisLabels& labels,
                          bool is_row) {
    const std::vector<float> numbers(size, 1.0F);
    const attn::Tensor tensor = is_row ? attn::Tensor({1, size}, numbers)
                                       : attn::Tensor({size}, numbers);
    return !all(table_of({"v", tensor, {{}, labels}}),
                "/table[@class='long']")
                .empty();
  };
  BOOST_TEST(is_long(13, {}, false));
  BOOST_TEST(is_long(60, {}, false));
  BOOST_TEST(!is_long(12, {}, false));
  BOOST_TEST(!is_long(13, {}, true));
  BOOST_TEST(!is_long(13, std::vector<std::string>(13, "a"), false));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
