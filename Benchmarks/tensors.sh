#!/bin/sh
# Builds the benchmark and prints its table; takes about two minutes and needs NumPy.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product tensor-bench >&2
exec python3 Benchmarks/tensors.py "$(swift build -c release --show-bin-path)/tensor-bench"
