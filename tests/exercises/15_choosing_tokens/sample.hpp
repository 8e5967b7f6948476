/// Draw a token as PyTorch does.
///
/// A token is to be drawn with a probability in proportion to its weight.
/// torch.multinomial lets all tokens race for it: each draws one number q
/// from the exponential distribution, which is mostly small and now and then
/// large, and the one with the largest quotient wins:
///
///   q      = one exponential number for each place, in their order
///   winner = the place i with the largest probas(i) / q(i)
///
/// The larger its probability, the more a place can afford a large q, and it
/// wins with just that probability. Whatever is 0 never wins.
///
///   probas     (V), at least one above 0 and none below; they need not sum
///              to 1
///   generator  draws q: generator.exponential(n) returns n of them at once
///              as an arma::frowvec; a copy of a generator draws from the
///              same stream
///   returns    the winner, counted from 0; of several the first
///
/// Each call takes as many numbers from the generator as there are places, no
/// more and no less, so that the next draw goes on where PyTorch would.
///
/// For probas (0.2, 0.5, 0.3) and q (0.4, 2.0, 0.5) the quotients are (0.5,
/// 0.25, 0.6), and place 2 is drawn.
///
/// Write it without attn::Generator::multinomial and attn::choose. What can
/// be drawn: `./attn read 15`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::uword sample(const arma::frowvec& probas, attn::Generator& generator);

}  // namespace exercise
