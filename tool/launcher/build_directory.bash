# The build directory: whose it is, and one user of it at a time. All in it is
# derived, so that it can be made anew at any time.
# shellcheck shell=bash
# shellcheck disable=SC2154 # `root` and `build` are the launcher's

# All that building writes at the top of the build directory.
derived=(
  .ninja_deps .ninja_log .ninja_lock .attn attn.place benchmarks build.ninja
  building.log chapters compile_commands.json docs doctor.log exercises lib
  meson-info meson-logs meson-private meson-uninstalled packages.log
  packages.txt pages setup.log solutions tests tool
)

# Where Meson set the build up: it writes the place of the sources and that of
# the build into a file.
is_in_place() {
  local sources='' place=''
  { IFS= read -r sources && IFS= read -r place; } \
    2>/dev/null <"$build/attn.place" || true
  [ "$sources" = "$root" ] && [ "$place" = "$build" ]
}

place_of_sources() { head -n 1 "$build/attn.place" 2>/dev/null; }

# Nothing there, or what this project built there.
is_ours() {
  [ -e "$build" ] || return 0
  [ -d "$build" ] || return 1
  [ -n "$(ls -A "$build" 2>/dev/null)" ] || return 0
  [ ! -e "$build/.git" ] && [ ! -e "$build/meson.build" ] || return 1
  [ -e "$build/attn.place" ] || [ -e "$build/attn.lock" ] ||
    grep -qs '"attention_step_by_step"' \
      "$build/meson-info/intro-projectinfo.json"
}

# Why the build directory cannot be written, and what can be done.
say_not_writable() {
  local owner
  owner=$(stat -c %U "$build" 2>/dev/null) || owner=''
  if [ -n "$owner" ] && [ -O "$root" ] && [ ! -O "$build" ]; then
    say "$build belongs to $owner, as after sudo: remove it, sudo rm -r '$build'"
  else
    say "$build cannot be written: ATTN_BUILD=FOLDER names one of your own, ATTN_TREE=FOLDER one with a copy of exercises"
  fi
}

# One at a time: building and configuring.
lock_build() {
  if ! is_in_place && ! is_ours; then
    say "$build is no build directory of this project: ATTN_BUILD has to name one, or a new folder"
    exit 1
  fi
  if ! { mkdir -p "$build" && exec 9>>"$build/attn.lock"; } 2>/dev/null; then
    say_not_writable
    exit 1
  fi
  if has flock && ! flock -n 9; then
    say "waiting for another attn that is building ..."
    flock 9
  fi
}

unlock_build() { exec 9>&-; }

# A build that was made for another tree, or was moved, would go on with the
# files of that tree; one that was broken off has no build.ninja.
empty_if_elsewhere() {
  local sources
  if is_in_place && [ -f "$build/build.ninja" ]; then return; fi
  sources=$(place_of_sources) || true
  if [ -f "$build/build.ninja" ]; then
    say "$build was set up for ${sources:-another version or place}: setting it up anew"
  fi
  (cd "$build" && rm -rf -- "${derived[@]}")
}
