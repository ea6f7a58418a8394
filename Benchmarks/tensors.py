#!/usr/bin/env python3
"""Nabla's tensors against NumPy: for each row the two programs take turns, sample by sample, so that whatever else the
machine does meets both. Shown are the medians, their ratio, the bar, and what bounds the row now."""

import os
import statistics
import subprocess
import sys
import time

SAMPLES = 9
# The threads of NumPy's BLAS go on spinning for more than 50 ms after a product. Without a pause longer than that they
# would share the processors with what is measured next.
PAUSE = 0.2

ROWS = [  # name, the least ratio of NumPy's time to Nabla's, what bounds the row
    ("dgemm 1024", 1.0, "arithmetic: OpenBLAS's kernel"),
    ("add 1e6", 1.0, "memory: 16 MB read, 8 MB written"),
    ("multiply 1e6", 1.0, "memory: 16 MB read, 8 MB written"),
    ("exp 1e6", 1.0, "memory: 8 MB read, 8 MB written, then arithmetic"),
    ("log 1e6", 1.0, "arithmetic: a division an element"),
    ("tanh 1e6", 1.0, "arithmetic: a division an element"),
    ("relu 1e6", 3.0, "memory: 8 MB read, 8 MB written, by both"),
    ("sigmoid 1e6", 3.0, "arithmetic: exp and a division an element"),
    ("sum axis 0", 1.0, "memory: 8 MB read"),
    ("sum axis 1", 1.0, "memory: 8 MB read"),
    ("add 2x3", 3.0, "one allocation"),
    ("network step", 1.5, "arithmetic of two products; 41 MB of examples read"),
    ("adam epoch", 5.0, "an allocation and a call for each operation"),
]


class Program:
    def __init__(self, command, environment):
        self.process = subprocess.Popen(command, env=environment, text=True, bufsize=1,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def sample(self, row):
        self.process.stdin.write(row + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def medians(first, second):
    """The medians of two kinds of samples taken in turns, after one of each to warm up."""
    first(), second()
    pairs = []
    for _ in range(SAMPLES):
        time.sleep(PAUSE)
        a = first()
        time.sleep(PAUSE)
        pairs.append((a, second()))
    return [statistics.median(samples) for samples in zip(*pairs)]


def spell(seconds):
    for unit, scale in (("s ", 1), ("ms", 1e3), ("us", 1e6)):
        if seconds * scale >= 1:
            return f"{seconds * scale:.2f} {unit}"
    return f"{seconds * 1e9:.1f} ns"


def show(name, ours, theirs, bar, bound):
    ratio = theirs / ours
    met = "yes" if ratio >= bar else "NO"
    print(f"{name:<22}{spell(ours):>11}{spell(theirs):>12}{ratio:8.2f}{bar:6.2f}  {met:<4} {bound}", flush=True)
    return ratio


def main():
    bench = sys.argv[1]
    environment = {key: value for key, value in os.environ.items() if key != "OPENBLAS_CORETYPE"}
    core = subprocess.check_output([bench, "--core-type"], text=True).strip()
    nabla = Program([bench], environment | ({"OPENBLAS_CORETYPE": core} if core else {}))
    numpy = Program([sys.executable, os.path.join(os.path.dirname(__file__), "tensors_numpy.py")], environment)
    load = os.getloadavg()[0]
    print(f"OPENBLAS_CORETYPE for Nabla: {core or 'left to OpenBLAS'}. Load of the machine: {load:.1f} on {os.cpu_count()} cores.")
    print(f"{'row':<22}{'Nabla':>11}{'other':>12}{'ratio':>8}{'bar':>6}  met  bound by")
    ours, raw = medians(lambda: nabla.sample("dgemm 1024"), lambda: nabla.sample("dgemm 1024 raw"))
    show("dgemm 1024, raw call", ours, raw, 0.95, "arithmetic: OpenBLAS's kernel")
    for name, bar, bound in ROWS:
        ours, theirs = medians(lambda: nabla.sample(name), lambda: numpy.sample(name))
        ratio = show(name, ours, theirs, bar, bound)
        if name == "relu 1e6":
            floor, _ = medians(lambda: nabla.sample("copy 1e6"), lambda: nabla.sample(name))
            print(f"{'':<22}  a bare copy of the 8 MB takes {spell(floor)}, {floor / ours:.0%} of it: no function can be 3 times faster")
        if name == "network step":
            # The large arrays of a step are the examples, read twice, and the first layer's weights, passed over 8 times.
            traffic = 2 * 12288 * 209 * 8 + 8 * 12288 * 20 * 8
            add = nabla.sample("add 1e6")
            share = traffic / (24e6 / add) / ours
            print(f"{'':<22}  {traffic / 1e6:.0f} MB at the speed of `add 1e6` are {share:.0%} of the step")
    nabla.end()
    numpy.end()


main()
