#!/bin/sh
# Builds the benchmark of pictures and formulas and prints its table, beside plotext's times where Python has it
# (python3 -m pip install 'plotext<6').
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product plot-bench >&2
exec python3 Benchmarks/plots.py "$(swift build -c release --show-bin-path)/plot-bench" lessons
