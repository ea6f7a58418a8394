#!/bin/sh
# Builds Nabla and measures the full screen in a pseudo-terminal; takes about half a minute.
set -eu
cd "$(dirname "$0")/.."
for program in nabla nabla-worker nabla-launcher; do swift build -c release --product "$program" >&2; done
exec python3 Benchmarks/screen.py "$(swift build -c release --show-bin-path)/nabla"
