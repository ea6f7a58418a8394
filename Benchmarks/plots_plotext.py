#!/usr/bin/env python3
"""The rows of Plots/Rows.swift that plotext can draw: reads the name of a row, writes the seconds of one sample."""

import math
import sys
import time

import plotext

if not hasattr(plotext, "clear_figure"):
    sys.exit("plotext 6 has another interface: python3 -m pip install 'plotext<6'")


def wave(count):
    total, y = 0.0, []
    for index in range(count):
        total += math.sin(index * 0.37) * math.cos(index * 0.0071)
        y.append(total)
    return list(range(count)), y


def points(count):
    return [i * 37 % 1009 / 504.5 - 1 for i in range(count)], [i * 53 % 997 / 498.5 - 1 for i in range(count)]


def chart(width, height, draw):
    def work():
        plotext.clear_figure()
        plotext.theme("clear")
        plotext.plot_size(width, height)
        draw()
        return len(plotext.build())
    return work


X, Y = wave(100_000)
SMALL = wave(1000)
VALUES = wave(10_000)[1]
PX, PY = points(400)
MATRIX = [[(r * 28 + c) * 37 % 1009 / 1009 for c in range(28)] for r in range(28)]


def scatter():
    for label in (0, 1):
        plotext.scatter(PX[label::2], PY[label::2], marker="dot")


ROWS = {
    "line 100000": chart(80, 24, lambda: plotext.plot(X, Y, marker="braille")),
    "line 100000 large": chart(160, 50, lambda: plotext.plot(X, Y, marker="braille")),
    "line 100000 ascii": chart(80, 24, lambda: plotext.plot(X, Y, marker="*")),
    "line 1000 live": chart(80, 18, lambda: plotext.plot(*SMALL, marker="braille")),
    "scatter 400": chart(80, 24, scatter),
    "histogram 10000": chart(80, 24, lambda: plotext.hist(VALUES, 30)),
    "bars 12": chart(80, 24, lambda: plotext.bar([f"bar {i}" for i in range(12)], list(range(12)))),
    "heat map 28x28": chart(80, 24, lambda: plotext.matrix_plot(MATRIX)),
}

if "--rows" in sys.argv:
    print("\n".join(ROWS))
else:
    for line in sys.stdin:
        work = ROWS[line.strip()]
        work()
        start = time.perf_counter()
        if work() <= 0:
            sys.exit(f"{line.strip()} drew nothing")
        print(time.perf_counter() - start, flush=True)
