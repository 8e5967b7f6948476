/// Heads joined as learners join them, for the models of graders.
#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

namespace attn {

using HeadList = std::vector<arma::fcube>;  // each (B, T, d)

/// Which head stands in the place of head h.
enum class JoinedHead { same, opposite, next, first, last, not_0, not_last };

/// Which sequence stands in the place of sequence b.
enum class JoinedSequence { same, opposite, first, last, only_0, not_last };

/// What is taken of each head. `turned` exchanges its tokens and features.
enum class JoinedPart { all, turned, tokens_reversed, not_last_column };

enum class Joining {
  side_by_side,
  below_each_other,
  as_sequences,
  memory_read_on,  // the matrices' memory, in Armadillo's order
  rows_read_on,  // row after row, as view of PyTorch reads
  added,
  averaged,
  interleaved,
  first_alone
};

/// At which column head h begins.
enum class JoinedAt { h_times_width, zero, h, h_times_tokens, h_times_heads };

/// Which axis is the result's: (B, T, H*d), or with two of them exchanged.
enum class JoinedAxes { right, rows_are_sequences, turned };

/// How the blocks are written, which shows where one does not fit.
enum class WrittenBy { cubes, slices, numbers };

struct JoinChoices {
  JoinedHead head = JoinedHead::same;
  JoinedSequence sequence = JoinedSequence::same;
  JoinedPart part = JoinedPart::all;
  Joining joining = Joining::side_by_side;
  JoinedAt at = JoinedAt::h_times_width;
  bool one_column_more = false;
  JoinedAxes axes = JoinedAxes::right;
  WrittenBy written_by = WrittenBy::cubes;
  bool is_by_sequences = false;  // those of one sequence, as_sequences
};

namespace join_steps {

inline arma::fcube zeros_like(const arma::fcube& x) {
  return arma::fcube(arma::size(x), arma::fill::zeros);
}

inline arma::fcube turned(const arma::fcube& x) {
  arma::fcube result(x.n_cols, x.n_rows, x.n_slices);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    result.slice(b) = x.slice(b).t();
  }
  return result;
}

inline arma::fcube head_in_place(const HeadList& heads, std::size_t h,
                                 JoinedHead choice) {
  const std::size_t last = heads.size() - 1;
  switch (choice) {
    case JoinedHead::opposite:
      return heads[last - h];
    case JoinedHead::next:
      return heads[(h + 1) % heads.size()];
    case JoinedHead::first:
      return heads[0];
    case JoinedHead::last:
      return heads[last];
    case JoinedHead::not_0:
      return h == 0 ? zeros_like(heads[h]) : heads[h];
    case JoinedHead::not_last:
      return h == last ? zeros_like(heads[h]) : heads[h];
    case JoinedHead::same:
      break;
  }
  return heads[h];
}

inline arma::fmat sequence_in_place(const arma::fcube& head, std::size_t b,
                                    JoinedSequence choice) {
  const std::size_t last = head.n_slices - 1;
  const arma::fmat nothing(head.n_rows, head.n_cols, arma::fill::zeros);
  switch (choice) {
    case JoinedSequence::opposite:
      return head.slice(last - b);
    case JoinedSequence::first:
      return head.slice(0);
    case JoinedSequence::last:
      return head.slice(last);
    case JoinedSequence::only_0:
      return b == 0 ? head.slice(b) : nothing;
    case JoinedSequence::not_last:
      return b == last ? nothing : head.slice(b);
    case JoinedSequence::same:
      break;
  }
  return head.slice(b);
}

inline arma::fcube part_of(arma::fcube head, JoinedPart choice) {
  switch (choice) {
    case JoinedPart::turned:
      return turned(head);
    case JoinedPart::tokens_reversed:
      head.each_slice(
          [](arma::fmat& rows) { rows = arma::fmat(arma::flipud(rows)); });
      break;
    case JoinedPart::not_last_column:
      head.col(head.n_cols - 1).zeros();
      break;
    case JoinedPart::all:
      break;
  }
  return head;
}

inline std::size_t begin_of(const HeadList& heads, std::size_t h,
                            JoinedAt choice) {
  switch (choice) {
    case JoinedAt::zero:
      return 0;
    case JoinedAt::h:
      return h;
    case JoinedAt::h_times_tokens:
      return h * heads[h].n_rows;
    case JoinedAt::h_times_heads:
      return h * heads.size();
    case JoinedAt::h_times_width:
      break;
  }
  return h * heads[h].n_cols;
}

// Columns first ... last of the result become those of the head.
inline void write(arma::fcube& joined, const arma::fcube& head,
                  std::size_t first, std::size_t last, WrittenBy way) {
  if (way == WrittenBy::cubes) {
    joined.cols(first, last) = head;
    return;
  }
  for (std::size_t b = 0; b < head.n_slices; ++b) {
    if (way == WrittenBy::slices) {
      joined.slice(b).cols(first, last) = head.slice(b);
      continue;
    }
    for (std::size_t t = 0; t < head.n_rows; ++t) {
      for (std::size_t i = 0; i <= last - first; ++i) {
        joined(t, first + i, b) = head(t, i, b);
      }
    }
  }
}

inline arma::fcube side_by_side(const HeadList& heads,
                                const JoinChoices& choices) {
  const arma::fcube& any = heads[0];
  arma::fcube joined(any.n_rows, heads.size() * any.n_cols, any.n_slices,
                     arma::fill::zeros);
  for (std::size_t h = 0; h < heads.size(); ++h) {
    const std::size_t first = begin_of(heads, h, choices.at);
    const std::size_t end = first + any.n_cols;
    write(joined, heads[h], first, choices.one_column_more ? end : end - 1,
          choices.written_by);
  }
  return joined;
}

inline arma::fcube below_each_other(const HeadList& heads) {
  const std::size_t T = heads[0].n_rows;
  arma::fcube joined(heads.size() * T, heads[0].n_cols, heads[0].n_slices);
  for (std::size_t h = 0; h < heads.size(); ++h) {
    joined.rows(h * T, (h + 1) * T - 1) = heads[h];
  }
  return joined;
}

inline arma::fcube as_sequences(const HeadList& heads) {
  arma::fcube joined = heads[0];
  for (std::size_t h = 1; h < heads.size(); ++h) {
    joined = arma::join_slices(joined, heads[h]);
  }
  return joined;
}

// The slices of a cube of heads, those of sequence 0 first.
inline arma::fcube by_sequences(const HeadList& heads) {
  arma::fcube joined = as_sequences(heads);
  for (std::size_t i = 0; i < joined.n_slices; ++i) {
    joined.slice(i) = heads[i % heads.size()].slice(i / heads.size());
  }
  return joined;
}

inline arma::fcube rows_read_on(const HeadList& heads) {
  const arma::fcube stacked = below_each_other(heads);
  arma::fcube joined(heads[0].n_rows, heads.size() * heads[0].n_cols,
                     heads[0].n_slices);
  for (std::size_t b = 0; b < joined.n_slices; ++b) {
    const arma::fmat row_after_row = stacked.slice(b).t();
    joined.slice(b) =
        arma::reshape(row_after_row, joined.n_cols, joined.n_rows).t();
  }
  return joined;
}

inline arma::fcube added(const HeadList& heads) {
  arma::fcube sum = heads[0];
  for (std::size_t h = 1; h < heads.size(); ++h) sum += heads[h];
  return sum;
}

inline arma::fcube joined(const HeadList& heads, const JoinChoices& choices) {
  const arma::fcube& any = heads[0];
  const std::size_t width = heads.size() * any.n_cols;
  switch (choices.joining) {
    case Joining::below_each_other:
      return below_each_other(heads);
    case Joining::as_sequences:
      return choices.is_by_sequences ? by_sequences(heads)
                                     : as_sequences(heads);
    case Joining::memory_read_on:
      return arma::reshape(as_sequences(heads), any.n_rows, width,
                           any.n_slices);
    case Joining::rows_read_on:
      return rows_read_on(heads);
    case Joining::added:
      return added(heads);
    case Joining::averaged:
      return added(heads) / static_cast<float>(heads.size());
    case Joining::interleaved:
      return arma::reshape(below_each_other(heads), any.n_rows, width,
                           any.n_slices);
    case Joining::first_alone:
      return any;
    case Joining::side_by_side:
      break;
  }
  return side_by_side(heads, choices);
}

// (B, T, d) as a cube of B rows, T columns and d slices.
inline arma::fcube rows_are_sequences(const arma::fcube& x) {
  arma::fcube result(x.n_slices, x.n_rows, x.n_cols);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t t = 0; t < x.n_rows; ++t) {
      for (std::size_t i = 0; i < x.n_cols; ++i) {
        result(b, t, i) = x(t, i, b);
      }
    }
  }
  return result;
}

}  // namespace join_steps

/// (B, T, H*d) from H heads, with each choice as it is set; the defaults are
/// right. All heads have one shape.
inline arma::fcube joined_heads(const HeadList& heads,
                                const JoinChoices& choices) {
  HeadList taken;
  for (std::size_t h = 0; h < heads.size(); ++h) {
    arma::fcube head = join_steps::head_in_place(heads, h, choices.head);
    const arma::fcube all = head;
    for (std::size_t b = 0; b < head.n_slices; ++b) {
      head.slice(b) = join_steps::sequence_in_place(all, b, choices.sequence);
    }
    taken.push_back(join_steps::part_of(head, choices.part));
  }
  const arma::fcube joined = join_steps::joined(taken, choices);
  switch (choices.axes) {
    case JoinedAxes::rows_are_sequences:
      return join_steps::rows_are_sequences(joined);
    case JoinedAxes::turned:
      return join_steps::turned(joined);
    case JoinedAxes::right:
      break;
  }
  return joined;
}

}  // namespace attn
