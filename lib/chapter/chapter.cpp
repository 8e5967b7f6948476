#include "chapter/chapter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "attention/fast/threads.hpp"
#include "book/figures.hpp"
#include "book/pytorch_figures.hpp"
#include "chapter/inputs/inputs.hpp"
#include "chapter/print.hpp"
#include "curriculum/curriculum.hpp"
#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "narration/explanation/units.hpp"
#include "narration/layout/labels.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr std::uint64_t book_seed = 123;

std::optional<Inputs> readers_inputs(const ChapterOptions& options) {
  if (options.inputs) return csv_inputs(*options.inputs);
  if (!options.sentence) return std::nullopt;
  try {
    return sentence_inputs(*options.sentence,
                           options.seed.value_or(book_seed));
  } catch (const std::invalid_argument& error) {
    throw UsageError(fmt::format("--sentence: {}", error.what()));
  }
}

Inputs inputs_of(const ChapterProgram& chapter, ChapterOptions& options) {
  std::optional<Inputs> inputs = readers_inputs(options);
  if (chapter.adapt != nullptr) {
    return chapter.adapt(options, std::move(inputs));
  }
  return inputs ? *std::move(inputs) : book_sentence();
}

std::size_t query_index(const Features& features,
                        const ChapterOptions& options, std::size_t tokens) {
  const std::size_t query =
      options.query.value_or(std::min(features.query, tokens));
  if (query <= tokens) return query - 1;
  throw UsageError(fmt::format(
      "--query: expected a token from 1 to {}, got {}", tokens, query));
}

Setup make_setup(const ChapterProgram& chapter, ChapterOptions& options) {
  Inputs inputs = inputs_of(chapter, options);
  Setup setup;
  setup.query = query_index(chapter.features, options, inputs.tokens.size());
  setup.tokens = std::move(inputs.tokens);
  setup.inputs = std::move(inputs.vectors);
  setup.inputs_are_drawn = inputs.are_drawn;
  setup.d_in =
      chapter.features.model ? options.model.width : setup.inputs.n_cols;
  setup.d_out = options.d_out;
  setup.heads = options.heads;
  setup.context_length = std::max<std::size_t>(6, setup.tokens.size());
  setup.dropout = options.dropout;
  setup.qkv_bias = options.qkv_bias;
  setup.dropout_stream = options.dropout_stream;
  setup.steps = options.steps;
  setup.learning_rate = options.learning_rate;
  setup.model = options.model;
  setup.sampling = options.sampling;
  setup.timed_sizes = options.timed;
  // What is measured differs from run to run: there is nothing to explain.
  setup.timing =
      !options.no_timing && options.explain.empty() && !options.figure;
  return setup;
}

std::vector<std::pair<std::string, double>> others_of(
    const Setup& setup, const Features& features) {
  const auto number = [](std::size_t n) { return static_cast<double>(n); };
  if (features.model) {
    return {{"vocabulary", number(setup.model.vocabulary)},
            {"context", number(setup.model.context)},
            {"layers", number(setup.model.layers)},
            {"new_tokens", number(setup.model.new_tokens)}};
  }
  if (features.sampling) {
    return {{"temperature", setup.sampling.temperature},
            {"top_k", number(setup.sampling.top_k)}};
  }
  return {};
}

Parameters make_parameters(const ChapterProgram& chapter, const Setup& setup,
                           const ChapterOptions& options) {
  const Features& features = chapter.features;
  Parameters parameters;
  parameters.seed = options.seed.value_or(book_seed);
  parameters.sentence = setup.tokens;
  parameters.query = setup.query;
  parameters.query_name = setup.query_token();
  parameters.d_in = setup.d_in;
  const bool has_known_words = chapter.adapt == nullptr && !options.inputs;
  if (has_known_words) parameters.known_words = known_words();
  if (features.d_out) parameters.d_out = setup.d_out;
  if (features.heads) parameters.heads = setup.heads;
  if (features.model) parameters.heads = setup.model.heads;
  parameters.others = others_of(setup, features);
  if (features.qkv_bias) parameters.qkv_bias = setup.qkv_bias;
  if (features.steps) {
    parameters.steps = setup.steps;
    parameters.learning_rate = setup.learning_rate;
  }
  if (features.dropout) {
    parameters.dropout = setup.dropout;
    const bool native = setup.dropout_stream == DropoutStream::native;
    parameters.dropout_stream = native ? "native" : "mkl";
  }
  return parameters;
}

