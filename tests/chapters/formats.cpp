// Every chapter in every format, and what the formats have in common.
#include <nlohmann/json.hpp>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "../support/xml.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(formats)

namespace {

using chapters::Page;
using chapters::Words;
using support::count;

std::size_t check_count(const Page& page) {
  std::size_t checks = 0;
  for (const nlohmann::json& step : page.steps()) {
    checks += step["checks"].size();
  }
  return checks;
}

}  // namespace

BOOST_AUTO_TEST_CASE(terminal_text_has_every_step_and_every_check) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const std::string text = chapters::print(chapter);
    const Page page = Page::of(chapter);
    const std::size_t steps = page.steps().size();
    const std::size_t checks = check_count(page);
    BOOST_TEST_CONTEXT(chapter) {
      BOOST_TEST(text == chapters::print(chapter, {"--format", "terminal"}));
      BOOST_TEST(count(text, fmt::format("/{}] ", steps)) == steps);
      BOOST_TEST(count(text, "✓") == checks);
      BOOST_TEST(count(text, "✗") == 0U);
      BOOST_TEST(count(text, fmt::format("{0} of {0} checks hold", checks)) ==
                 1U);
    }
  }
}

BOOST_AUTO_TEST_CASE(markdown_has_every_step_and_every_check) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const std::string text =
        chapters::print(chapter, {"--format", "markdown"});
    const Page page = Page::of(chapter);
    BOOST_TEST_CONTEXT(chapter) {
      BOOST_TEST(text.starts_with("# Chapter "));
      BOOST_TEST(count(text, "\n### ") == page.steps().size());
      BOOST_TEST(count(text, "\n- ✓ ") == check_count(page));
      BOOST_TEST(count(text, "\n```cpp\n") == page.steps().size());
    }
  }
}

BOOST_AUTO_TEST_CASE(html_has_every_step_and_every_check) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const pugi::xml_document tree =
        support::parsed(chapters::print(chapter, {"--format", "html"}));
    const Page page = Page::of(chapter);
    BOOST_TEST_CONTEXT(chapter) {
      BOOST_TEST(support::all(tree, "//article").size() ==
                 page.steps().size());
      BOOST_TEST(support::all(tree, "//li[@class='holds']").size() ==
                 check_count(page));
      BOOST_TEST(support::all(tree, "//li[@class='fails']").empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(pages_of_many_heads_stay_below_400_kb) {
  for (const Words& words : {Words{"--heads", "64", "--d-out", "64"},
                             Words{"--heads", "64", "--d-out", "64",
                                   "--qkv-bias", "--dropout", "0.1"}}) {
    for (const char* chapter :
         {"07_multi_head_wrapper", "08_multi_head_attention"}) {
      Words html = words;
      html.insert(html.end(), {"--format", "html"});
      const std::string text = chapters::print(chapter, html);
      BOOST_TEST(text.size() < 400'000U, chapter);
      const pugi::xml_document tree = support::parsed(text);
      BOOST_TEST(support::all(tree, "//article").size() >= 19U);
      BOOST_TEST((support::contains(text, "matrices are shown") ||
                  support::contains(text, "are left out of this page")));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_product_is_worked_out_wherever_there_is_one) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const Page page = Page::of(chapter);
    for (const nlohmann::json& step : page.steps()) {
      const std::string kind = step["operation"]["kind"];
      if (kind != "product" && kind != "linear") continue;
      BOOST_TEST(step.contains("worked"), chapter << ", " << step["id"]);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_example_of_the_book_is_worked_out) {
  for (const char* format : {"terminal", "json"}) {
    BOOST_TEST((chapters::print("01_simple_attention", {"--format", format})
                    .find("0.55·0.57 + 0.87·0.85 + 0.66·0.64 = 1.4754") !=
                std::string::npos));
  }
}

BOOST_AUTO_TEST_CASE(two_runs_print_the_same) {
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const char* format : {"terminal", "markdown", "html", "json"}) {
      const Words words = {"--format", format, "--sentence", "a new day"};
      BOOST_TEST((chapters::print(chapter, words) ==
                  chapters::print(chapter, words)),
                 chapter << ", " << format);
    }
  }
}

BOOST_AUTO_TEST_CASE(help_names_the_options_and_prints_nothing_else) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const std::string help = chapters::print(chapter, {"--help"});
    for (const char* option :
         {"--format", "--output", "--step", "--figure", "--color",
          "--precision", "--seed", "--sentence", "--inputs", "--query"}) {
      BOOST_TEST(count(help, option) > 0U, chapter << ", " << option);
    }
    // The line of usage names the program, wherever that lies.
    const std::string options = help.substr(help.find("\nOptions:"));
    BOOST_TEST(support::width_of(support::lines_of(options)) <= 80U, chapter);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
