# Building, with one line that says how long it will take.
# shellcheck shell=bash
# shellcheck disable=SC2154 # `root` and `build` are the launcher's

is_built() { ninja -C "$build" -n "$@" 2>/dev/null | grep -q 'no work to do'; }

# run_ninja TARGET...: what compilers say goes to standard output.
run_ninja() {
  python3 -I -S "$root/tool/build/build_progress.py" ninja -C "$build" "$@"
}

say_why_not_built() {
  local log=$1
  cat "$log" >&2
  if [ -n "$(meson_error "$log")" ]; then
    say_why_not_configured "$log"
  elif grep -q 'Killed signal\|out of memory\|virtual memory exhausted' "$log"; then
    say "a compiler found too little memory: ATTN_JOBS=1 ./attn runs one at a time, ./attn doctor tells what is free"
  else
    say "the build fails; above is what it said"
    say_python_variables
  fi
}

build_targets() {
  local status=0 log=$build/building.log
  limit_jobs # of what is built later too
  if is_built "$@"; then return; fi
  run_ninja "$@" >"$log" || status=$?
  [ "$status" -ne 0 ] || return 0
  if [ "$status" -ne 130 ]; then say_why_not_built "$log"; fi # not by Ctrl-C
  exit 1
}