// Whether tokens and vectors are those that the chapter has by itself.
bool has_the_books_inputs(const ChapterProgram& chapter, const Setup& setup,
                          const ChapterOptions& options) {
  ChapterOptions book = options;
  book.sentence.reset();
  book.inputs.reset();
  if (chapter.features.model) book.model = *chapter.features.model;
  const Inputs inputs = inputs_of(chapter, book);
  return setup.tokens == inputs.tokens &&
         agree(setup.inputs, inputs.vectors, {0.0F, 0.0F});
}

// Whether the reader left everything but the seed as the book has it.
bool as_in_the_book(const ChapterProgram& chapter, const Setup& setup,
                    const ChapterOptions& options) {
  const Features& features = chapter.features;
  const ChapterOptions book;
  return has_the_books_inputs(chapter, setup, options) &&
         setup.model.is_as(features.model.value_or(book.model)) &&
         setup.sampling == features.sampling.value_or(book.sampling) &&
         setup.query + 1 == std::min(features.query, setup.tokens.size()) &&
         setup.d_out == book.d_out && setup.heads == book.heads &&
         setup.qkv_bias == book.qkv_bias &&
         setup.dropout == features.dropout.value_or(book.dropout) &&
         setup.dropout_stream == book.dropout_stream &&
         setup.steps == features.steps.value_or(book.steps) &&
         setup.learning_rate == book.learning_rate;
}

std::optional<PrintedFigures> printed_figures(const std::string& chapter,
                                              std::string_view result) {
  if (const auto figure = book_figure(chapter, result)) {
    return PrintedFigures{*figure, "the book's printed figures"};
  }
  if (const auto figure = pytorch_figure(chapter, result)) {
    return PrintedFigures{*figure, "what PyTorch prints"};
  }
  return std::nullopt;
}

Document make_document(const ChapterProgram& chapter,
                       ChapterOptions& options) {
  const Setup setup = make_setup(chapter, options);
  const Chapter& entry = chapter_with_id(chapter.id);
  Document document;
  document.id = entry.id;
  document.title = entry.title;
  document.section = entry.section;
  document.parameters = make_parameters(chapter, setup, options);
  const auto print = [&](std::string_view result) {
    return printed_figures(chapter.id, result);
  };
  Lesson lesson(document, print, options.seed,
                as_in_the_book(chapter, setup, options));
  chapter.teach(lesson, setup);
  share_scales(document);
  return document;
}

// One line, however long and of whatever characters the reader's words are.
void complain(const ChapterProgram& chapter, const char* what) {
  constexpr std::size_t longest = 1000;
  print_error(
      fmt::format("{}: {}\n", chapter.id, shorten(visible(what), longest)));
}

}  // namespace

std::string Setup::token_name(std::size_t index) const {
  return tokens[index] + label_place(tokens, index);
}

int run_chapter(const ChapterProgram& chapter, int argc,
                const char* const* argv) {
  try {
    std::optional<ChapterOptions> options = parse_options(
        chapter_with_id(chapter.id).title, chapter.features, argc, argv);
    if (!options) return 0;
    if (options->threads) set_threads_of_program(*options->threads);
    const Document document = make_document(chapter, *options);
    if (options->figure) {
      print_figure(document, *options);
    } else if (options->explain.empty()) {
      print_document(document, *options);
    } else {
      print_explanation(document, *options);
    }
    return 0;
  } catch (const UsageError& error) {
    complain(chapter, error.what());
    return 2;
  } catch (const std::exception& error) {
    complain(chapter, error.what());
    return 1;
  }
}

}  // namespace attn
