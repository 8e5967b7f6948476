#include "model/choosing.hpp"

#include "temperature.hpp"

arma::frowvec exercise::temperature(const arma::frowvec& logits,
                                    double temperature) {
  const attn::Generator generator(123);
  const attn::Sampling sampling = {.temperature = temperature};
  arma::frowvec probas(logits.n_elem, arma::fill::zeros);
  for (int i = 0; i < 1000; ++i) {
    probas(attn::choose(logits, sampling, generator)) += 0.001F;
  }
  return probas;
}
