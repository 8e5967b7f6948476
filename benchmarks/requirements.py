"""What is measured, and what the library must reach."""

from dataclasses import dataclass

D_MODEL = 768
NUM_HEADS = 12
UNIT_OPERATIONS = 2 * 2048**3  # of one sgemm

# Beyond inputs, weights, queries, keys, values, merged context and output.
MOST_BYTES_ABOVE = 64 * 2**20
# Of forward and backward: beyond inputs, weights, the gradients of both, and
# what the forward keeps: queries, keys, values, context, one number a row.
MOST_BYTES_ABOVE_OF_TRAINING = 96 * 2**20
MOST_TIMES_BY_DOUBLING = 4.2  # from 8192 tokens to 16384
LEAST_GAIN_OF_CACHE = 20  # generating 1,000 tokens


@dataclass(frozen=True)
class Case:
    """A size, how often it is timed in a run, and the floors."""

    batch: int
    tokens: int
    repeat: int
    ratio: float  # PyTorch's fused form over this library
    share: float  # of the speed of sgemm
    pytorch: float  # units that PyTorch took where the ratio was set
    training: bool = False  # forward and backward, not forward alone

    @property
    def name(self):
        return f"B={self.batch}, T={self.tokens}"

    @property
    def most_units(self):
        """What the ratio leaves of PyTorch's units."""
        return self.pytorch / self.ratio

    @property
    def operations(self):
        """Additions and multiplications; causal: half of T x T. On its way
        back a projection has two products more, and attention five."""
        projections, attention = (24, 7) if self.training else (8, 2)
        rows = self.batch * self.tokens
        return (projections * rows * D_MODEL**2 +
                attention * rows * self.tokens * D_MODEL)

    def share_of(self, seconds, unit):
        """The time that the operations take at sgemm's speed, over
        `seconds`; `unit` is that of one sgemm."""
        return self.operations / UNIT_OPERATIONS * unit / seconds


CASES = (
    Case(1, 1024, 15, 1.5, 0.72, 0.79),
    Case(8, 1024, 5, 2.3, 0.75, 9.4),
    Case(1, 4096, 5, 2.1, 0.75, 7.5),
    Case(1, 16384, 3, 4.2, 0.75, 160),
)

TRAINING_CASES = (
    Case(1, 1024, 7, 3, 0.68, 17, training=True),
    Case(8, 1024, 3, 3, 0.72, 93, training=True),
    Case(1, 4096, 3, 3, 0.72, 181, training=True),
    Case(1, 16384, 1, 3, 0.75, 1597, training=True),
)


@dataclass(frozen=True)
class GptForward:
    """A forward of GPT-2's smallest size with the logits of all places."""

    tokens: int = 1024
    repeat: int = 3
    ratio: float = 1.3
    share: float = 0.75
    layers: int = 12
    weights: int = 123_625_728  # all but the embeddings'

    def share_of(self, seconds, unit):
        """As that of Case."""
        attention = 2 * self.tokens**2 * D_MODEL * self.layers
        operations = 2 * self.tokens * self.weights + attention
        return operations / UNIT_OPERATIONS * unit / seconds


@dataclass(frozen=True)
class GptToken:
    """One token of it with the cache."""

    context: int = 256
    steps: int = 16  # timed at a time, half of them before the context is full
    repeat: int = 9
    ratio: float = 1.3
    share: float = 0.75  # of the speed of reading memory


GPT_FORWARD = GptForward()
GPT_TOKEN = GptToken()
