#!/usr/bin/env python3
"""Nabla's pictures and formulas, beside plotext's pictures where Python has plotext: the two programs take turns, sample
by sample. Shown are the medians, their ratio, and whether a row keeps its bar in milliseconds."""

import os
import statistics
import subprocess
import sys

SAMPLES = 15
SLOW_SAMPLES = 5
BARS = {"line 100000": 10, "line 100000 large": 10, "line 100000 ascii": 10}  # milliseconds


class Program:
    def __init__(self, command):
        self.process = subprocess.Popen(command, text=True, bufsize=1, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def sample(self, row):
        self.process.stdin.write(row + "\n")
        self.process.stdin.flush()
        return 1000 * float(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def rows(command):
    """The names of a program's rows; none where it cannot run."""
    answer = subprocess.run(command + ["--rows"], text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return answer.stdout.split("\n")[:-1] if answer.returncode == 0 else []


def medians(programs, row):
    samples = [[] for _ in programs]
    for turn in range(SAMPLES):
        for program, times in zip(programs, samples):
            if len(times) < SLOW_SAMPLES or sum(times) < 5000:
                times.append(program.sample(row))
    return [statistics.median(times) for times in samples]


def main():
    bench = [sys.argv[1], sys.argv[2]]
    script = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "plots_plotext.py")]
    ours, theirs = rows(bench), rows(script)
    if not ours:
        sys.exit("The benchmark has no rows.")
    nabla = Program(bench)
    plotext = Program(script) if theirs else None
    print(f"Load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores."
          + ("" if theirs else " Python has no plotext here: nothing to compare with."))
    print(f"{'row':<22}{'Nabla':>12}{'plotext':>12}{'ratio':>9}{'bar':>8}  met")
    failed = False
    for row in ours:
        times = medians([nabla, plotext] if row in theirs else [nabla], row)
        other = f"{times[1]:9.2f} ms{times[1] / times[0]:9.1f}" if len(times) > 1 else f"{'':>12}{'':>9}"
        bar = BARS.get(row)
        met = "" if bar is None else "yes" if times[0] <= bar else "NO"
        failed = failed or met == "NO"
        print(f"{row:<22}{times[0]:9.3f} ms{other}{'' if bar is None else f'{bar} ms':>8}  {met}", flush=True)
    nabla.end()
    if plotext:
        plotext.end()
    sys.exit(1 if failed else 0)


main()
