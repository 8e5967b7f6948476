// The main of every test program and grader. It is compiled without the
// precompiled header: with Boost.Test already included, BOOST_TEST_MODULE would
// have no effect.
#define BOOST_TEST_MODULE attention
#ifndef BOOST_TEST_DYN_LINK
#define BOOST_TEST_DYN_LINK
#endif
#include <boost/test/unit_test.hpp>
