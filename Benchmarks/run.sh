#!/bin/sh
# Runs every benchmark beside this file.
set -eu
for part in "$(dirname "$0")"/*.sh; do
    [ "$(basename "$part")" = run.sh ] || "$part"
done
