#pragma once

#include <CLI/CLI.hpp>

#include "chapter/options.hpp"

namespace attn {

/// The options of a chapter with a language model, of one that chooses
/// tokens. `of_the_chapter` is what it has if none is given.
void add_model(CLI::App& app, const ModelOptions& of_the_chapter,
               ModelOptions& model);
void add_sampling(CLI::App& app, const SamplingOptions& of_the_chapter,
                  ChapterOptions& options);

/// Throws UsageError where the options of a model do not go together.
void require_model(const ModelOptions& model);

}  // namespace attn
