#include "narration/html/renderer.hpp"
#include "narration/explanation/operation_kind.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "narration/document/parameters_text.hpp"
#include "narration/html/data.hpp"
#include "narration/html/page.hpp"
#include "narration/html/step.hpp"
#include "narration/layout/escape.hpp"
#include "narration/layout/shade.hpp"
#include "narration/overview/overview.hpp"

namespace attn {
namespace {

constexpr std::size_t largest_page = 400'000;  // bytes

// No step is shown in less than 2 KB, so that more never fit.
constexpr std::size_t most_steps_of_a_page = 200;

// How much of a chapter a page shows and carries.
struct Allowance {
  Fold fold;
  std::size_t most_values;
  std::size_t most_steps = SIZE_MAX;
};

// From the most to the least; a page takes the first that is small enough.
constexpr Allowance allowances[] = {
    {{40, 12, 4}, 16'000},       {{24, 12, 4}, 8'000},
    {{16, 12, 4}, 8'000},        {{10, 7, 3}, 4'000},
    {{6, 4, 2}, 1'000},          {{16, 12, 4, 6}, 4'000},
    {{6, 4, 2, 4}, 1'000},       {{3, 2, 1}, 0},
    {{16, 12, 4, 4}, 4'000, 40}, {{6, 4, 2, 4}, 1'000, 40},
    {{6, 4, 2, 4}, 1'000, 30},   {{4, 3, 1, 2}, 100, 30},
    {{3, 2, 1, 2}, 0, 20},
};

// Of more than `most` steps a page shows the first ones and the last two.
std::vector<bool> shown_steps(std::size_t count, std::size_t most) {
  std::vector<bool> shown(count, true);
  if (count <= most) return shown;
  std::fill(shown.begin() + static_cast<std::ptrdiff_t>(most - 2),
            shown.end() - 2, false);
  return shown;
}

std::string steps_left_out(const std::vector<bool>& shown) {
  const auto first = std::find(shown.begin(), shown.end(), false);
  const auto end = std::find(first, shown.end(), true);
  return fmt::format(
      "<p class=\"note\">Steps {} to {} of {} are left out of this page; "
      "--format terminal has all.</p>\n",
      first - shown.begin() + 1, end - shown.begin(), shown.size());
}

std::string joined(const std::vector<std::string>& tokens) {
  std::string sentence;
  for (const std::string& token : tokens) {
    sentence += (sentence.empty() ? "" : " ") + token;
  }
  return sentence;
}

// What stands above the steps; the script folds it once one has gone on.
std::string header(const Document& document, int precision,
                   const std::string& links, const std::vector<bool>& shown) {
  return fmt::format(
      "<header class=\"chapter-head\">\n{}"
      "<div class=\"title\">\n"
      "<h1><span class=\"word\">Chapter </span>{}: {}</h1>\n"
      "<p class=\"sentence\" dir=\"auto\">{}</p>\n"
      "</div>\n"
      "<div class=\"about\" id=\"about\">\n"
      "<p class=\"parameters\"><span class=\"token-count\">{}</span>, {}"
      "<span class=\"seeds\">{}</span></p>\n"
      "<p class=\"parameters\">{}</p>\n"
      "<section class=\"map\" id=\"map\" aria-label=\"Map of the "
      "chapter\">\n{}"
      "</section>\n"
      "</div>\n"
      "</header>\n",
      links, std::stoi(document.id), escape_html(document.title),
      escape_html(joined(document.parameters.sentence)),
      escape_html(token_count_text(document.parameters)),
      escape_html(sizes_text(document.parameters)),
      escape_html(seeds_text(document.parameters)),
      escape_html(place_text(document.section, the_book)),
      svg_overview_for_page(document, precision, shown));
}

// What the colours of numbers mean.
std::string legend() {
  std::string ramp;
  for (const char* name : legend_classes) {
    ramp += fmt::format("<span class=\"swatch {}\"></span>", name);
  }
  return fmt::format(
      "<section class=\"legend\" aria-label=\"Colours\">\n"
      "<p><span class=\"ramp\">{}</span><span class=\"ends\">"
      "<span>below 0</span> <span>0</span> <span>above 0</span></span>"
      "Weights go up to 1, other numbers up to the largest of their unit."
      "</p>\n"
      "<p><span class=\"swatch hidden\"></span> hidden</p>\n"
      "</section>\n",
      ramp);
}

// Whether a step's section is another than that of the one shown before it.
bool begins_section(const Document& document, const std::vector<bool>& shown,
                    std::size_t index) {
  for (std::size_t i = index; i-- > 0;) {
    if (!shown[i]) continue;
    return document.steps[i].section != document.steps[index].section;
  }
  return true;
}

std::string table_of_contents(const Document& document,
                              const std::vector<bool>& shown) {
  std::string text =
      "<nav aria-label=\"Steps\">\n"
      "<details open=\"open\"><summary>Steps</summary>\n<ol>\n";
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    if (!shown[i]) continue;
    const Step& step = document.steps[i];
    text += fmt::format("<li{}><a href=\"#{}\">{}</a></li>\n",
                        begins_section(document, shown, i) && i > 0
                            ? " class=\"begins-section\""
                            : "",
                        escape_html(step.id), escape_html(step.title));
  }
  return text + "</ol>\n</details>\n</nav>\n";
}

// `head` is what header() gives, the same for all with the same steps.
std::string page(const Document& document, int precision,
                 const std::string& head, const Allowance& allowance,
                 const std::vector<bool>& shown) {
  std::string body = head + "<div class=\"chapter\">\n" +
                     table_of_contents(document, shown) + legend() +
                     "<main>\n";
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    if (!shown[i]) {
      if (shown[i - 1]) body += steps_left_out(shown);
      continue;
    }
    if (begins_section(document, shown, i)) {
      body += fmt::format("{}<section class=\"part\">\n<h2>{}</h2>\n",
                          i == 0 ? "" : "</section>\n",
                          escape_html(document.steps[i].section));
    }
    body += html_step(document, i, precision, allowance.fold);
  }
  body += "</section>\n</main>\n</div>\n";
  return html_page(
      {fmt::format("{} · Attention, step by step", document.title), body,
       html_data(document, precision, allowance.fold, allowance.most_values,
                 shown)});
}

}  // namespace

std::string render_html(const Document& document, int precision,
                        const std::string& links) {
  std::vector<bool> shown;
  std::string head;
  std::string text;
  for (const Allowance& allowance : allowances) {
    const bool all_steps = allowance.most_steps == SIZE_MAX;
    if (all_steps && document.steps.size() > most_steps_of_a_page) continue;
    auto steps = shown_steps(document.steps.size(), allowance.most_steps);
    if (head.empty() || steps != shown) {
      shown = std::move(steps);
      head = header(document, precision, links, shown);
    }
    text = page(document, precision, head, allowance, shown);
    if (text.size() < largest_page) break;
  }
  return text;
}

}  // namespace attn
