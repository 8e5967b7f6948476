#include "written_pages.hpp"

#include <boost/test/unit_test.hpp>

#include "../../support/temporary_folder.hpp"
#include "run_tool.hpp"

namespace tool_test {

namespace fs = std::filesystem;

std::map<std::string, std::string> without_desktop(
    std::map<std::string, std::string> variables) {
  // What is set already stays.
  variables.insert(
      {{"BROWSER", ""}, {"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}});
  return variables;
}

support::Outcome write_pages(const fs::path& folder,
                             std::vector<std::string> words,
                             std::map<std::string, std::string> variables) {
  words.insert(words.begin(), {"pages", "--no-build", "--no-timing",
                               "--output", folder.string()});
  return support::run_program(tool(), words,
                              {without_desktop(variables), ""});
}

const fs::path& written() {
  static const support::TemporaryFolder folder;
  static const fs::path pages_folder = [] {
    fs::path made = folder.path() / "new" / "of mine & yours";
    const Ran ran =
        run_attn({"pages", "--no-timing", "--output", made.string()});
    BOOST_TEST(ran.status == 0, ran.err);
    BOOST_TEST(ran.out == (made / "index.html").string() + "\n");
    return made;
  }();
  return pages_folder;
}

}  // namespace tool_test
