#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "chapter/inputs/inputs.hpp"
#include "files/output_file.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(csv)

namespace {

using support::TemporaryFolder;
using Tokens = std::vector<std::string>;

attn::Inputs read(std::string_view content) {
  const TemporaryFolder folder;
  return attn::csv_inputs(folder.file("inputs.csv", content));
}

void reads(std::string_view content, const Tokens& tokens,
           const arma::fmat& vectors) {
  const attn::Inputs inputs = read(content);
  BOOST_TEST(inputs.tokens == tokens, boost::test_tools::per_element());
  BOOST_TEST(check::agrees(inputs.vectors, vectors, check::exactly));
}

// Whether the file is refused at that line and column, with these words.
boost::test_tools::predicate_result refuses(std::string_view content,
                                            const char* place,
                                            const char* expected) {
  const TemporaryFolder folder;
  const std::string file = folder.file("inputs.csv", content);
  const std::string error =
      check::thrown<attn::FileError>([&] { attn::csv_inputs(file); });
  return check::says(error, {file + ", " + place + ": ", expected});
}

std::string refused(const std::string& path) {
  return check::thrown<attn::FileError>([&] { attn::csv_inputs(path); });
}

// "w,0,0,...": a row of so many zeros.
std::string zeros(std::size_t count) {
  std::string row = "w";
  for (std::size_t i = 0; i < count; ++i) row += ",0";
  return row + "\n";
}

std::string repeated(std::string_view line, std::size_t count) {
  std::string content;
  for (std::size_t i = 0; i < count; ++i) content += line;
  return content;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_row_is_a_token_and_its_features) {
  reads("one,1,-2.5\ntwo,+3,4e-1\n", {"one", "two"},
        {{1.0F, -2.5F}, {3.0F, 0.4F}});
}

BOOST_AUTO_TEST_CASE(a_number_too_small_for_a_float_is_0) {
  reads("one,1e-46,-1e-400,1e-45,1.,.5\n", {"one"},
        {{0.0F, -0.0F, 1e-45F, 1.0F, 0.5F}});
}

BOOST_AUTO_TEST_CASE(the_last_line_may_lack_its_end) {
  reads("one,1,2", {"one"}, {{1.0F, 2.0F}});
  reads("one,1\ntwo,2", {"one", "two"}, arma::fmat{1.0F, 2.0F}.t());
}

BOOST_AUTO_TEST_CASE(quoted_fields_hold_commas_quotes_and_line_ends) {
  reads("\"a,b\",\"1\",2\n\"say \"\"hi\"\"\",3,4\n\"two\nlines\",5,6\n",
        {"a,b", "say \"hi\"", "two\nlines"}, {{1, 2}, {3, 4}, {5, 6}});
}

BOOST_AUTO_TEST_CASE(spaces_around_a_field_do_not_count) {
  reads("one , 1,2 \n", {"one"}, {{1.0F, 2.0F}});
}

BOOST_AUTO_TEST_CASE(lines_may_end_as_in_windows) {
  reads("one,1,2\r\ntwo,3,4\r\n", {"one", "two"}, {{1, 2}, {3, 4}});
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_part_of_the_token) {
  reads("\xEF\xBB\xBFone,1,2\n", {"one"}, {{1.0F, 2.0F}});
}

BOOST_AUTO_TEST_CASE(tokens_are_utf_8) {
  reads("漢字,1,2\n😀,3,4\n", {"漢字", "😀"}, {{1, 2}, {3, 4}});
  BOOST_TEST(refuses("ok,1\ncaf\xE9,2\n", "line 2, column 1",
                     "expected UTF-8 text"));
}

BOOST_AUTO_TEST_CASE(the_largest_sizes_are_read) {
  BOOST_TEST(read(zeros(1024)).vectors.n_cols == 1024U);
  BOOST_TEST(read(repeated("w,0\n", 200)).tokens.size() == 200U);
  BOOST_TEST(read("w,-1e12\n").vectors(0, 0) == -1e12F);
}

BOOST_AUTO_TEST_CASE(more_features_than_that_are_refused) {
  for (const std::size_t count : {1025U, 10'000U}) {
    BOOST_TEST(refuses(zeros(count), "line 1, column 1026",
                       "expected at most 1024 features"));
  }
}

BOOST_AUTO_TEST_CASE(more_tokens_than_that_are_refused) {
  BOOST_TEST(refuses(repeated("w,0\n", 201), "line 201, column 1",
                     "expected at most 200 tokens"));
}

BOOST_AUTO_TEST_CASE(what_is_no_finite_number_is_refused) {
  for (const char* word :
       {"two", "nan", "inf", "-inf", "infinity", "0x10", "1_000", "1.0f",
        "1e", "e5", ".", "-", "1 2", "", "--1", "+-1"}) {
    BOOST_TEST(
        refuses(fmt::format("a,1,2\nb,3,{}\n", word), "line 2, column 3",
                "expected a finite number, got \""),
        word);
  }
}

BOOST_AUTO_TEST_CASE(a_number_whose_scores_would_overflow_is_refused) {
  BOOST_TEST(refuses("a,1e39\n", "line 1, column 2", "got 1e39"));
  for (const char* word : {"1.1e12", "-3.4e38"}) {
    BOOST_TEST(refuses(fmt::format("a,1\nb,{}\n", word), "line 2, column 2",
                       "expected a number from -1e12 to 1e12"));
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_number_is_quoted_safely) {
  BOOST_TEST(
      refuses("a,\x1b[31m\n", "line 1, column 2", "got \"\\x1b[31m\""));
  BOOST_TEST(refuses("a," + std::string(5000, '9') + "x\n",
                     "line 1, column 2", "99…\""));
}

BOOST_AUTO_TEST_CASE(ragged_rows_are_refused) {
  BOOST_TEST(refuses("a,1,2\nb,3\n", "line 2, column 2",
                     "expected 2 features as in the first row, got 1"));
  BOOST_TEST(refuses("a,1,2\nb,3,4,5\n", "line 2, column 4",
                     "expected 2 features as in the first row, got 3"));
}

BOOST_AUTO_TEST_CASE(a_token_alone_or_missing_is_refused) {
  BOOST_TEST(refuses("a,1\nb\n", "line 2, column 1",
                     "expected numbers after the token"));
  BOOST_TEST(refuses("a,1\n,2\n", "line 2, column 1",
                     "expected a token, got nothing"));
}

BOOST_AUTO_TEST_CASE(the_line_is_that_of_the_file) {
  BOOST_TEST(refuses("\"two\nlines\",1\nb,x\n", "line 3, column 2",
                     "expected a finite number"));
  BOOST_TEST(refuses("a,1\r\nb,2\r\nc,x\r\n", "line 3, column 2",
                     "expected a finite number"));
}

BOOST_AUTO_TEST_CASE(wrong_quotes_are_refused) {
  BOOST_TEST(refuses("a,1\n\"b,2\n", "line 3, column 1",
                     "a quoted field does not end"));
  BOOST_TEST(refuses("a,1\n\"b\"c,2\n", "line 2, column 1",
                     "quotes are not as RFC 4180 has them"));
  BOOST_TEST(refuses("a\"b\",1\n", "line 1, column 1",
                     "quotes are not as RFC 4180 has them"));
}

BOOST_AUTO_TEST_CASE(binary_files_are_refused) {
  BOOST_TEST(refuses(std::string_view("\0\0\0\0,1\n", 7), "line 1, column 1",
                     "expected UTF-8 text"));
  BOOST_TEST(refuses(std::string_view("a,1\0\n", 5), "line 1, column 2",
                     "expected a finite number"));
  BOOST_TEST(refuses("\x89PNG\r\n\x1a\n", "line 1, column 1",
                     "expected UTF-8 text"));
}

BOOST_AUTO_TEST_CASE(a_file_without_a_row_is_refused) {
  BOOST_TEST(refuses("\n\n", "line 3, column 1", "found none"));
  BOOST_TEST(refuses("\xEF\xBB\xBF", "line 1, column 1", "found none"));
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_refused) {
  const TemporaryFolder folder;
  const std::string file = folder.file("empty.csv", "");
  BOOST_TEST(check::says(refused(file), {file, "nothing can be read"}));
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_opened_is_refused) {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "missing.csv").string();
  BOOST_TEST(check::says(refused(missing), {missing, "cannot be opened"}));
  const std::string path = folder.path().string();
  BOOST_TEST(check::says(refused(path), {path}));
}

BOOST_AUTO_TEST_CASE(an_endless_file_is_refused) {
  BOOST_TEST(check::says(refused("/dev/zero"), {"/dev/zero", "16 MiB"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
