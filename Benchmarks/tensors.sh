#!/bin/sh
# Nabla's tensors against NumPy on this machine: the two programs take turns, three times, and each row shows the
# medians of all samples, their ratio, the bar, and what bounds the row now.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product tensor-bench >&2
bench="$(swift build -c release --show-bin-path)/tensor-bench"
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
core="$("$bench" --core-type)"
for _ in 1 2 3; do
    env ${core:+OPENBLAS_CORETYPE="$core"} "$bench" >>"$results/nabla"
    env -u OPENBLAS_CORETYPE python3 Benchmarks/tensors_numpy.py >>"$results/numpy"
done
echo "OPENBLAS_CORETYPE=${core:-(left to OpenBLAS)} for Nabla, NumPy as installed"
python3 Benchmarks/tensors_table.py "$results/nabla" "$results/numpy"
