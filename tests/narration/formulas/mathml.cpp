// Formulas as MathML: well-formed, complete, and with the structure they
// mean.
#include "narration/formulas/mathml.hpp"

#include <pugixml.hpp>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "narration/layout/text_layout.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(mathml)

namespace {

using support::contains;

// Formulas as chapters have them.
const std::vector<std::string> formulas = {
    "X = [x_1; ...; x_T], (T, d_in)",
    "score_t = q · x_t",
    "weight_t = exp(score_t - m) / Σ_s exp(score_s - m), m = max_s score_s",
    "weights(t, s) = exp(A(t, s)) / Σ_j exp(A(t, j))",
    "M = W_query W_keyᵀ, and A = X M Xᵀ",
    "W_query(i, j) ∈ [0, 1), (d_in, d_out)",
    "|weight(i, j)| ≤ 1 / sqrt(d_in), (d_out, d_in)",
    "sa_v2.Z - sa_v1.Z",
    "W_query.weightᵀ, (d_in, d_out)",
    "Z = softmax(Q Kᵀ / sqrt(d_k)) V",
    "mask(t, s) = 1 if s > t, else 0",
    "weights(t, s) / Σ_{s' ≤ t} weights(t, s')",
    "A(t, s) = q_t · k_s if s ≤ t, else -inf",
    "(1 - p) · x / (1 - p) + p · 0 = x",
    "Z = [Z_0 ... Z_{H-1}]",
    "W_query = [W_query_0; ...; W_query_{H-1}]",
    "Q_h = Q[:, h·head_dim : (h + 1)·head_dim]",
    "3 d² + (d² + d), d = 768",
};

// What somebody could write by mistake.
const std::vector<std::string> odd = {
    "(",    ")",         "a /",        "/ a",         "_",
    "a_",   "_a",        "a_{",        "a_{}",        "a_}",
    "<b>",  "a & \"b\"", "]]>",        "sqrt",        "sqrt(",
    "Σ",    "Σ_",        "Σ_{",        "ᵀ",           "²²",
    "a''",  "a.",        ".b",         "a..b",        "((a)",
    "(a))", "[0, 1)",    "-",          "- -a",        "a / / b",
    "a · ", "\u0301",    "e\u0301",    "🙂 + 🙂", "שלום = x",
    "\\x",  "\x01\x7f",  "\xff\xc3 (", "a_b_c",       "a^2 ~ b!",
    "of",   "a of /",    "\u202e",     "\ufffe",
};

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_string(
      ("<all>" + xml + "</all>").c_str(),
      pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment);
  BOOST_TEST(result.status == pugi::status_ok, xml);
  return document;
}

// The elements without the row around them, for short.
std::string inside(const std::string& formula) {
  const std::string xml = attn::mathml(formula);
  const std::size_t begin = xml.find('>') + 1;
  return xml.substr(begin,
                    xml.size() - begin - std::string("</math>").size());
}

bool has(const std::string& formula, const std::string& piece) {
  const std::string xml = attn::mathml(formula);
  BOOST_TEST_INFO(xml);
  return contains(xml, piece);
}

std::string replaced(std::string text, const std::string& piece,
                     const std::string& by) {
  for (std::size_t i = 0; (i = text.find(piece, i)) != std::string::npos;
       i += by.size()) {
    text.replace(i, piece.size(), by);
  }
  return text;
}

// What a reader finds between the tags.
std::string content(const std::string& xml) {
  std::string text;
  const pugi::xml_document document = parsed(xml);
  for (const pugi::xpath_node node : document.select_nodes("//text()")) {
    text += node.node().value();
  }
  for (const char* invisible : {" ", "\u00A0", "\u2061", "\u2062"}) {
    text = replaced(text, invisible, "");
  }
  return text;
}

// What is to be found there: all but the marks that have become structure.
std::string expected_content(std::string formula) {
  for (const char* mark : {" ", "_", "{", "}", "/"}) {
    formula = replaced(formula, mark, "");
  }
  for (const auto& [plain, shown] :
       std::map<std::string, std::string>{{"sqrt(dk)", "√dk"},
                                          {"sqrt(din)", "√din"},
                                          {"Σ", "∑"},
                                          {"-", "−"},
                                          {"'", "′"},
                                          {"ᵀ", "T"},
                                          {"²", "2"}}) {
    formula = replaced(formula, plain, shown);
  }
  return formula;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_formula_is_one_element_that_reads_as_it_was_written) {
  for (const std::string& formula : formulas) {
    const pugi::xml_document document = parsed(attn::mathml(formula));
    const pugi::xml_node math = document.child("all").first_child();
    BOOST_TEST(std::string(math.name()) == "math");
    BOOST_TEST(!math.next_sibling());
    BOOST_TEST(math.attribute("alttext").value() == formula);
    BOOST_TEST(math.attribute("display").value() == std::string("block"));
  }
}

