"""Writes draws.txt: what NumPy's legacy generator gives for mixed sequences of draws.

Run it by hand, with NumPy installed, where a sequence changes; the tests read only the file.
Each seed starts with a line `seed n` (or `seeds a,b,…`); each further line is one draw:

    operation arguments = count digest first second …

with the bit patterns of the first values in hexadecimal, and a digest of all (`digest` below).
A shape is written 3x4; `1` in its place means one scalar draw. (RandomState gives one integer as an `int`.)
"""

import random
from pathlib import Path

import numpy as np

NUMBERS_PER_SEED = 10_000
SHOWN = 3


def digest(bits):
    """FNV-1a, taking a 64-bit pattern at a time."""
    value = 0xCBF29CE484222325
    for pattern in bits:
        value = ((value ^ pattern) * 0x100000001B3) % 2**64
    return value


def patterns(values):
    if isinstance(values, int):  # one integer keeps its own bits; tensors hold doubles
        return [values % 2**64]
    return np.atleast_1d(np.asarray(values, dtype=np.float64)).ravel().view(np.uint64).tolist()


def text(numbers):
    return ",".join(repr(float(x)) for x in numbers)


def shape(chooser, largest=400):
    """The shape's text and the value for `size`."""
    rank = chooser.choice([0, 0, 1, 1, 2, 2, 3])
    if rank == 0:
        return "1", None
    sides = [chooser.randint(0 if rank == 1 else 1, max(1, int(largest ** (1 / rank)))) for _ in range(rank)]
    return "x".join(map(str, sides)), tuple(sides)


def probabilities(chooser, count):
    weights = [chooser.choice([0.0, 1.0, chooser.random()]) for _ in range(count)]
    weights[chooser.randrange(count)] += 1.0
    return (np.array(weights) / np.sum(weights)).tolist()


def draw(state, chooser):
    """One random operation: its text, and the values that NumPy gives."""
    kind = chooser.choice([
        "rand", "randn", "randn", "uniform", "normal", "randint", "permutation", "rows",
        "choice", "chooseUnique", "weighted", "weightedUnique", "binomial", "multinomial",
    ])
    words, size = shape(chooser)
    if kind == "rand":
        return f"rand {words}", state.random_sample(size)
    if kind == "randn":
        return f"randn {words}", state.standard_normal(size)
    if kind == "uniform":
        low, high = sorted([chooser.uniform(-5, 5), chooser.uniform(-5, 5)])
        return f"uniform {low!r} {high!r} {words}", state.uniform(low, high, size)
    if kind == "normal":
        mean, std = chooser.uniform(-5, 5), chooser.choice([0.0, 0.01, chooser.uniform(0, 9)])
        return f"normal {mean!r} {std!r} {words}", state.normal(mean, std, size)
    if kind == "randint":
        low = chooser.choice([0, -7, -(2**63), 10**12])
        span = chooser.choice([1, 2, 3, 10, 256, 1000, 2**31 + 9, 2**32 - 1, 2**32, 2**32 + 1, 2**40 + 3, 2**63 - 1])
        high = min(low + span, 2**63 - 1)
        return f"randint {low} {high} {words}", state.randint(low, high, size)
    if kind == "permutation":
        n = chooser.randint(0, 150)
        return f"permutation {n}", state.permutation(n)
    if kind == "rows":
        rows, columns = chooser.randint(1, 40), chooser.randint(1, 4)
        matrix = np.arange(float(rows * columns)).reshape(rows, columns)
        if chooser.random() < 0.5:
            return f"rows {rows}x{columns}", state.permutation(matrix)
        state.shuffle(matrix)
        return f"rows {rows}x{columns}", matrix
    if kind == "choice":
        n, count = chooser.randint(1, 300), chooser.randint(0, 60)
        return f"choice {n} {count}", state.choice(n, count)
    if kind == "chooseUnique":
        n = chooser.randint(1, 100)
        count = chooser.randint(0, n)
        return f"chooseUnique {n} {count}", state.choice(n, count, replace=False)
    if kind == "weighted":
        p, count = probabilities(chooser, chooser.randint(1, 8)), chooser.randint(0, 60)
        return f"weighted {text(p)} {count}", state.choice(len(p), count, p=p)
    if kind == "weightedUnique":
        p = probabilities(chooser, chooser.randint(1, 12))
        count = chooser.randint(0, np.count_nonzero(p))
        return f"weightedUnique {text(p)} {count}", state.choice(len(p), count, replace=False, p=p)
    if kind == "binomial":
        n = chooser.choice([0, 1, 5, 20, 100, 1000, 10**6, 10**12])
        p = chooser.choice([0.0, 1.0, 0.5, 0.8, chooser.random(), 10 / max(n, 10)])
        return f"binomial {n} {p!r} {words}", state.binomial(n, p, size)
    n, p = chooser.choice([0, 1, 20, 500, 10**6]), probabilities(chooser, chooser.randint(1, 7))
    count = chooser.randint(1, 20)
    return f"multinomial {n} {text(p)} {count}", state.multinomial(n, p, count)


def binomials():
    """Many binomial numbers, whose method has branches that a few draws seldom reach."""
    for n, p in [(5, 0.5), (59, 0.5), (61, 0.5), (70, 0.49), (100, 0.4), (1000, 0.9), (10**4, 0.3), (10**6, 0.5)]:
        yield f"binomial {n} {p!r} 20000", n, p


def record(words, values):
    bits = patterns(values)
    shown = "".join(f" {pattern:x}" for pattern in bits[:SHOWN])
    return len(bits), f"{words} = {len(bits)} {digest(bits):x}{shown}"


def main():
    seeds = [0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 16, 22, 42, 100, 123, 231, 1234, 2017, 65535, 2**31, 2**32 - 1]
    seeds += [[0], [1, 2, 3], list(range(700))]
    lines = []
    for seed in seeds:
        lines.append(f"seeds {','.join(map(str, seed))}" if isinstance(seed, list) else f"seed {seed}")
        state, chooser, count = np.random.RandomState(seed), random.Random(str(seed)), 0
        while count < NUMBERS_PER_SEED:
            drawn, line = record(*draw(state, chooser))
            count += drawn
            lines.append(line)
    lines.append("seed 20")
    state = np.random.RandomState(20)
    lines += [record(words, state.binomial(n, p, 20000))[1] for words, n, p in binomials()]
    (Path(__file__).parent / "draws.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
