// `attn doctor`, on this machine and on ones that lack something.
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <filesystem>
#include <map>
#include <thread>

#include "../../support/program.hpp"
#include "../../support/temporary_folder.hpp"
#include "../../support/text.hpp"
#include "../support/run_tool.hpp"

namespace fs = std::filesystem;

using support::contains;
using support::Outcome;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(doctor)

namespace {

// A PATH with what the launcher calls, less some and others in their place.
// Its apt-get only notes that it was called.
class Machine {
 public:
  Machine() {
    fs::create_directory(bin());
    for (const char* command :
         {"bash",  "c++",   "cat",        "dirname", "dpkg-query", "env",
          "flock", "grep",  "head",       "id",      "ls",         "mkdir",
          "ninja", "nproc", "pkg-config", "python3", "readlink",   "rm",
          "sed",   "sort",  "stat",       "tail"}) {
      fs::create_symlink(fs::path("/usr/bin") / command, bin() / command);
    }
    replace("meson", "echo 1.0.1");  // the real one takes its time
    replace("esbuild", "echo 0.17.0");
    for (const char* installer : {"apt-get", "apt", "sudo"}) {
      replace(installer, "echo called >> '" + calls().string() + "'");
    }
  }

  void remove(const std::string& command) { fs::remove(bin() / command); }

  void replace(const std::string& command, const std::string& script) {
    remove(command);
    const fs::path file =
        folder_.file("bin/" + command, "#!/bin/sh\n" + script + "\n");
    fs::permissions(file, fs::perms::owner_all);
  }

  // What the launcher says here, which is to build in a folder of its own.
  Outcome doctor() const {
    const Outcome outcome = support::run_program(
        (tool_test::source_root() / "attn").string(), {"doctor"},
        {{{"PATH", bin().string()},
          {"CXX", ""},
          {"ATTN_BUILD", build().string()}},
         ""});
    BOOST_TEST(!fs::exists(calls()), "a package was to be installed");
    return outcome;
  }

  fs::path build() const { return folder_.path() / "build"; }

 private:
  fs::path bin() const { return folder_.path() / "bin"; }
  fs::path calls() const { return folder_.path() / "calls"; }