BOOST_AUTO_TEST_CASE(nothing_of_a_formula_is_lost) {
  for (const std::string& formula : formulas) {
    std::string expected = expected_content(formula);
    // The denominator needs no parentheses.
    if (formula.starts_with("(1 - p) · x")) expected = "(1−p)·x1−p+p·0=x";
    BOOST_TEST(replaced(content(attn::mathml(formula)), "_", "") == expected);
  }
}

BOOST_AUTO_TEST_CASE(a_name_of_several_words_is_one_name) {
  for (const char* name :
       {"W_query", "head_dim", "d_in", "cost_with_cache"}) {
    BOOST_TEST(inside(name) == "<mi>" + std::string(name) + "</mi>");
  }
  BOOST_TEST(inside("W_query_0") ==
             "<msub><mi>W_query</mi><mn>0</mn></msub>");
}

BOOST_AUTO_TEST_CASE(one_letter_and_numbers_are_subscripts) {
  BOOST_TEST(inside("d_k") == "<msub><mi>d</mi><mi>k</mi></msub>");
  BOOST_TEST(inside("x_0") == "<msub><mi>x</mi><mn>0</mn></msub>");
  BOOST_TEST(inside("Z_{H-1}") ==
             "<msub><mi>Z</mi><mrow><mi>H</mi><mo>−</mo><mn>1</mn></mrow>"
             "</msub>");
  BOOST_TEST(inside("a_b_c") ==
             "<msub><mi>a</mi><msub><mi>b</mi><mi>c</mi></msub></msub>");
}

BOOST_AUTO_TEST_CASE(superscripts_stand_above_subscripts) {
  BOOST_TEST(inside("d²") == "<msup><mi>d</mi><mn>2</mn></msup>");
  BOOST_TEST(inside("W_keyᵀ") ==
             "<msup><mi>W_key</mi><mi mathvariant=\"normal\">T</mi></msup>");
  BOOST_TEST(inside("K_hᵀ") ==
             "<msubsup><mi>K</mi><mi>h</mi>"
             "<mi mathvariant=\"normal\">T</mi></msubsup>");
  BOOST_TEST(inside("s'") == "<msup><mi>s</mi><mo>′</mo></msup>");
}

BOOST_AUTO_TEST_CASE(a_member_follows_its_object) {
  BOOST_TEST(
      inside("W_query.weightᵀ") ==
      "<msup><mrow><mi>W_query</mi><mo>.</mo>"
      "<mi>weight</mi></mrow><mi mathvariant=\"normal\">T</mi></msup>");
}

BOOST_AUTO_TEST_CASE(a_whole_product_is_divided_by_one_factor) {
  BOOST_TEST(inside("Q K / d V") ==
             "<mrow><mfrac><mrow><mi>Q</mi><mo rspace=\"0.2em\">\u2062</mo>"
             "<mi>K</mi></mrow><mi>d</mi></mfrac>"
             "<mo rspace=\"0.2em\">\u2062</mo><mi>V</mi></mrow>");
  BOOST_TEST(inside("q · k / d") ==
             "<mfrac><mrow><mi>q</mi><mo>·</mo><mi>k</mi></mrow><mi>d</mi>"
             "</mfrac>");
  BOOST_TEST(inside("a / b / c") ==
             "<mfrac><mfrac><mi>a</mi><mi>b</mi></mfrac><mi>c</mi></mfrac>");
}

BOOST_AUTO_TEST_CASE(parentheses_around_all_of_a_part_of_a_fraction_go) {
  BOOST_TEST(inside("(a) / (1 - p)") ==
             "<mfrac><mi>a</mi><mrow><mn>1</mn><mo>−</mo><mi>p</mi></mrow>"
             "</mfrac>");
  BOOST_TEST(has("(a)² / b", "<mo>(</mo>"));
  BOOST_TEST(has("[a] / b", "<mo>[</mo>"));
  BOOST_TEST(has("a / f(x)", "<mo>(</mo>"));
}

BOOST_AUTO_TEST_CASE(a_sum_takes_the_product_behind_it) {
  BOOST_TEST(inside("a / Σ_s b c") ==
             "<mfrac><mi>a</mi><mrow><munder><mo>∑</mo><mi>s</mi></munder>"
             "<mrow><mi>b</mi><mo rspace=\"0.2em\">\u2062</mo><mi>c</mi>"
             "</mrow></mrow></mfrac>");
  BOOST_TEST(has("Σ_{s' ≤ t} x",
                 "<munder><mo>∑</mo><mrow><msup><mi>s</mi><mo>′</mo></msup>"
                 "<mo>≤</mo><mi>t</mi></mrow></munder>"));
}

