#include "tool/grade/object_names.hpp"

#include <boost/test/unit_test.hpp>

using attn::tool::names_listed;
using attn::tool::ObjectName;
using attn::tool::taken_name;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(object_names)

namespace {

const std::string softmax_rows = "_ZN4attn12softmax_rowsERKN4arma3MatIfEE";

const std::vector<ObjectName> library = {{'T', softmax_rows},
                                         {'W', "_ZN4attn6LinearD2Ev"}};

std::string taken(char kind, const std::string& mangled) {
  return taken_name({{kind, mangled}}, library).value_or("nothing");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_listing_is_read) {
  const auto names = names_listed(
      "softmax.cpp.o:\n"
      "0000000000000010 T main\n"
      "                 U exp\n"
      "0000000000000000 W _ZN4attn6LinearD2Ev\n");
  BOOST_REQUIRE(names.size() == 3U);
  BOOST_TEST(names[0].mangled == "main");
  BOOST_TEST(names[0].is_defined());
  BOOST_TEST(!names[1].is_defined());
  BOOST_TEST(names[2].is_weak());
}

BOOST_AUTO_TEST_CASE(names_are_read_as_cpp_writes_them) {
  BOOST_TEST(ObjectName({'T', softmax_rows}).readable() ==
             "attn::softmax_rows(arma::Mat<float> const&)");
  BOOST_TEST(ObjectName({'T', "main"}).readable() == "main");
  BOOST_TEST(attn::tool::undefined_text(
                 {{'T', "main"}, {'U', softmax_rows}, {'U', "exp"}}) ==
             "attn::softmax_rows(arma::Mat<float> const&)\nexp\n");
}

BOOST_AUTO_TEST_CASE(a_function_of_the_library_is_not_defined_once_more) {
  const std::string told =
      "your file defines attn::softmax_rows(arma::Mat<float> const&), which "
      "is there already: give yours another name, or put it into a namespace "
      "without a name";
  BOOST_TEST(taken('T', softmax_rows) == told);
  BOOST_TEST(taken('W', softmax_rows) == told);  // an inline one
  BOOST_TEST(taken('U', softmax_rows) == "nothing");  // it is called
}

BOOST_AUTO_TEST_CASE(what_is_inline_in_headers_may_be_there_twice) {
  BOOST_TEST(taken('W', "_ZN4attn6LinearD2Ev") == "nothing");
  BOOST_TEST(taken('T', "_ZN4attn6LinearD2Ev") != "nothing");
  BOOST_TEST(taken('W', "_ZN4arma3MatIfE3maxEv") == "nothing");
}

BOOST_AUTO_TEST_CASE(templates_of_libraries_are_not_specialised) {
  for (const char* name :
       {"_ZNK4arma3MatIfE3maxEv", "_ZN4arma3MatIfE3maxEv",
        "_ZNSt6vectorIfE4sizeEv", "_ZSt3maxIfERKT_S2_S2_"}) {
    BOOST_TEST(taken('T', name) != "nothing");
  }
}

BOOST_AUTO_TEST_CASE(names_of_ones_own_are_free) {
  for (const char* name :
       {"_ZN8exercise7softmaxERKN4arma3MatIfEE", "_Z6helperv",
        "_ZN4attn6helperEv", "_ZN8solution7softmaxEv"}) {
    BOOST_TEST(taken('T', name) == "nothing");
  }
  BOOST_TEST(taken('T', "_ZN6graded7attemptEv") != "nothing");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
