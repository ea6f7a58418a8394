"""Joins the samples of the two programs into the table of `make bench`."""

import collections
import statistics
import sys

# Row, the least ratio (NumPy's time, or the raw call's, over Nabla's), and what bounds the row now.
ROWS = [
    ("dgemm 1024", 1.0, "arithmetic: OpenBLAS's kernel"),
    ("add 1e6", 1.0, "memory: 16 MB read, 8 MB written"),
    ("multiply 1e6", 1.0, "memory: 16 MB read, 8 MB written"),
    ("exp 1e6", 1.0, "arithmetic: 13 fused multiply-adds an element"),
    ("log 1e6", 1.0, "arithmetic: one division an element"),
    ("tanh 1e6", 1.0, "arithmetic: one division an element"),
    ("relu 1e6", 3.0, "memory: 8 MB read, 8 MB written"),
    ("sigmoid 1e6", 3.0, "arithmetic: exp and one division an element"),
    ("sum axis 0", 1.0, "memory: 8 MB read"),
    ("sum axis 1", 1.0, "memory: 8 MB read"),
    ("add 2x3", 3.0, "one allocation"),
    ("network step", 1.5, "memory: the 20 MB of examples are read twice"),
    ("adam epoch", 5.0, "one allocation and one call an operation"),
]


def medians(path):
    samples = collections.defaultdict(list)
    for line in open(path):
        name, seconds = line.rstrip("\n").split("\t")
        samples[name].append(float(seconds))
    return {name: statistics.median(values) for name, values in samples.items()}


def spell(seconds):
    for unit, scale in (("s ", 1), ("ms", 1e3), ("us", 1e6)):
        if seconds * scale >= 1:
            return f"{seconds * scale:8.2f} {unit}"
    return f"{seconds * 1e9:8.1f} ns"


nabla, numpy = medians(sys.argv[1]), medians(sys.argv[2])
rows = [(name, nabla[name], numpy[name], bar, bound) for name, bar, bound in ROWS]
raw = nabla["dgemm 1024 raw"]
rows.insert(1, ("dgemm 1024, raw call", nabla["dgemm 1024"], raw, 0.95, "the cost of the result's allocation"))
print(f"{'row':<22}{'Nabla':>11}{'NumPy/raw':>12}{'ratio':>8}{'bar':>6}  met  bound by")
for name, ours, theirs, bar, bound in rows:
    ratio = theirs / ours
    print(f"{name:<22}{spell(ours)}{spell(theirs):>12}{ratio:8.2f}{bar:6.2f}  {'yes' if ratio >= bar else 'NO ':<4} {bound}")
