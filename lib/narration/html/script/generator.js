// PyTorch's random numbers on the CPU, bit for bit: lib/attention/generator.cpp
// once more. A Mersenne Twister of 32 bits, as torch.manual_seed(seed) sets it.
const twisterSize = 624;

class Generator {
  // So many words of the seed on.
  constructor(seed, wordsBefore = 0) {
    this.words = new Uint32Array(twisterSize);
    this.words[0] = seed >>> 0;
    for (let i = 1; i < twisterSize; ++i) {
      const before = this.words[i - 1] ^ (this.words[i - 1] >>> 30);
      this.words[i] = Math.imul(1812433253, before) + i;
    }
    this.next = twisterSize;
    this.skip(wordsBefore);
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
    return Array.from({ length: count }, () => this.double() < probability);
  }

  // From [0, 1), of two words.
  double() {
    const high = this.word() & 0x1fffff;
    return (high * 2 ** 32 + this.word()) * 2 ** -53;
  }

  // So many numbers from the exponential distribution of mean 1.
  exponential(count) {
    return Float64Array.from({ length: count }, () => Math.fround(-Math.log1p(-this.double())));
  }

  // A place of the weights, with a probability in proportion to its weight.
  multinomial(weights) {
    const waits = this.exponential(weights.length);
    const race = [...weights].map((weight, i) => Math.fround(Math.fround(weight) / waits[i]));
    return race.reduce((best, number, place) => (number > race[best] ? place : best), 0);
  }

  // So many normal numbers, sixteen or more: in blocks of sixteen, the last sixteen
  // anew if the last block is not full.
  normals(count) {
    const block = 16;
    const numbers = this.uniform(count, 0, 1);
    for (let first = 0; first + block <= count; first += block) normalBlock(numbers, first);
    if (count % block === 0) return numbers;
    numbers.set(this.uniform(block, 0, 1), count - block);
    normalBlock(numbers, count - block);
    return numbers;
  }

  // Fewer of them: two of two numbers each.
  fewNormals(count) {
    const numbers = new Float64Array(count);
    for (let i = 0; i < count; i += 2) {
      const [first, second] = [this.double(), this.double()];
      const radius = Math.sqrt(-2 * Math.log1p(-second));
      const angle = 2 * Math.PI * first;
      numbers[i] = Math.fround(radius * Math.cos(angle));
      if (i + 1 < count) numbers[i + 1] = Math.fround(radius * Math.sin(angle));
    }
    return numbers;
  }
}

// Sixteen uniform numbers become normal ones: the first eight are u_1 of the
// transform of Box and Muller, the others u_2.
function normalBlock(numbers, first) {
  for (let i = first; i < first + 8; ++i) {
    const radius = Math.fround(Math.sqrt(-2 * Math.log(1 - numbers[i])));
    const angle = Math.fround(2 * Math.PI * numbers[i + 8]);
    numbers[i] = Math.fround(radius * Math.cos(angle));
    numbers[i + 8] = Math.fround(radius * Math.sin(angle));
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
