// `attn grade --sanitize`: a crash is told by its line.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "../../support/text.hpp"
#include "../support/graded.hpp"
#include "../support/run_tool.hpp"

using nlohmann::json;
using support::contains;
using tool_test::message;
using tool_test::verdict;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(sanitize)

namespace {

// One answer that goes wrong in the way that the environment names: to
// compile it takes long. Each way but the first ends at the line that bears
// its name.
const std::string answer_of_many_ways = R"(
  const std::string way = std::getenv("WAY");
  to.W_query = from.W_query.weight.t();
  to.W_key = from.W_key.weight.t();
  to.W_value = from.W_value.weight.t();
  std::cerr << "==1==ERROR: AddressSanitizer: SEGV on unknown address\n"
               "    #0 0x55 in f() " __FILE__ ":1\n"
               __FILE__ ":1:1: runtime error: none\n";
  int* volatile nothing = nullptr;
  float* volatile numbers = new float[4];
  volatile int number = 4;
  if (way == "null write") *nothing = 1;  // null write
  if (way == "write") numbers[number] = 1;  // write
  if (way == "read") std::cout << numbers[number];  // read
  const arma::fmat matrix(5, 5);
  if (way == "of a matrix") std::cout << matrix.memptr()[25];  // of a matrix
  if (way == "freed") delete[] numbers;
  if (way == "freed") std::cout << numbers[0];  // freed
  if (way == "overflow") number = 2147483647;
  number = number + 1;  // overflow
  struct Endless {
    static int deeper(int* n) { ++*n; return deeper(n) + *n; }  // stack
  };
  int calls = 0;
  if (way == "stack") std::cout << Endless::deeper(&calls);
  if (way == "huge matrix") to.W_query = arma::fmat(200000, 200000);
  if (way == "huge array") numbers = new float[25000000000];
  if (way == "more and more")
    for (;;) std::memset(new char[number << 24], 1, number << 24);
)";

// The line that ends in `// NAME`.
std::size_t line_of(const std::string& name, const std::string& text) {
  const std::size_t at = text.find("// " + name + "\n");
  BOOST_REQUIRE(at != std::string::npos);
  return 1 + static_cast<std::size_t>(std::count(
                 text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

json graded_way(const std::string& way) {
  setenv("WAY", way.c_str(), 1);
  return tool_test::graded(tool_test::answer(answer_of_many_ways),
                           {"--sanitize"});
}

struct Crash {
  std::string way;
  std::string what;
  std::string signal;
};

std::ostream& operator<<(std::ostream& stream, const Crash& crash) {
  return stream << crash.way;
}

const std::vector<Crash> crashes = {
    {"null write", "a null pointer), a write", "SIGSEGV"},
    {"write", "heap-buffer-overflow, a write of 4 bytes", "SIGABRT"},
    {"read", "heap-buffer-overflow, a read of 4 bytes", "SIGABRT"},
    {"of a matrix", "heap-buffer-overflow, a read of 4 bytes", "SIGABRT"},
    {"freed", "heap-use-after-free, a read of 4 bytes", "SIGABRT"},
    {"overflow", "signed integer overflow: 2147483647 + 1", "SIGABRT"},
    {"stack", "stack-overflow", "SIGSEGV"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_crash_is_told_by_its_kind_line_and_signal) {
  for (const Crash& crash : crashes) {
    BOOST_TEST_CONTEXT(crash) {
      const json exercise = graded_way(crash.way);
      const std::string got = message(exercise);
      const std::string text =
          tool_test::content_of(tool_test::folder() / "answer.cpp");
      BOOST_TEST(verdict(exercise) == "crashed");
      const std::string place =
          "line " + std::to_string(line_of(crash.way, text));
      BOOST_TEST(got.starts_with(place), got);
      BOOST_TEST(contains(got, " of answer.cpp: "), got);
      BOOST_TEST(contains(got, crash.what), got);
      BOOST_TEST(contains(got, crash.signal), got);
      BOOST_TEST(got.ends_with("// " + crash.way), got);
    }
  }
}

BOOST_AUTO_TEST_CASE(too_much_memory_stays_out_of_memory) {
  for (const char* way : {"huge matrix", "huge array", "more and more"}) {
    BOOST_TEST(verdict(graded_way(way)) == "out_of_memory");
  }
}

BOOST_AUTO_TEST_CASE(a_right_answer_passes_whatever_it_prints) {
  BOOST_TEST(verdict(graded_way("right")) == "passed");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
