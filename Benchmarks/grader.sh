#!/bin/sh
# How long a grade takes from the save to the verdict, and how fast a class is graded. Needs `make build`.
#
# NABLA names another program, RUNS the number of grades, SUBMISSIONS the size of the class.
set -eu
cd "$(dirname "$0")/.."
NABLA="${NABLA:-.build/release/nabla}" exec python3 Benchmarks/grader.py
