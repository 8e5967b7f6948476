#include "narration/document/lesson.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(lesson)

namespace {

using attn::Lesson;
using attn::Tensor;

constexpr const char* book_claim =
    "agrees with the book's printed figures to 4 decimals";

// A book that prints one figure, that of "scores".
Lesson::Print prints(const Tensor& scores) {
  return [=](std::string_view result) -> std::optional<attn::PrintedFigures> {
    if (result != "scores") return std::nullopt;
    return attn::PrintedFigures{scores, "the book's printed figures"};
  };
}

std::optional<attn::PrintedFigures> prints_nothing(std::string_view) {
  return std::nullopt;
}

// The checks of a step that shows `values` beside a book that prints
// `printed`.
std::vector<attn::Check> checks_of(const Tensor& values,
                                   const Tensor& printed,
                                   bool unchanged = true) {
  attn::Document document = page::about({"a", "b"});
  Lesson lesson(document, prints(printed), std::nullopt, unchanged);
  lesson.step("scores", "Scores").result(values);
  return document.steps.at(0).checks;
}

bool book_check_holds(const Tensor& values, const Tensor& printed) {
  const std::vector<attn::Check> checks = checks_of(values, printed);
  BOOST_TEST_REQUIRE(checks.size() == 1U);
  BOOST_TEST(checks[0].claim == book_claim);
  return checks[0].holds;
}

// The cell that is worked out of a result that came about from another.
attn::Cell worked_cell(const Tensor& values, std::size_t query) {
  attn::Document document = page::about({"a", "b", "c"});
  document.parameters.query = query;
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("a", "A").result(1.0F);
  lesson.step("b", "B").result(values).computed_by(attn::normalise("a"));
  return document.steps.at(1).worked_cells.at(0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_batch_is_printed_once_or_whole) {
  const Tensor batch({2, 1, 2}, {1, 2, 3, 4});
  BOOST_TEST(book_check_holds(batch, batch));
  BOOST_TEST(!book_check_holds(batch, Tensor({2, 1, 2}, {1, 2, 3, 5})));
  BOOST_TEST(!book_check_holds(batch, Tensor({1, 2}, {1, 2})));
  BOOST_TEST(book_check_holds(Tensor({2, 1, 2}, {1, 2, 1, 2}),
                              Tensor({1, 2}, {1, 2})));
}

BOOST_AUTO_TEST_CASE(a_step_holds_what_it_was_given) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.section("A section");
  lesson.step("scores", "A title")
      .text("Some text.")
      .formula("a b")
      .result({{2}, {1.0F, 2.0F}}, {{}, {"x", "y"}}, attn::Role::scores)
      .picture({{"caption", "a", "·", "b", "=", "c"}})
      .check("a claim", false);
  const attn::Step& step = lesson.document().steps.at(0);
  BOOST_TEST(step.id == "scores");
  BOOST_TEST(step.section == "A section");
  BOOST_TEST(step.title == "A title");
  BOOST_TEST(step.text == "Some text.");
  BOOST_TEST(step.formula == "a b");
  BOOST_TEST(step.result->name == "scores");
  BOOST_TEST((step.result->role == attn::Role::scores));
  BOOST_TEST(step.result->labels.columns.at(1) == "y");
  BOOST_TEST(step.picture.at(0).caption == "caption");
  BOOST_TEST(step.checks.at(0).claim == "a claim");
  BOOST_TEST(!step.checks.at(0).holds);
}

BOOST_AUTO_TEST_CASE(a_claim_names_the_query) {
  attn::Document document = page::about({"the"});
  document.parameters.query_name = "the (3)";
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("scores", "Scores")
      .check("row \"{query}\" is fine", true, {"is_fine", {"", "keys"}});
  const attn::Step& step = document.steps.at(0);
  BOOST_TEST(step.checks.at(0).claim == "row \"the (3)\" is fine");
  const attn::PageCheck& anew = step.page_checks.at(0);
  BOOST_TEST(anew.claim == "row \"{query}\" is fine");
  BOOST_TEST(anew.of.at(0) == "scores");
  BOOST_TEST(anew.of.at(1) == "keys");
  BOOST_TEST(anew.made);
}

BOOST_AUTO_TEST_CASE(a_check_that_tells_nothing_is_made_by_the_page_alone) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("scores", "Scores")
      .check_if(false, "one", false, {"test", {""}})
      .check_if(true, "two", true, {"test", {""}});
  const attn::Step& step = document.steps.at(0);
  BOOST_TEST(step.checks.size() == 1U);
  BOOST_TEST(step.checks.at(0).claim == "two");
  BOOST_TEST(step.page_checks.size() == 2U);
  BOOST_TEST(!step.page_checks.at(0).made);
}

