// The main of every grader, an object of its program.
#include "grading/run_grader.hpp"

int main(int argc, char** argv) {
  return attn::run_grader(argc, argv);
}
