// The main of every test program and grader. It is compiled without the
// precompiled header: with Boost.Test already included, BOOST_TEST_MODULE
// would have no effect. Meson's Boost dependency asks for the dynamic
// library.
#define BOOST_TEST_MODULE attention
#include <boost/test/unit_test.hpp>
