#include "grading/trials/results.hpp"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

#include "files/temporary_folder.hpp"

using attn::Ending;
using attn::Outcome;
using attn::read_results;
using attn::Results;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(trials)
BOOST_AUTO_TEST_SUITE(results)

namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

Outcome returned(float number) {
  Outcome outcome;
  outcome.record("scores", arma::fcube(2, 3, 4, arma::fill::value(number)));
  outcome.record_count("count", 16'777'217);
  outcome.record_input("x", number);
  return outcome;
}

Outcome threw() {
  Outcome outcome;
  outcome.ending = Ending::threw;
  outcome.thrown = "std::logic_error";
  outcome.error = "2x3 and 4x5";
  outcome.thrown_at = {0x10, 0x20};
  return outcome;
}

// Two probes, in the order in which they are tried.
void write_all(const fs::path& file) {
  attn::ResultsWriter writer(file);
  writer.write(returned(1));
  writer.write(threw());
  writer.write(threw());
  writer.write(returned(not_a_number));
  writer.finish(true);
}

std::string content(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

Results read_text(const std::string& text, std::size_t probes = 2) {
  const attn::TemporaryFolder folder;
  const fs::path file = folder.path() / "results";
  std::ofstream(file, std::ios::binary) << text;
  return read_results(file, probes);
}

std::string written() {
  const attn::TemporaryFolder folder;
  write_all(folder.path() / "results");
  return content(folder.path() / "results");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
  const Results read = read_text(written());
  BOOST_TEST(read.fault == "");
  BOOST_TEST(read.complete);
  BOOST_TEST(read.forked);
  BOOST_TEST(read.process == getpid());
  BOOST_REQUIRE(read.outcomes[0].size() == 2U);
  BOOST_REQUIRE(read.outcomes[1].size() == 2U);
  const attn::Output* scores = read.outcomes[0][0].find("scores");
  BOOST_REQUIRE(scores != nullptr);
  BOOST_TEST((scores->value.shape() == attn::Shape{4, 2, 3}));
  BOOST_TEST(scores->value.values()[23] == 1.0F);
  BOOST_TEST(read.outcomes[0][0].find("count")->count == 16'777'217U);
  const Outcome& exception = read.outcomes[0][1];
  BOOST_CHECK(exception.ending == Ending::threw);
  BOOST_TEST(exception.thrown == "std::logic_error");
  BOOST_TEST(exception.error == "2x3 and 4x5");
  BOOST_TEST((exception.thrown_at == attn::ThrowPlace{0x10, 0x20}));
}

BOOST_AUTO_TEST_CASE(the_second_pass_is_put_into_the_order_of_the_probes) {
  const Results read = read_text(written());
  BOOST_TEST(
      std::isnan(read.outcomes[1][0].find("scores")->value.values()[0]));
  BOOST_CHECK(read.outcomes[1][1].ending == Ending::threw);
}

BOOST_AUTO_TEST_CASE(a_run_that_ended_early_leaves_what_it_wrote) {
  const attn::TemporaryFolder folder;
  const fs::path file = folder.path() / "results";
  attn::ResultsWriter writer(file);
  writer.write(returned(1));
  const Results read = read_results(file, 2);
  BOOST_TEST(!read.complete);
  BOOST_TEST(read.outcomes[0].size() == 1U);
  BOOST_TEST(read.fault == "");
}

BOOST_AUTO_TEST_CASE(every_cut_is_noticed) {
  const std::string whole = written();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    BOOST_TEST(!read_text(whole.substr(0, size)).complete);
  }
}

// Whatever stands at a place, reading ends, and what it gives is in bounds.
BOOST_AUTO_TEST_CASE(every_changed_byte_is_survived) {
  const std::string whole = written();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char byte : {'\0', '\x7f', '\xff'}) {
      std::string changed = whole;
      changed[at] = byte;
      const Results read = read_text(changed);
      BOOST_TEST(read.outcomes[0].size() <= 2U);
      BOOST_TEST(read.outcomes[1].size() <= 2U);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_report_is_no_results) {
  const Results read = read_text(
      R"({"exercise": "softmax", "tests": [{"name": "a", "passed": true,)"
      R"("message": ""}], "complete": true})");
  BOOST_TEST(!read.complete);
  BOOST_TEST(read.fault == "it does not begin as results do");
}

BOOST_AUTO_TEST_CASE(more_or_fewer_probes_than_there_are_do_not_count) {
  BOOST_TEST(!read_text(written(), 1).complete);
  BOOST_TEST(!read_text(written(), 3).complete);
}

BOOST_AUTO_TEST_CASE(no_file_is_told) {
  BOOST_TEST(read_results("/no/such/file", 2).fault ==
             "there is no such file");
  BOOST_CHECK_EXCEPTION(attn::ResultsWriter("/no/such/folder/file"),
                        std::runtime_error,
                        [](const std::runtime_error& error) {
                          return std::string(error.what()) ==
                                 "--results=/no/such/folder/file: the file "
                                 "cannot be written";
                        });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
