// `attn pages --open`, and by itself what opens a file.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <map>
#include <thread>

#include "../../support/temporary_folder.hpp"
#include "../../support/text.hpp"
#include "../support/run_tool.hpp"
#include "../support/written_pages.hpp"

namespace fs = std::filesystem;

using support::contains;
using support::Outcome;
using support::TemporaryFolder;
using tool_test::write_pages;
using tool_test::written;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(open_browser)

namespace {

// A program that keeps what it was started with, one word a line, once the
// test says so; it gives up after ten seconds.
std::string browser_in(const TemporaryFolder& folder) {
  const std::string file = folder.file(
      "browser", "#!/bin/sh\ncd '" + folder.path().string() +
                     "'\n"
                     "for turn in $(seq 500); do\n"
                     "  [ -e go ] && break\n"
                     "  sleep 0.02\n"
                     "done\n"
                     "printf '%s\\n' \"$@\" >words && mv words opened\n");
  fs::permissions(file, fs::perms::owner_all);
  return file;
}

// What the browser was started with. It has waited until now.
std::string opened(const TemporaryFolder& folder) {
  const fs::path words = folder.path() / "opened";
  BOOST_TEST(!fs::exists(words));
  folder.file("go", "");
  for (int turn = 0; turn < 500 && !fs::exists(words); ++turn) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return tool_test::content_of(words);
}

// Opens "a page.html" where there is no browser and no desktop, unless the
// variables have one.
Outcome open_with(const std::map<std::string, std::string>& variables) {
  return support::run_program(OPEN_FILE, {"a page.html"},
                              {tool_test::without_desktop(variables), ""});
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_browser_gets_the_file_and_is_not_waited_for) {
  const TemporaryFolder folder;
  const Outcome ran =
      open_with({{"BROWSER", "/no/such/browser:" + browser_in(folder)}});
  BOOST_TEST(ran.status == 0);
  BOOST_TEST(ran.err.empty(), ran.err);
  BOOST_TEST(opened(folder) == "a page.html\n");
}

BOOST_AUTO_TEST_CASE(a_browser_may_have_words_of_its_own) {
  const TemporaryFolder folder;
  open_with({{"BROWSER", browser_in(folder) + " --app=%s --new-window"}});
  BOOST_TEST(opened(folder) == "--app=a page.html\n--new-window\n");
}

BOOST_AUTO_TEST_CASE(a_desktop_opens_it_where_no_browser_is_named) {
  for (const char* desktop : {"DISPLAY", "WAYLAND_DISPLAY"}) {
    const TemporaryFolder folder;
    fs::rename(browser_in(folder), folder.path() / "xdg-open");
    const std::string path =
        folder.path().string() + ":" + std::getenv("PATH");
    BOOST_TEST(open_with({{desktop, ":0"}, {"PATH", path}}).status == 0);
    BOOST_TEST(opened(folder) == "a page.html\n");
  }
}

BOOST_AUTO_TEST_CASE(without_a_desktop_nothing_is_opened) {
  BOOST_TEST(open_with({}).status == 1);
}

BOOST_AUTO_TEST_CASE(the_pages_are_opened_at_their_index) {
  const TemporaryFolder folder;
  const Outcome ran =
      write_pages(written(), {"--open"}, {{"BROWSER", browser_in(folder)}});
  BOOST_TEST(ran.status == 0, ran.err);
  BOOST_TEST(ran.out == (written() / "index.html").string() + "\n");
  BOOST_TEST(opened(folder) == ran.out);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
