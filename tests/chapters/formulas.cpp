// Every formula of every chapter is a formula: of known names and signs, and
// without a word of English but those that join formulas.
#include "narration/formulas/formula_tokens.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(formulas)

namespace {

using attn::FormulaToken;
using chapters::Words;
using Kind = FormulaToken::Kind;
using Names = std::set<std::string>;

// Besides those of one letter.
const Names names = {
    // sizes
    "d_in", "d_out", "head_dim",
    // matrices and what they hold
    "W_query", "W_key", "W_value", "W_head", "W_out", "weight", "weights",
    "score", "mask", "masked", "ones", "computed", "sa_v1", "sa_v2",
    "Q_strip", "K_seen", "V_seen", "V_block", "Z_strip", "strip", "seen",
    // what is trained
    "grad", "loss", "λ",
    // a language model
    "W_up", "W_down", "logits", "scale", "shift", "eps", "π",
    // functions
    "exp", "ln", "sqrt", "max", "min", "softmax", "var", "rank", "ceil",
    "tanh", "cos", "relu", "gelu", "norm", "argmax",
    // what is measured and counted
    "cost_with", "cost_without", "time_with", "time_without", "ratio",
    "share", "needed", "time", "speed",
    // numbers
    "inf"};

const Names joining = {"if", "else", "and", "so", "where"};

const Names signs = {"=", "+", "-", "≤", "≥", ">", "<", "→",   "∈",
                     "/", "·", ",", ";", ":", "|", ".", "...", "(",
                     ")", "[", "]", "{", "}", "_", "'", "Σ"};

bool is_known(const FormulaToken& token) {
  switch (token.kind) {
    case Kind::number:
    case Kind::superscript:
      return true;
    case Kind::text:
      return joining.count(token.text) > 0;
    case Kind::name:
      return token.text.size() == 1 || names.count(token.text) > 0;
    case Kind::sign:
      break;
  }
  return signs.count(token.text) > 0;
}

void require_known(const std::string& formula) {
  for (const FormulaToken& token : attn::formula_tokens(formula)) {
    BOOST_TEST(is_known(token), "\"" << token.text << "\" in " << formula);
  }
}

// As a reader runs it, with what is timed at small sizes.
std::vector<std::string> formulas_of(const std::string& chapter,
                                     const Words& options) {
  Words words = {"--format", "json"};
  words.insert(words.end(), options.begin(), options.end());
  if (chapter >= "09" && chapter < "11") {
    words.insert(words.end(), {"--tokens", "4", "--width", "6"});
  }
  if (chapter == "14_gpt") words.push_back("--no-book-size");
  const support::Outcome outcome =
      support::run_program(chapters::program_of(chapter), words);
  BOOST_TEST_REQUIRE(outcome.status == 0, outcome.err);
  std::vector<std::string> formulas;
  const auto document = nlohmann::json::parse(outcome.out);
  for (const auto& step : document["steps"]) {
    formulas.push_back(step["formula"]);
  }
  return formulas;
}

// The chapters that have an option, and those that have none.
const std::vector<std::pair<std::string, Words>> options = {
    {"--sentence", {"--sentence", "one"}},
    {"--qkv-bias", {"--qkv-bias"}},
    {"--dropout", {"--dropout", "0.3"}},
    {"--heads", {"--heads", "3", "--d-out", "6"}},
    {"--d-out", {"--d-out", "4"}},
    {"--query", {"--query", "5"}},
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_word_of_a_formula_is_known) {
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const std::string& formula : formulas_of(chapter, {})) {
      require_known(formula);
    }
  }
}

BOOST_AUTO_TEST_CASE(so_it_is_with_every_option) {
  for (const auto& [option, words] : options) {
    for (const std::string& chapter : chapters::chapters_with(option)) {
      const bool is_model = chapter == "14_gpt";  // has no --d-out
      const Words taken =
          is_model && option == "--heads" ? Words{"--heads", "3"} : words;
      for (const std::string& formula : formulas_of(chapter, taken)) {
        require_known(formula);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(prose_would_be_noticed) {
  for (const char* prose :
       {"X, one token a row", "Z of sa_v2 - Z of sa_v1", "t's block"}) {
    bool all_known = true;
    for (const FormulaToken& token : attn::formula_tokens(prose)) {
      all_known = all_known && is_known(token);
    }
    BOOST_TEST(!all_known, prose);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