  support::TemporaryFolder folder_;
};

// The line about one thing; empty if there is none.
std::string line_about(const std::string& name, const std::string& text) {
  for (const std::string& line : support::lines_of(text)) {
    if (contains(line, " " + name + " ")) return line;
  }
  return "";
}

void require_to_mend(const Outcome& outcome, const std::string& name,
                     const std::string& remedy) {
  const std::string line = line_about(name, outcome.out);
  BOOST_TEST(line.starts_with("  ✗ " + name), outcome.out);
  BOOST_TEST(contains(line, remedy), line);
}

Outcome doctor_with(const std::map<std::string, std::string>& variables) {
  return support::run_program(tool_test::tool(), {"doctor"}, {variables, ""});
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_machine_with_everything_is_told_so) {
  const Outcome outcome = doctor_with({{"OPENBLAS_NUM_THREADS", "2"}});
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST(outcome.out.ends_with("\nEverything is there.\n"));
  for (const char* name :
       {"C++ compiler", "Meson", "Ninja", "pkg-config", "Pygments",
        "Armadillo", "OpenBLAS", "LAPACK", "Boost.Test", "CLI11", "fmt",
        "nlohmann/json", "pugixml", "libcsv", "ICU", "BLAS in use", "product",
        "singular values", "fast attention"}) {
    BOOST_TEST(line_about(name, outcome.out).starts_with("  ✓ "), name);
  }
  for (const char* name :
       {"esbuild", "Pygments", "Armadillo", "OpenBLAS", "Boost.Test", "CLI11",
        "fmt", "nlohmann/json", "pugixml", "libcsv", "ICU"}) {
    const std::string line = line_about(name, outcome.out);
    BOOST_TEST(std::isdigit(line.back()) != 0, line);
  }
  const std::string blas = line_about("BLAS's file", outcome.out);
  BOOST_REQUIRE(contains(blas, "/"));
  BOOST_TEST(fs::is_regular_file(blas.substr(blas.find('/'))), blas);
}

BOOST_AUTO_TEST_CASE(the_threads_of_fast_attention_are_those_of_openmp) {
  std::map<std::string, std::string> told_for = {{"1", ", 1 thread"}};
  if (std::thread::hardware_concurrency() > 1) told_for["2"] = ", 2 threads";
  for (const auto& [count, told] : told_for) {
    const Outcome outcome = doctor_with({{"OMP_NUM_THREADS", count}});
    const std::string line = line_about("fast attention", outcome.out);
    BOOST_TEST(line.ends_with(told), outcome.out);
    BOOST_TEST((contains(line, " AVX-512, ") || contains(line, " AVX2, ") ||
                contains(line, " baseline, ")),
               line);
  }
}

BOOST_AUTO_TEST_CASE(tools_that_are_missing_or_old_are_named) {
  Machine machine;
  machine.remove("meson");
  machine.remove("esbuild");
  machine.replace("pkg-config", "exit 1");
  machine.replace("python3", "echo no module >&2; exit 1");
  const Outcome missing = machine.doctor();
  BOOST_TEST(missing.status == 1);
  require_to_mend(missing, "Meson", "apt-get install meson");
  require_to_mend(missing, "pkg-config", "apt-get install pkgconf");
  require_to_mend(missing, "esbuild", "apt-get install esbuild");
  require_to_mend(missing, "Pygments", "apt-get install python3-pygments");
  BOOST_TEST(missing.out.ends_with("\n4 things to mend\n"), missing.out);
  BOOST_TEST(line_about("Ninja", missing.out).starts_with("  ✓ "));
  machine.replace("meson", "echo 0.61.2");
  require_to_mend(machine.doctor(), "Meson",
                  "0.61.2 is too old, 1.0 is needed");
  BOOST_TEST(!fs::exists(machine.build()));
}

BOOST_AUTO_TEST_CASE(without_a_compiler_packages_are_looked_for) {
  Machine machine;
  machine.remove("c++");
  machine.replace("dpkg-query", "echo 'ii libfmt-dev'");
  const Outcome outcome = machine.doctor();
  BOOST_TEST(outcome.status == 1);
  require_to_mend(outcome, "C++ compiler", "apt-get install g++");
  for (const auto& [name, package] : std::map<std::string, std::string>{
           {"Armadillo", "libarmadillo-dev"},
           {"OpenBLAS", "libopenblas-dev"},
           {"LAPACK", "liblapack-dev"},
           {"Boost.Test", "libboost-test-dev"},
           {"CLI11", "libcli11-dev"},
           {"nlohmann/json", "nlohmann-json3-dev"},
           {"pugixml", "libpugixml-dev"},
           {"libcsv", "libcsv-dev"},
           {"ICU", "libicu-dev"}}) {
    require_to_mend(outcome, name, "apt-get install " + package);
  }
  BOOST_TEST(line_about("fmt", outcome.out).starts_with("  ✓ "));
  BOOST_TEST(outcome.out.ends_with("\n10 things to mend\n"), outcome.out);
}

BOOST_AUTO_TEST_CASE(libraries_that_the_compiler_does_not_find_are_named) {
  Machine machine;
  // It finds no LAPACK, no pugixml, and no C++20.
  machine.replace(
      "c++",
      "case \"$*\" in\n"
      "  *liblapack*) echo liblapack.so ;;\n"
      "  *-fsyntax-only*) exit 1 ;;\n"
      "  *-E*) sed '/^#if.*pugixml/s/.*/#if 0/' | /usr/bin/c++ \"$@\" ;;\n"
      "  *) exec /usr/bin/c++ \"$@\" ;;\n"
      "esac");
  const Outcome outcome = machine.doctor();
  BOOST_TEST(outcome.status == 1);
  require_to_mend(outcome, "C++ compiler", "apt-get install g++");
  require_to_mend(outcome, "LAPACK", "apt-get install liblapack-dev");
  require_to_mend(outcome, "pugixml", "apt-get install libpugixml-dev");
  BOOST_TEST(outcome.out.ends_with("\n3 things to mend\n"), outcome.out);
}

BOOST_AUTO_TEST_CASE(a_build_that_fails_shows_how_it_ends) {
  Machine machine;
  machine.replace("meson",
                  "[ \"$1\" = --version ] && echo 1.0.1 && exit\n"
                  "echo some lines\necho the reason\nexit 1");
  const Outcome outcome = machine.doctor();
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(line_about("build", outcome.out).starts_with("  ✗ build"));
  BOOST_TEST(contains(outcome.out, "\n    the reason\n1 thing to mend\n"));
}

// The first library that has a function is the one that is used; this one
// lies where Debian has the reference BLAS.
BOOST_AUTO_TEST_CASE(a_blas_and_a_lapack_that_are_wrong_are_found) {
  const support::TemporaryFolder folder;
  const std::string source =
      folder.file("wrong.c", "void sgemm_(void) {}\nvoid sgesdd_(void) {}\n");
  const fs::path place = folder.path() / "some-linux-gnu/blas";
  fs::create_directories(place);
  const std::string library = (place / "libblas.so.3").string();
  BOOST_REQUIRE(
      support::run_program("/usr/bin/env",
                           {"cc", "-shared", "-fPIC", "-o", library, source})
          .status == 0);
  const Outcome outcome =
      doctor_with({{"LD_PRELOAD", library},
                   {"ASAN_OPTIONS", "verify_asan_link_order=0"}});
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(contains(line_about("BLAS's file", outcome.out), library));
  require_to_mend(outcome, "BLAS in use", "reference");
  BOOST_TEST(contains(outcome.out,
                      "update-alternatives --auto libblas.so.3-some-linux-"
                      "gnu\n"));
  require_to_mend(outcome, "product", "expected 1, got ");
  require_to_mend(outcome, "singular values", "");
  BOOST_TEST(contains(outcome.out, "apt-get install --reinstall "));
  BOOST_TEST(outcome.out.ends_with("\n3 things to mend\n"), outcome.out);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
