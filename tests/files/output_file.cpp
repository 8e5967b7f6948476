#include "files/output_file.hpp"

#include <fstream>

#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(files)
BOOST_AUTO_TEST_SUITE(output_file)

namespace {

namespace fs = std::filesystem;

using support::content_of;
using support::TemporaryFolder;

const fs::path exercises = fs::path(SOURCE_ROOT) / "exercises";

// What the refusal to write there says.
std::string refused(const fs::path& path) {
  return check::thrown<attn::FileError>(
      [&] { attn::write_file(path, "text"); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_new_file_holds_the_text_and_nothing_else_stays) {
  const TemporaryFolder folder;
  attn::write_file(folder.path() / "page.md", std::string("a\0b\n", 4));
  BOOST_TEST(content_of(folder.path() / "page.md") ==
             std::string("a\0b\n", 4));
  BOOST_TEST(folder.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_old_file_is_replaced_by_the_new_one) {
  const TemporaryFolder folder;
  const std::string file = folder.file("page.md", "something longer");
  // Who had the old file open still reads the old text: it was renamed over.
  std::ifstream reader(file);
  attn::write_file(file, "new");
  BOOST_TEST(content_of(file) == "new");
  std::string old;
  std::getline(reader, old);
  BOOST_TEST(old == "something longer");
  BOOST_TEST(folder.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_link_keeps_pointing_to_the_file_that_is_written) {
  const TemporaryFolder folder;
  const std::string file = folder.file("page.md", "old");
  const fs::path link = folder.path() / "link";
  fs::create_symlink(file, link);
  attn::write_file(link, "new");
  BOOST_TEST(fs::is_symlink(link));
  BOOST_TEST(content_of(file) == "new");
}

BOOST_AUTO_TEST_CASE(a_missing_folder_is_named) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "missing" / "page.md";
  BOOST_TEST(
      check::says(refused(file), {file.string(), "there is no such folder"}));
  BOOST_TEST(folder.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_folder_is_not_overwritten) {
  const TemporaryFolder folder;
  BOOST_TEST(check::says(refused(folder.path()),
                         {folder.path().string(), "not a regular file"}));
  BOOST_TEST(fs::is_directory(folder.path()));
}

BOOST_AUTO_TEST_CASE(a_device_stays_a_device) {
  BOOST_TEST(
      check::says(refused("/dev/null"), {"/dev/null", "not a regular file"}));
  BOOST_TEST(fs::is_character_file("/dev/null"));
}

BOOST_AUTO_TEST_CASE(a_file_is_no_folder) {
  const TemporaryFolder folder;
  const fs::path file = folder.file("page.md", "old");
  refused(file / "page.md");
  BOOST_TEST(content_of(file) == "old");
}

BOOST_AUTO_TEST_CASE(a_folder_is_what_is_one_or_ends_in_a_slash) {
  const TemporaryFolder folder;
  const fs::path file = folder.file("page.md", "text");
  BOOST_TEST(attn::names_folder(folder.path()));
  BOOST_TEST(attn::names_folder(folder.path() / "new" / ""));
  BOOST_TEST(attn::names_folder("new/"));
  BOOST_TEST(!attn::names_folder(folder.path() / "new"));
  BOOST_TEST(!attn::names_folder(file));
  BOOST_TEST(!attn::names_folder(""));
}

BOOST_AUTO_TEST_CASE(a_missing_folder_is_made_and_an_old_one_is_kept) {
  const TemporaryFolder folder;
  for (const char* name : {"new", "one/in/another", "with_slash/"}) {
    const fs::path made = attn::require_folder(folder.path() / name);
    BOOST_TEST(fs::is_directory(made));
    BOOST_TEST(fs::is_directory(folder.path() / name));
  }
  attn::write_file(folder.path() / "new" / "page.md", "text");
  attn::require_folder(folder.path() / "new");
  BOOST_TEST(content_of(folder.path() / "new" / "page.md") == "text");
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_named) {
  const TemporaryFolder folder;
  const fs::path file = folder.file("page.md", "text");
  const auto refused_folder = [](const fs::path& path) {
    return check::thrown<attn::FileError>(
        [&] { attn::require_folder(path); });
  };
  BOOST_TEST(check::says(refused_folder(file),
                         {file.string(), "it is not a folder"}));
  BOOST_TEST(check::says(refused_folder(file / "below"),
                         {(file / "below").string()}));
  BOOST_TEST(check::says(refused_folder(exercises / "pages" / ""),
                         {"under exercises/"}));
  BOOST_TEST(!fs::exists(exercises / "pages"));
  BOOST_TEST(content_of(file) == "text");
}

BOOST_AUTO_TEST_CASE(what_a_learner_wrote_is_never_overwritten) {
  const fs::path file = exercises / "no_such_exercise.cpp";
  for (const fs::path& path :
       {file, exercises, exercises / "new" / "page.md",
        exercises / ".." / "exercises" / "no_such_exercise.cpp",
        exercises.parent_path() / "lib" / ".." / "exercises" / "page.md"}) {
    BOOST_TEST(check::says(refused(path), {"under exercises/"}));
  }
  BOOST_TEST(!fs::exists(file));
}

BOOST_AUTO_TEST_CASE(nor_through_a_link) {
  const TemporaryFolder folder;
  fs::create_directory_symlink(exercises, folder.path() / "link");
  BOOST_TEST(check::says(refused(folder.path() / "link" / "page.md"),
                         {"under exercises/"}));
}

BOOST_AUTO_TEST_CASE(nor_by_a_relative_path) {
  const TemporaryFolder folder;
  const fs::path file = exercises / "no_such_exercise.cpp";
  BOOST_TEST(check::says(refused(fs::relative(file)), {"under exercises/"}));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_only_called_alike_can_be_written_to) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "exercises");
  attn::write_file(folder.path() / "exercises" / "page.md", "text");
  BOOST_TEST(content_of(folder.path() / "exercises" / "page.md") == "text");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
