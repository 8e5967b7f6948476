#include "narration/html_renderer.hpp"

#include <fmt/format.h>

#include "narration/html_data.hpp"
#include "narration/html_page.hpp"
#include "narration/html_step.hpp"
#include "narration/parameters_text.hpp"

namespace attn {
namespace {

constexpr std::size_t largest_page = 400'000;  // bytes

// How much of large matrices a page shows and carries.
struct Allowance {
  Fold fold;
  std::size_t most_values;
};

// From the most to the least; a page takes the first that is small enough.
constexpr Allowance allowances[] = {
    {{40, 12, 4}, 16'000}, {{24, 12, 4}, 8'000}, {{16, 12, 4}, 8'000},
    {{10, 7, 3}, 4'000},   {{6, 4, 2}, 1'000},   {{3, 2, 1}, 0},
};

std::string joined(const std::vector<std::string>& tokens) {
  std::string sentence;
  for (const std::string& token : tokens) {
    sentence += (sentence.empty() ? "" : " ") + token;
  }
  return sentence;
}

std::string header(const Document& document, const std::string& links) {
  return fmt::format(
      "<header>\n{}"
      "<h1>Chapter {}: {}</h1>\n"
      "<p class=\"sentence\" dir=\"auto\">{}</p>\n"
      "<p class=\"parameters\">{}</p>\n"
      "<p class=\"parameters\">{}</p>\n"
      "</header>\n",
      links, std::stoi(document.id), escape_html(document.title),
      escape_html(joined(document.parameters.sentence)),
      escape_html(parameters_text(document.parameters)),
      escape_html(place_text(document.section, the_book)));
}

bool begins_section(const Document& document, std::size_t index) {
  return index == 0 ||
         document.steps[index - 1].section != document.steps[index].section;
}

std::string table_of_contents(const Document& document) {
  std::string text =
      "<nav aria-label=\"Steps\">\n"
      "<details open=\"open\"><summary>Steps</summary>\n<ol>\n";
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    const Step& step = document.steps[i];
    text += fmt::format("<li{}><a href=\"#{}\">{}</a></li>\n",
                        begins_section(document, i) && i > 0
                            ? " class=\"begins-section\""
                            : "",
                        escape_html(step.id), escape_html(step.title));
  }
  return text + "</ol>\n</details>\n</nav>\n";
}

std::string page(const Document& document, int precision,
                 const std::string& links, const Allowance& allowance) {
  std::string body = header(document, links) + "<div class=\"chapter\">\n" +
                     table_of_contents(document) + "<main>\n";
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    if (begins_section(document, i)) {
      body += fmt::format("{}<section class=\"part\">\n<h2>{}</h2>\n",
                          i == 0 ? "" : "</section>\n",
                          escape_html(document.steps[i].section));
    }
    body += html_step(document, i, precision, allowance.fold);
  }
  body += "</section>\n</main>\n</div>\n";
  return html_page(
      {fmt::format("{} · Attention, step by step", document.title), body,
       html_data(document, precision, allowance.fold,
                 allowance.most_values)});
}

}  // namespace

std::string render_html(const Document& document, int precision,
                        const std::string& links) {
  std::string text;
  for (const Allowance& allowance : allowances) {
    text = page(document, precision, links, allowance);
    if (text.size() < largest_page) break;
  }
  return text;
}

}  // namespace attn
