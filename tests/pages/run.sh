#!/bin/sh
# Tests of the pages in a browser: run.sh BUILD [--check | SCRIPT WORDS...]
#
# Exits with 77, which Meson reports as skipped, where something is missing.
# With --check it runs nothing and wants Java too, which checks HTML. SCRIPT is
# another one of this folder, such as screenshots.mjs.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$1
shift

first_of() {
  for name in "$@"; do
    command -v "$name" && return
  done
}

missing=
need() { missing="$missing${missing:+ && }$1"; }

# The shell is the browser without its windows, which draws sooner.
chromium=$(first_of chromium-headless-shell chromium chromium-browser google-chrome)
packages=
[ -n "$chromium" ] || packages="$packages chromium-headless-shell"
[ -n "$(first_of node)" ] || packages="$packages nodejs npm"
if [ "${1:-}" = --check ] && [ -z "$(first_of java)" ]; then
  packages="$packages default-jre-headless"
fi
[ -z "$packages" ] || need "apt-get install$packages"
for module in playwright-core axe-core vnu-jar; do
  if [ ! -d "$here/node_modules/$module" ]; then
    need "npm install --prefix tests/pages"
    break
  fi
done
if [ -n "$missing" ]; then
  echo "skipped: tests of pages in a browser need: $missing"
  exit 77
fi
[ "${1:-}" != --check ] || exit 0

script=main.mjs
if [ $# -gt 0 ]; then
  script=$1
  shift
fi
export CHROMIUM="$chromium"
exec node --test-reporter=spec "$here/$script" "$build" "$@"
