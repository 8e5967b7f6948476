// Grades the exercise split_heads.
#include "08_multi_head_attention/split_heads_knobs.hpp"
#include "08_multi_head_attention/split_heads_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
attn::Heads split_heads(const arma::fcube& x, std::size_t num_heads);
}

namespace {

using namespace graded;

using attn::Heads;

// Number by number, each to its own place.
Heads number_by_number(const arma::fcube& x, std::size_t num_heads) {
  const std::size_t d_k = x.n_cols / num_heads;
  Heads heads(x.n_slices, num_heads);
  for (std::size_t i = 0; i < heads.n_elem; ++i) {
    heads(i).set_size(x.n_rows, d_k);
  }
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t i = 0; i < x.n_cols; ++i) {
      for (std::size_t t = 0; t < x.n_rows; ++t) {
        heads(b, i / d_k)(t, i % d_k) = x(t, i, b);
      }
    }
  }
  return heads;
}

struct Sizes {
  std::size_t T;
  std::size_t H;
  std::size_t d_k;
};

std::size_t first_column(const Sizes& sizes, std::size_t h, Begin begin) {
  const std::size_t firsts[] = {h * sizes.d_k, 0, h, h * sizes.H,
                                h * sizes.T};
  return firsts[static_cast<int>(begin)];
}

// The entry of x in the place (t, i) of head h, where memory is read again.
float read_on(const arma::fmat& x, const Sizes& sizes, std::size_t h,
              std::size_t t, std::size_t i, Split split) {
  if (split == Split::dealt_out) return x(t, h + i * sizes.H);
  if (split == Split::memory_read_on) {
    // view(T, H, d_k) of memory that lies column after column.
    const std::size_t place = (t * sizes.H + h) * sizes.d_k + i;
    return x(place % sizes.T, place / sizes.T);
  }
  // view(H, T, d_k) of memory that lies row after row.
  const std::size_t place = (h * sizes.T + t) * sizes.d_k + i;
  return x(place / x.n_cols, place % x.n_cols);
}

arma::fmat columns_of(const arma::fcube& x, std::size_t b, std::size_t h,
                      const Sizes& sizes, const Knobs& knobs) {
  const std::size_t first = first_column(sizes, h, knobs.begin);
  std::size_t count = sizes.d_k;
  if (knobs.width == Width::one_more) ++count;
  if (knobs.width == Width::one_less) --count;
  if (!knobs.is_by_numbers) return x.slice(b).cols(first, first + count - 1);
  arma::fmat head(sizes.T, sizes.d_k);
  for (std::size_t t = 0; t < sizes.T; ++t) {
    for (std::size_t i = 0; i < count; ++i) head(t, i) = x(t, first + i, b);
  }
  return head;
}

arma::fmat split_off(const arma::fcube& x, std::size_t b, std::size_t h,
                     const Sizes& sizes, const Knobs& knobs) {
  if (knobs.split == Split::columns) {
    return columns_of(x, b, h, sizes, knobs);
  }
  if (knobs.split == Split::nothing) return x.slice(b);
  if (knobs.split == Split::tokens) {
    const std::size_t share = sizes.T / sizes.H;
    return x.slice(b).rows(h * share, (h + 1) * share - 1);
  }
  arma::fmat head(sizes.T, sizes.d_k);
  for (std::size_t t = 0; t < sizes.T; ++t) {
    for (std::size_t i = 0; i < sizes.d_k; ++i) {
      head(t, i) = read_on(x.slice(b), sizes, h, t, i, knobs.split);
    }
  }
  return head;
}

arma::fmat part_of(const arma::fmat& head, Part part) {
  switch (part) {
    case Part::turned:
      return head.t();
    case Part::tokens_reversed:
      return arma::flipud(head);
    case Part::not_last_token:
      return head.head_rows(head.n_rows - 1);
    case Part::all:
      break;
  }
  return head;
}

std::size_t head_in_place(std::size_t h, std::size_t H, Head choice) {
  const std::size_t others[] = {h, H - 1 - h, (h + 1) % H, H - 1};
  return others[static_cast<int>(choice)];
}

std::size_t sequence_in_place(std::size_t b, std::size_t B, Sequence choice) {
  if (choice == Sequence::first) return 0;
  if (choice == Sequence::last) return B - 1;
  if (choice == Sequence::opposite) return B - 1 - b;
  return b;
}

// Where the model puts the head that belongs to (b, h).
arma::fmat& place_in(Heads& heads, std::size_t b, std::size_t h,
                     std::size_t H, Field field) {
  if (field == Field::heads_sequences) return heads(h, b);
  if (field == Field::running_index) return heads(b * H + h);
  return heads(b, h);
}

Heads split_as(const arma::fcube& x, std::size_t num_heads,
               const Knobs& knobs) {
  Sizes sizes{x.n_rows, num_heads, x.n_cols / num_heads};
  if (knobs.width == Width::exchanged) std::swap(sizes.H, sizes.d_k);
  const std::size_t B = x.n_slices;
  const bool is_turned = knobs.field == Field::heads_sequences;
  Heads heads(is_turned ? sizes.H : B, is_turned ? B : sizes.H);
  for (std::size_t b = 0; b < B; ++b) {
    if (knobs.sequence == Sequence::only_0 && b > 0) continue;
    if (knobs.sequence == Sequence::not_last && b + 1 == B) continue;
    for (std::size_t h = 0; h < sizes.H; ++h) {
      const arma::fmat head =
          split_off(x, sequence_in_place(b, B, knobs.sequence),
                    head_in_place(h, sizes.H, knobs.head), sizes, knobs);
      place_in(heads, b, h, sizes.H, knobs.field) = part_of(head, knobs.part);
    }
  }
  return heads;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fcube& x, std::size_t num_heads) {
    return split_as(x, num_heads, knobs);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "split_heads",
          .tests =
              {
                  {"the_field_has_a_matrix_for_each_sequence_and_head",
                   {"the rows and columns of the field"}},
                  {"each_head_takes_its_own_columns_of_every_token",
                   {"the number of rows of each head",
                    "the number of columns of each head", "the heads"}},
              },
          .solution = solution::split_heads,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.is_by_numbers = true; }},
          .forbidden = {"attn::split_heads"},
      },
      graded::probes(student), graded::attempt);
}
