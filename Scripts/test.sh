#!/usr/bin/env bash
# Builds and runs every test. Suites that drive compilers, workers and terminals run apart from the others, one test
# after the other: beside tests that keep every core busy, their time limits would be met by waiting alone.
set -uo pipefail
cd "$(dirname "$0")/.."

swift build --product nabla && swift build --product nabla-worker && swift build --product nabla-launcher \
    && swift build --product nabla-hdf5 || exit 1
swift build --build-tests || exit 1

driving='^(NotebookTests|SandboxTests|GradingTests|EndToEndTests)\.'
failed=0
echo "— suites that compute"
swift test --skip-build --skip "$driving" || failed=1
for suite in NotebookTests SandboxTests GradingTests EndToEndTests; do
    [ -d "Tests/$suite" ] || continue
    echo "— $suite"
    swift test --skip-build --no-parallel --filter "^$suite\\." || failed=1
done
[ "$failed" -eq 0 ] || echo "Some tests failed: look for ✘ above." >&2
exit "$failed"
