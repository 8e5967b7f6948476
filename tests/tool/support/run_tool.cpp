#include "run_tool.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "../../support/temporary_folder.hpp"

namespace tool_test {
namespace {

namespace fs = std::filesystem;

// Boost.Test keeps what it does not know at the end of the words.
std::string word_from_the_end(int position) {
  const auto& suite = boost::unit_test::framework::master_test_suite();
  BOOST_REQUIRE(suite.argc > position);
  return suite.argv[suite.argc - position];
}

std::string quoted(const std::string& word) {
  return "'" + word + "'";
}

}  // namespace

fs::path source_root() {
  return word_from_the_end(1);
}

const fs::path& folder() {
  static const support::TemporaryFolder instance;
  return instance.path();
}

std::string tool() {
  return word_from_the_end(2);
}

Ran run_attn(const std::vector<std::string>& words) {
  const fs::path out = folder() / "stdout";
  const fs::path err = folder() / "stderr";
  std::string command = quoted(tool());
  for (const std::string& word : words) command += " " + quoted(word);
  command +=
      " </dev/null >" + quoted(out.string()) + " 2>" + quoted(err.string());
  const int status = std::system(command.c_str());
  return {WEXITSTATUS(status), content_of(out), content_of(err)};
}

std::string content_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

fs::path file_with(const std::string& name, const std::string& text) {
  const fs::path file = folder() / name;
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

fs::path answer(const std::string& statements) {
  return file_with("answer.cpp",
                   "#include \"weight_transfer.hpp\"\n"
                   "#include <sys/types.h>\n"
                   "#include <unistd.h>\n"
                   "#include <csignal>\n"
                   "#include <cstdlib>\n"
                   "#include <cstring>\n"
                   "#include <iostream>\n"
                   "#include <stdexcept>\n"
                   "#include <thread>\n"
                   "#include <vector>\n"
                   "void exercise::transfer_weights(\n"
                   "    const attn::SelfAttentionV2& from,\n"
                   "    attn::SelfAttentionV1& to) {\n" +
                       statements + "\n}\n");
}

}  // namespace tool_test
