// Code in pieces: how kinds are told apart, and that nothing gets lost.
#include "narration/document/code_spans.hpp"

#include "../page.hpp"
#include "narration/document/lesson.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(code_spans)

namespace {

using attn::CodeKind;
using attn::CodeSpan;

attn::Step step_of(const std::string& code, const std::string& kinds) {
  attn::Step step;
  step.code = code;
  step.code_kinds = kinds;
  return step;
}

// What a lesson's step holds that quotes these names of a file.
attn::Step quoting(const std::string& file,
                   const std::vector<std::string>& names) {
  attn::Document document = page::about({"a"});
  attn::Lesson lesson(
      document, [](std::string_view) { return std::nullopt; }, std::nullopt,
      true);
  attn::StepWriter writer = lesson.step("a", "A");
  for (const std::string& name : names) writer.code(name, file);
  return document.steps.at(0);
}

std::vector<std::string> texts_of(CodeKind kind, const attn::Step& step) {
  std::vector<std::string> texts;
  for (const CodeSpan& span : attn::code_spans(step)) {
    if (span.kind == kind) texts.push_back(span.text);
  }
  return texts;
}

std::string joined(const attn::Step& step) {
  std::string code;
  for (const CodeSpan& span : attn::code_spans(step)) code += span.text;
  return code;
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(neighbours_of_one_kind_are_one_span) {
  const std::vector<CodeSpan> expected = {{CodeKind::keyword, "auto"},
                                          {CodeKind::plain, " x="},
                                          {CodeKind::number, "12"},
                                          {CodeKind::plain, ";"}};
  BOOST_TEST(
      (attn::code_spans(step_of("auto x=12;", "kkkkpppnnp")) == expected));
}

BOOST_AUTO_TEST_CASE(code_without_kinds_is_plain) {
  BOOST_TEST(attn::code_spans(step_of("", "")).empty());
  const std::vector<CodeSpan> expected = {{CodeKind::plain, "int é = 1;"}};
  BOOST_TEST((attn::code_spans(step_of("int é = 1;", "")) == expected));
}

BOOST_AUTO_TEST_CASE(kinds_that_are_unknown_or_missing_are_plain) {
  const std::vector<CodeSpan> expected = {{CodeKind::type, "int"},
                                          {CodeKind::plain, " a;"}};
  BOOST_TEST((attn::code_spans(step_of("int a;", "ttt?")) == expected));
  BOOST_TEST(joined(step_of("a", "ppppp")) == "a");
}

BOOST_AUTO_TEST_CASE(types_calls_numbers_and_keywords_are_told_apart) {
  const attn::Step step =
      quoting("01_simple_attention.cpp", {"query_attn_scores"});
  BOOST_TEST(texts_of(CodeKind::keyword, step) == Texts{"for"},
             boost::test_tools::per_element());
  BOOST_TEST(texts_of(CodeKind::type, step) == (Texts{"frowvec", "size_t"}),
             boost::test_tools::per_element());
  BOOST_TEST(texts_of(CodeKind::number, step) == Texts{"0"},
             boost::test_tools::per_element());
  BOOST_TEST(texts_of(CodeKind::function, step) ==
                 (Texts{"query_attn_scores", "dot", "row"}),
             boost::test_tools::per_element());
  BOOST_TEST(texts_of(CodeKind::comment, step).empty());
}

BOOST_AUTO_TEST_CASE(comments_end_with_their_quotes) {
  const attn::Step step =
      quoting("self_attention_v1.cpp", {"keys", "values"});
  BOOST_TEST(texts_of(CodeKind::comment, step) ==
                 (Texts{"// (T, d_k)", "// (T, d_out)"}),
             boost::test_tools::per_element());
  BOOST_TEST(joined(step) == step.code);
  BOOST_TEST(step.code_kinds.size() == step.code.size());
}

BOOST_AUTO_TEST_CASE(a_class_is_a_type_where_it_is_constructed) {
  const attn::Step step = quoting("03_self_attention_classes.cpp", {"sa_v1"});
  BOOST_TEST(texts_of(CodeKind::type, step) ==
                 (Texts{"SelfAttentionV1", "Generator"}),
             boost::test_tools::per_element());
  BOOST_TEST(texts_of(CodeKind::function, step).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
