#!/bin/sh
# Writes the lock files anew; `setup/lock.sh --upgrade` also takes newer versions. Run after a change in pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
compile() {
    target=$1
    shift
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links --no-annotate --output-file "requirements/$target.txt" "$@"
}
compile build "$@" --group build
compile run "$@" pyproject.toml --extra postgres
compile test "$@" pyproject.toml --extra postgres --group test --group build
compile node "$@" --group node
compile fonts "$@" --group fonts
