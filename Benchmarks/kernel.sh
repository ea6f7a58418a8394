#!/bin/bash
# Latency of the notebook kernel: medians of 20 runs beside their bars and, where they are there, ipykernel's figures.
#
# For those: python3 -m pip install ipykernel jupyter_client
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-20}"
swift build -c release --product kernel-bench
swift build -c release --product nabla-worker
swift build -c release --product nabla-launcher
python=$(mktemp)
trap 'rm -f "$python"' EXIT
if ! python3 Benchmarks/kernel.py "$runs" > "$python" 2> /dev/null; then
    echo "ipykernel is not there to compare with: python3 -m pip install ipykernel jupyter_client"
fi
.build/release/kernel-bench "$runs" "$python"
