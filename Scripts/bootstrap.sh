#!/usr/bin/env bash
# Installs the system packages that Nabla builds with, where they are missing. Run again at any time; it does nothing
# when all is there.
set -eu

packages=(
    libncurses-dev libopenblas-dev libreadline-dev libsqlite3-dev zlib1g-dev
    libhdf5-dev libstb-dev pkg-config
    libcmark-gfm-dev libcmark-gfm-extensions-dev
)
# For the tests: the end-to-end suite drives the real program in a terminal, and the lessons are spelt right.
if [ "${1:-}" = "--with-tests" ]; then packages+=(tmux hunspell hunspell-en-gb); fi

if ! command -v swift >/dev/null 2>&1; then
    echo "Nabla needs Swift 6.2 or later, and there is no 'swift' on the PATH. Install it from https://swift.org/install" >&2
    exit 3
fi

missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = "installed" ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Nabla needs these libraries with their headers, and this system has no apt-get: ${missing[*]}" >&2
    echo "Install what your system calls them, then run make again." >&2
    exit 3
fi
if [ -n "$as_root" ] && ! command -v sudo >/dev/null 2>&1; then
    echo "Nabla needs packages that only root can install. As root, type:" >&2
    echo "    apt-get update && apt-get install -y ${missing[*]}" >&2
    exit 3
fi

echo "Installing: ${missing[*]}"
$as_root apt-get update -qq
if ! DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "${missing[@]}" >/dev/null; then
    echo "The packages could not be installed. Type this and read what it says:" >&2
    echo "    ${as_root:+sudo }apt-get install ${missing[*]}" >&2
    exit 3
fi
