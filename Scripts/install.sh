#!/bin/bash
# Installs Nabla below a folder: Scripts/install.sh PREFIX
#
# It needs a release build (`make build`). What is installed needs neither the checkout nor its build folder, only a
# Swift toolchain, and is never written to afterwards: the folder may belong to another user.
set -euo pipefail

if [ $# -ne 1 ] || [ -z "$1" ]; then
    echo "usage: Scripts/install.sh PREFIX" >&2
    exit 2
fi
checkout=$(cd "$(dirname "$0")/.." && pwd)
build="${NABLA_BUILD:-$checkout/.build/release}"
mkdir -p "$1"
prefix=$(cd "$1" && pwd)
share="$prefix/lib/nabla"

for program in nabla nabla-worker nabla-launcher nabla-hdf5; do
    if [ ! -x "$build/$program" ]; then
        echo "$build/$program is missing. Run: make build" >&2
        exit 1
    fi
done

rm -rf "$share"
mkdir -p "$prefix/bin" "$share/modules" "$share/clang"
install -m 755 "$build/nabla" "$prefix/bin/nabla"
install -m 755 "$build/nabla-worker" "$build/nabla-launcher" "$build/nabla-hdf5" "$share/"

# What a cell imports, and the C modules that those interfaces mention.
for module in Tensors Datasets Figures Networks Nabla Exercises; do
    if [ -e "$build/Modules/$module.swiftmodule" ]; then
        cp "$build/Modules/$module.swiftmodule" "$share/modules/"
    fi
done
for module in COpenBLAS CStbImage CVectorMath CZlib; do
    cp -R "$checkout/Sources/Platform/$module/include" "$share/clang/$module"
    if [ ! -e "$share/clang/$module/module.modulemap" ]; then
        cp "$build/$module.build/module.modulemap" "$share/clang/$module/"
        # The build's map names the header by its full path.
        sed -i "s|\"$checkout/Sources/Platform/$module/include/|\"|" "$share/clang/$module/module.modulemap"
    fi
done
cp -R "$checkout/lessons" "$checkout/assignments" "$share/"
chmod -R u+w,go+rX "$share"

# The lessons' cells, compiled, so that each starts at once for everyone. NABLA_INSTALL_CELLS=no leaves them out.
if [ "${NABLA_INSTALL_CELLS:-yes}" = yes ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    NABLA_CACHE="$work" NABLA_HOME="$work/home" "$prefix/bin/nabla" cache warm
    mkdir "$share/cache"
    mv "$work/cells" "$share/cache/"
    chmod -R go+rX "$share/cache"
fi
echo "Nabla is installed: $prefix/bin/nabla"
