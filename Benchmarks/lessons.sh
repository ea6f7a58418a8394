#!/bin/bash
# Plays the lessons of course 1 one after the other: the time of each, its slowest cell, and the bar of 10 s a cell.
# The cache of compiled cells begins empty and is used again in a second round, as when a learner comes back.
set -euo pipefail
cd "$(dirname "$0")/.."
for product in nabla nabla-worker nabla-launcher; do swift build -c release --product "$product"; done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export NABLA_HOME="$home/work" NABLA_CACHE="$home/cache"
for round in "empty cache" "warm cache"; do
    python3 Benchmarks/lessons.py .build/release/nabla "$round"
done
