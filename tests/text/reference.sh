#!/bin/sh
# Compares lib/text with the tokenizer of the npm package gpt-3-encoder:
# reference.sh ENCODE, the program beside this file.
#
# Exits with 77, which Meson reports as skipped, where something is missing.
set -u
here=$(cd "$(dirname "$0")" && pwd)

if ! command -v node >/dev/null; then
  echo "skipped: the test of the tokenizer needs: apt-get install nodejs npm"
  exit 77
fi
if [ ! -d "$here/node_modules/gpt-3-encoder" ]; then
  echo "skipped: the test of the tokenizer needs:" \
    "npm install --prefix tests/text"
  exit 77
fi
exec node --test-reporter=spec "$here/reference.mjs" "$@"
