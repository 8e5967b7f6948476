// What every kind of operation has: walks through the list of all kinds.
#include <algorithm>
#include <set>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "samples.hpp"
#include "scripts.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(kinds)

namespace {

using attn::Tensor;

using samples::Sample;

attn::Document document_of(const Sample& sample) {
  attn::Document document = page::about({"x", "y"});
  const char* const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
  for (std::size_t i = 0; i < sample.operands.size(); ++i) {
    page::add(document, names[i], sample.operands[i]);
  }
  page::add(document, "result", sample.result, sample.operation);
  return document;
}

// Hands each number of the sample's result to `visit`.
template <typename Visit>
void each_number(const Sample& sample, const Visit& visit) {
  const attn::Document document = document_of(sample);
  const Tensor& values = sample.result;
  for (std::size_t matrix = 0; matrix < values.matrices(); ++matrix) {
    for (std::size_t row = 0; row < values.rows(); ++row) {
      for (std::size_t column = 0; column < values.columns(); ++column) {
        visit(attn::Number(document, document.steps.back(),
                           {matrix, row, column}));
      }
    }
  }
}

bool lies_within(const attn::Place& place, const Tensor& values) {
  return place.matrix < values.matrices() && place.rows.count > 0 &&
         place.columns.count > 0 &&
         place.rows.first + place.rows.count <= values.rows() &&
         place.columns.first + place.columns.count <= values.columns();
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_has_a_sample_here_and_a_name_of_its_own) {
  std::set<const attn::OperationKind*> sampled;
  for (const Sample& sample : samples::all()) {
    sampled.insert(sample.operation.kind);
  }
  std::set<std::string_view> names;
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    BOOST_TEST(sampled.count(kind) == 1U, kind->name() << " has no sample");
    BOOST_TEST(names.insert(kind->name()).second, kind->name());
  }
  BOOST_TEST(sampled.size() == attn::all_kinds().size());
}

BOOST_AUTO_TEST_CASE(numbers_were_made_from_places_in_every_operand) {
  for (const Sample& sample : samples::all()) {
    std::set<std::size_t> operands;
    each_number(sample, [&](const attn::Number& number) {
      for (const attn::Place& place : number.kind().made_from(number)) {
        BOOST_TEST(lies_within(place, sample.operands.at(place.operand)),
                   number.kind().name());
        operands.insert(place.operand);
      }
    });
    BOOST_TEST(operands.size() == sample.operands.size(),
               sample.operation.kind->name());
  }
}

BOOST_AUTO_TEST_CASE(what_is_moved_is_the_same_number_in_one_place) {
  for (const Sample& sample : samples::all()) {
    if (!sample.operation.kind->moves()) continue;
    each_number(sample, [](const attn::Number& number) {
      const attn::Places places = number.kind().made_from(number);
      BOOST_REQUIRE(places.size() == 1U);
      BOOST_TEST(number.at(places[0]).size() == 1U);
      BOOST_TEST(number.one_at(places[0]) == number.value(),
                 number.kind().name());
    });
  }
}

BOOST_AUTO_TEST_CASE(every_number_is_explained_in_one_line) {
  for (const Sample& sample : samples::all()) {
    each_number(sample, [](const attn::Number& number) {
      const std::string text = number.kind().explain(number, 2);
      BOOST_TEST(!text.empty(), number.kind().name());
      BOOST_TEST(text.find('\n') == std::string::npos, text);
    });
  }
}

BOOST_AUTO_TEST_CASE(what_is_computed_is_worked_out) {
  for (const Sample& sample : samples::all()) {
    if (!sample.operation.kind->computes()) continue;
    each_number(sample, [](const attn::Number& number) {
      BOOST_TEST(!number.kind().work_out(number, 2).empty(),
                 number.kind().name());
    });
  }
}

BOOST_AUTO_TEST_CASE(pages_have_a_part_for_every_kind) {
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    const std::string part = scripts::about(*kind);
    for (const char* member : {"sign", "compute", "madeFrom"}) {
      BOOST_TEST(support::contains(part, member),
                 kind->name() << " has no " << member);
    }
  }
}

BOOST_AUTO_TEST_CASE(pages_take_what_a_kind_hands_on) {
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    const std::string taken = "operation." + std::string(kind->handed_on());
    BOOST_TEST(support::contains(scripts::all(), taken), kind->name());
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