BOOST_AUTO_TEST_CASE(two_steps_of_one_name_are_an_error) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("keys", "Keys");
  BOOST_TEST(check::says(
      check::thrown<std::logic_error>([&] { lesson.step("keys", "Again"); }),
      {"two steps", "keys"}));
}

BOOST_AUTO_TEST_CASE(no_step_is_named_as_the_picture_of_all) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  BOOST_TEST(check::says(check::thrown<std::logic_error>(
                             [&] { lesson.step("overview", "All"); }),
                         {"overview"}));
  BOOST_TEST(document.steps.empty());
}

BOOST_AUTO_TEST_CASE(an_operand_that_no_step_shows_is_an_error) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("keys", "Keys").result(1.0F);
  attn::StepWriter step = lesson.step("scores", "Scores").result(1.0F);
  const auto computed_by = [&](const char* operand) {
    return check::thrown<std::logic_error>(
        [&] { step.computed_by(attn::product("keys", operand)); });
  };
  BOOST_TEST(check::says(computed_by("queries"), {"scores", "queries"}));
  BOOST_TEST(check::says(computed_by("scores"), {"scores"}));
}

BOOST_AUTO_TEST_CASE(code_comes_from_the_chapters_own_file_and_from_others) {
  attn::Document document = page::about({"a"});
  document.id = "01_simple_attention";
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("scores", "Scores")
      .code("attn_scores")
      .code("queries", "self_attention_v1.cpp");
  BOOST_TEST(
      document.steps.at(0).code ==
      "const arma::fmat attn_scores = inputs * inputs.t();  // (T, T)\n"
      "const arma::fmat queries = x * W_query;"
      "  // (T, d_in) -> (T, d_k)");
  check::thrown<std::logic_error>(
      [&] { lesson.step("keys", "Keys").code("no_such_name"); });
}

BOOST_AUTO_TEST_CASE(figures_of_the_book_are_compared_to_four_decimals) {
  const Tensor printed({2}, {0.1234F, 0.5F});
  BOOST_TEST(book_check_holds(printed, printed));
  BOOST_TEST(book_check_holds({{2}, {0.12344F, 0.49996F}}, printed));
  BOOST_TEST(!book_check_holds({{2}, {0.12346F, 0.5F}}, printed));
  BOOST_TEST(!book_check_holds({{2}, {0.1234F, 0.4999F}}, printed));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  BOOST_TEST(!book_check_holds({{2}, {0.1234F, nan}}, printed));
}

BOOST_AUTO_TEST_CASE(numbers_in_another_shape_do_not_agree) {
  BOOST_TEST(!book_check_holds({{1, 2}, {1, 2}}, {{2, 1}, {1, 2}}));
  BOOST_TEST(!book_check_holds({{1}, {1}}, {{2}, {1, 1}}));
}

BOOST_AUTO_TEST_CASE(every_sequence_of_a_batch_is_compared) {
  const Tensor printed({2, 2}, {1, 2, 3, 4});
  BOOST_TEST(
      book_check_holds({{2, 2, 2}, {1, 2, 3, 4, 1, 2, 3, 4}}, printed));
  BOOST_TEST(
      !book_check_holds({{2, 2, 2}, {1, 2, 3, 4, 1, 2, 3, 4.001F}}, printed));
}

BOOST_AUTO_TEST_CASE(
    a_result_that_the_book_does_not_print_has_no_such_check) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints(1.0F), std::nullopt, true);
  lesson.step("weights", "Weights").result(1.0F);
  BOOST_TEST(document.steps.at(0).checks.empty());
}

BOOST_AUTO_TEST_CASE(a_changed_parameter_takes_the_books_checks_away) {
  BOOST_TEST(checks_of(1.0F, 1.0F, true).size() == 1U);
  BOOST_TEST(checks_of(1.0F, 1.0F, false).empty());
}

