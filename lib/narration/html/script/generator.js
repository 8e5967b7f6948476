// PyTorch's random numbers on the CPU, bit for bit: lib/attention/generator.cpp
// once more. A Mersenne Twister of 32 bits, as torch.manual_seed(seed) sets it.
const twisterSize = 624;

class Generator {
  constructor(seed) {
    this.words = new Uint32Array(twisterSize);
    this.words[0] = seed >>> 0;
    for (let i = 1; i < twisterSize; ++i) {
      const before = this.words[i - 1] ^ (this.words[i - 1] >>> 30);
      this.words[i] = Math.imul(1812433253, before) + i;
    }
    this.next = twisterSize;
  }

  twist() {
    const { words } = this;
    for (let i = 0; i < twisterSize; ++i) {
      const following = words[(i + 1) % twisterSize];
      const mixed = (words[i] & 0x80000000) | (following & 0x7fffffff);
      const odd = mixed & 1 ? 0x9908b0df : 0;
      words[i] = words[(i + 397) % twisterSize] ^ (mixed >>> 1) ^ odd;
    }
    this.next = 0;
  }

  // The next 32 random bits.
  word() {
    if (this.next === twisterSize) this.twist();
    let word = this.words[this.next++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  skip(words) {
    for (let i = 0; i < words; ++i) this.word();
  }

  // So many numbers from [low, high), of the low 24 bits of a word each.
  uniform(count, low, high) {
    const [from, to] = [Math.fround(low), Math.fround(high)];
    const width = Math.fround(to - from);
    return Float64Array.from({ length: count }, () =>
      Math.fround((this.word() & 0xffffff) * 2 ** -24 * width + from),
    );
  }

  // So many draws, each true with the probability; `stream` is "native", of two
  // words a draw, or "mkl", which takes one word for all.
  bernoulli(count, probability, stream) {
    if (stream === "mkl") {
      const numbers = mklNumbers(this.word());
      return Array.from({ length: count }, () => numbers() < probability);
    }
    return Array.from({ length: count }, () => {
      const high = this.word() & 0x1fffff;
      return (high * 2 ** 32 + this.word()) * 2 ** -53 < probability;
    });
  }
}

// How many words so many draws take.
function wordsOfDraws(count, stream) {
  return stream === "mkl" ? 1 : 2 * count;
}

// Intel MKL's MCG31m1: x <- a x mod (2^31 - 1). The first number is x0 itself.
function mklNumbers(seed) {
  const modulus = 0x7fffffff;
  const [high, low] = [1132489760 >>> 16, 1132489760 & 0xffff];
  let x = seed % modulus || 1;
  return () => {
    const number = x / modulus;
    // In two parts, each of which a double holds.
    x = ((((x * high) % modulus) * 65536) + x * low) % modulus;
    return number;
  };
}
