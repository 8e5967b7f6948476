// From the ids of a text to the id that follows.
#include "chapter/chapter.hpp"
#include "model/gpt_model.hpp"

namespace {

using namespace attn;

std::vector<std::string> tokens_of(ChapterOptions& options) {
  std::vector<std::string> tokens;
  for (const std::size_t id : options.model.ids) {
    tokens.push_back(fmt::format("{}", id));
  }
  return tokens;
}

void teach(Lesson& lesson, const Setup& setup) {
  lesson.section("From ids to vectors");
  arma::frowvec ids(setup.model.ids.size());
  for (std::size_t i = 0; i < ids.n_elem; ++i) {
    ids(i) = static_cast<float>(setup.model.ids[i]);
  }
  lesson.step("token_ids", "The ids")
      .text("A model reads numbers.")
      .formula("i_1 ... i_T")
      .result(ids)
      .computed_by(given());
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"14_gpt",
                            {.sentence = false,
                             .model = attn::ModelOptions{.vocabulary = 8,
                                                         .context = 8,
                                                         .width = 6,
                                                         .heads = 2,
                                                         .layers = 2,
                                                         .ids = {3, 6, 1, 6},
                                                         .new_tokens = 3}},
                            teach,
                            tokens_of},
                           argc, argv);
}