BOOST_AUTO_TEST_CASE(a_root_keeps_parentheses_around_several_operands) {
  BOOST_TEST(inside("1/sqrt(d_in)") ==
             "<mfrac><mn>1</mn><mrow><mo stretchy=\"false\">√</mo>"
             "<mrow class=\"radicand\"><mi>d_in</mi></mrow></mrow></mfrac>");
  for (const char* several : {"sqrt(a + b)", "sqrt(a b)", "sqrt(-1)"}) {
    BOOST_TEST(has(several, "<mo>(</mo>"));
    BOOST_TEST(!has(several, "radicand"));
  }
  BOOST_TEST(inside("sqrt") == "<mi>sqrt</mi>");
  BOOST_TEST(content(attn::mathml("sqrt()")) == "√()");
}

BOOST_AUTO_TEST_CASE(arguments_follow_a_name_at_once) {
  BOOST_TEST(inside("f(t, s)") ==
             "<mrow><mi>f</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>t</mi>"
             "<mo>,</mo><mi>s</mi><mo>)</mo></mrow></mrow>");
  BOOST_TEST(inside("X[t, :]") ==
             "<mrow><mi>X</mi><mrow><mo>[</mo><mi>t</mi><mo>,</mo>"
             "<mo>:</mo><mo>]</mo></mrow></mrow>");
  BOOST_TEST(!has("f (t)", "\u2061"));
  BOOST_TEST(has("f (t)", "\u2062"));
}

BOOST_AUTO_TEST_CASE(what_stands_in_square_brackets_is_not_multiplied) {
  BOOST_TEST(!has("[Z_0 Z_1]", "\u2062"));
  BOOST_TEST(has("[a b] c (d e)", "\u2062"));
}

BOOST_AUTO_TEST_CASE(a_sign_before_its_operand_is_a_prefix) {
  BOOST_TEST(inside("-inf") ==
             "<mrow><mo form=\"prefix\">−</mo><mi>inf</mi></mrow>");
  BOOST_TEST(has("else -1", "<mo form=\"prefix\">−</mo>"));
  BOOST_TEST(!has("H-1", "prefix"));
  BOOST_TEST(!has("Z' - Z", "prefix"));
}

BOOST_AUTO_TEST_CASE(a_maximum_runs_over_what_stands_below) {
  BOOST_TEST(inside("max_j s_j") ==
             "<mrow><munder><mo>max</mo><mi>j</mi></munder>"
             "<msub><mi>s</mi><mi>j</mi></msub></mrow>");
  BOOST_TEST(has("max(a, b)", "<mi>max</mi><mo>\u2061</mo>"));
}

BOOST_AUTO_TEST_CASE(english_keeps_its_spaces) {
  BOOST_TEST(has("1 if s ≤ t, else -inf", "<mtext>\u00A0if\u00A0</mtext>"));
  BOOST_TEST(has("a, and so b", "<mtext>\u00A0and so\u00A0</mtext>"));
  BOOST_TEST(has("t's block", "<mtext>t's\u00A0</mtext>"));
}

BOOST_AUTO_TEST_CASE(odd_input_stays_well_formed_and_whole) {
  for (const std::string& formula : odd) {
    BOOST_TEST_INFO_SCOPE(formula);
    const auto without_marks = [](std::string text) {
      for (const char* mark : {"_", "{", "}", "/", "(", ")"}) {
        text = replaced(text, mark, "");
      }
      return text;
    };
    BOOST_TEST(without_marks(content(attn::mathml(formula))) ==
               without_marks(expected_content(attn::visible(formula))));
  }
  for (const char* sign : {"(", "]", "_", "/", "<", "!", "~", "'"}) {
    BOOST_TEST(content(attn::mathml(sign)) == sign);
  }
  BOOST_TEST(content(attn::mathml("a /")) == "a/");
  BOOST_TEST(content(attn::mathml("a_ + ((b) · <b> & \"c\"")) ==
             "a_+((b)·<b>&\"c\"");
}

BOOST_AUTO_TEST_CASE(each_line_is_an_element) {
  BOOST_TEST(attn::mathml("").empty());
  BOOST_TEST(attn::mathml(" \n\n").empty());
  BOOST_TEST(attn::mathml("a\nb") == attn::mathml("a") + attn::mathml("b"));
  BOOST_TEST(attn::mathml("a\n") == attn::mathml("a"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
