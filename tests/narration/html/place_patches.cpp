#include "narration/html/place_patches.hpp"

#include <nlohmann/json.hpp>

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(place_patches)

namespace {

using Json = nlohmann::ordered_json;
using PlacesOf = std::function<attn::Places(std::size_t, std::size_t)>;

// As the page reads it.
std::vector<int> read(const Json& patches, std::size_t row,
                      std::size_t column) {
  Json patch;
  for (const Json& one : patches) {
    if (one[0] <= row && one[1] <= column) patch = one;
  }
  std::vector<int> numbers;
  for (std::size_t i = 0; i < patch[2].size(); ++i) {
    const int down = static_cast<int>(row) - patch[0].get<int>();
    const int right = static_cast<int>(column) - patch[1].get<int>();
    numbers.push_back(patch[2][i].get<int>() + down * patch[3][i].get<int>() +
                      right * patch[4][i].get<int>());
  }
  return numbers;
}

std::vector<int> numbers_of(const attn::Places& places) {
  std::vector<int> numbers;
  for (const attn::Place& place : places) {
    for (const std::size_t number :
         {place.operand, place.matrix, place.rows.first, place.rows.count,
          place.columns.first, place.columns.count}) {
      numbers.push_back(static_cast<int>(number));
    }
  }
  return numbers;
}

const std::vector<std::size_t> rows = {0, 1, 2, 7, 8};
const std::vector<std::size_t> columns = {0, 1, 2, 3, 9};

// How many patches are told; all places must come back.
std::size_t patches_for(const PlacesOf& places_of) {
  const Json patches = attn::place_patches(rows, columns, places_of);
  for (const std::size_t row : rows) {
    for (const std::size_t column : columns) {
      BOOST_TEST(
          read(patches, row, column) == numbers_of(places_of(row, column)),
          boost::test_tools::per_element());
    }
  }
  return patches.size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(places_that_move_on_evenly_are_one_patch) {
  BOOST_TEST(patches_for([](std::size_t row, std::size_t column) {
               return attn::Places{{0, 3, {row, 1}, {0, 4}},
                                   {1, 3, {0, 4}, {column, 1}}};
             }) == 1U);
  BOOST_TEST(patches_for([](std::size_t row, std::size_t) {
               return attn::Places{{0, 0, {0, row + 1}, {0, 4}}};
             }) == 1U);
  BOOST_TEST(patches_for([](std::size_t, std::size_t) {
               return attn::Places{};
             }) == 1U);
}

BOOST_AUTO_TEST_CASE(columns_of_several_operands_are_patches_of_their_own) {
  BOOST_TEST(
      patches_for([](std::size_t row, std::size_t column) {
        return attn::Places{{column / 2, 0, {row, 1}, {column % 2, 1}}};
      }) == 3U);
}

BOOST_AUTO_TEST_CASE(rows_that_come_from_anywhere_are_told_row_by_row) {
  const std::size_t from[] = {4, 1, 1, 0, 0, 0, 0, 3, 9};
  BOOST_TEST(patches_for([&](std::size_t row, std::size_t column) {
               return attn::Places{{0, 0, {from[row], 1}, {column, 1}}};
             }) > 1U);
}

BOOST_AUTO_TEST_CASE(numbers_may_be_made_from_more_or_fewer_places) {
  BOOST_TEST(patches_for([](std::size_t row, std::size_t column) {
               const attn::Place place = {0, 0, {row, 1}, {column, 1}};
               return attn::Places((row + column) % 3, place);
             }) > 5U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