BOOST_AUTO_TEST_CASE(so_does_another_seed_than_the_books) {
  for (const std::uint64_t seed : {123U, 124U}) {
    attn::Document document = page::about({"a"});
    Lesson lesson(document, prints(1.0F), seed, true);
    BOOST_TEST(lesson.seed_for("weights", 123) == seed);
    lesson.step("scores", "Scores").result(1.0F);
    BOOST_TEST(document.steps.at(0).checks.empty() == (seed != 123));
    BOOST_TEST(document.parameters.seeds.at("weights") == seed);
  }
}

BOOST_AUTO_TEST_CASE(without_a_seed_of_the_readers_objects_have_the_books) {
  attn::Document document = page::about({"a"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  BOOST_TEST(lesson.seed_for("one", 123) == 123U);
  BOOST_TEST(lesson.seed_for("other", 789) == 789U);
  BOOST_TEST(document.parameters.seeds.at("other") == 789U);
}

BOOST_AUTO_TEST_CASE(
    worked_out_is_the_cell_of_the_query_and_the_token_after) {
  const Tensor square({3, 3}, std::vector<float>(9, 1.0F));
  const attn::Cell middle = worked_cell(square, 1);
  BOOST_TEST(middle.row == 1U);
  BOOST_TEST(middle.column == 2U);
  const attn::Cell last = worked_cell(square, 2);
  BOOST_TEST(last.row == 2U);
  BOOST_TEST(last.column == 0U);
  BOOST_TEST(worked_cell({{3}, {1, 1, 1}}, 1).column == 2U);
}

BOOST_AUTO_TEST_CASE(where_that_cell_says_nothing_another_is_worked_out) {
  const float inf = std::numeric_limits<float>::infinity();
  const Tensor masked({3, 3}, {1, -inf, -inf, 0, 2, -inf, 0, 0, 0});
  BOOST_TEST(worked_cell(masked, 1).column == 1U);
  BOOST_TEST(worked_cell(masked, 2).column == 0U);
}

BOOST_AUTO_TEST_CASE(axes_that_are_not_tokens_are_worked_out_at_their_start) {
  const attn::Cell cell = worked_cell({{2, 2}, {1, 1, 1, 1}}, 1);
  BOOST_TEST(cell.row == 0U);
  BOOST_TEST(cell.column == 0U);
}

BOOST_AUTO_TEST_CASE(curves_and_bars_are_of_vectors_of_one_length) {
  attn::Document document = page::about({"a", "b"});
  Lesson lesson(document, prints_nothing, std::nullopt, true);
  lesson.step("three", "Three").result(Tensor({3}, {1, 2, 3}));
  lesson.step("below", "Below").result(Tensor({2}, {1, -1}));
  lesson.step("other", "Other").result(Tensor({2}, {0, 1}), {{}, {"x", "y"}});
  attn::StepWriter two =
      lesson.step("two", "Two").result(Tensor({2}, {1, -INFINITY}));
  BOOST_TEST(check::says(check::thrown<std::logic_error>([&] {
                           two.bars({"two", "three"});
                         }),
                         {"one length", "not three"}));
  BOOST_TEST(check::says(check::thrown<std::logic_error>([&] {
                           two.curves({{"two", "three"}, "x", "y"});
                         }),
                         {"one length", "not three"}));
  BOOST_TEST(check::says(check::thrown<std::logic_error>([&] {
                           two.bars({"two", "other"});
                         }),
                         {"one label, not other"}));
  BOOST_TEST(check::says(
      check::thrown<std::logic_error>([&] { two.bars({"below"}); }),
      {"begin at 0, and not all of below"}));
  BOOST_CHECK_THROW(two.bars({"later"}), std::out_of_range);
  for (const double step : {0.0, -1.0, double{NAN}, double{INFINITY}}) {
    BOOST_TEST(check::says(check::thrown<std::logic_error>([&] {
                             two.curves({{"two"}, "x", "y", 0.0, step});
                           }),
                           {"go upwards"}));
  }
  two.bars({"two"}).curves({{"two"}, "x", "y", -3.0, 0.1});
  BOOST_TEST(document.steps.back().bars.size() == 1U);
  BOOST_TEST(document.steps.back().curves->step == 0.1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
