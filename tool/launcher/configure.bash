# Setting the build up by Meson, and why that failed.
# shellcheck shell=bash
# shellcheck disable=SC2154 # `root`, `build` and `releases` are the launcher's

set_up() { meson setup "$build" "$root"; }

# The first thing that Meson calls an error; nothing if it names none.
meson_error() {
  local text
  text=$(sed -n 's/^.*ERROR: //p' "$1")
  printf '%s' "${text%%$'\n'*}"
}

# Python finds its own modules elsewhere, or others of the same names.
say_python_variables() {
  local name
  for name in PYTHONHOME PYTHONPATH; do
    [ -z "${!name:-}" ] ||
      say "$name is set to ${!name}, which can mislead Meson's Python: unset $name"
  done
}

# say_remedy ERROR
say_remedy() {
  local file
  case $1 in
    *'Clock skew'*)
      file=${1#*File }
      file=$(readlink -m -- "${file%% has a time*}")
      say "set this machine's clock, or give the file the present time: touch '$file'"
      ;;
    *'Meson version'* | *'rmadillo found: NO'* | *'version'*'armadillo'* | *'armadillo'*'version'*)
      say "what is installed is too old: $releases have what is needed"
      ;;
    *Pygments*)
      [ -z "${CONDA_PREFIX:-}${VIRTUAL_ENV:-}" ] ||
        say "the Python of ${CONDA_PREFIX:-$VIRTUAL_ENV} comes first: deactivate that, or install Pygments there, python3 -m pip install pygments"
      ;;
    *'Permission denied'*)
      say "no program can be run in $build: ATTN_BUILD=FOLDER names another folder"
      ;;
    *'not found'* | *compiler* | '') say "it needs a C++20 compiler, Meson 1.0 and what this installs: $(how_to_install)" ;;
  esac
}

# say_why_not_configured LOG
say_why_not_configured() {
  local error
  error=$(meson_error "$1")
  say "the build cannot be configured${error:+: $error}"
  if [ -n "$error" ]; then
    say_remedy "$error"
  elif [ -z "${PYTHONHOME:-}" ]; then
    tail -n 15 "$1" >&2
  fi
  say_python_variables
}

configure() {
  local tool log=$build/setup.log
  for tool in meson ninja; do
    if ! has "$tool"; then
      say "there is no $tool here, which building needs: $(how_to_install)"
      exit 1
    fi
  done
  say "configuring the build, a few seconds ..."
  if ! set_up >"$log" 2>&1; then
    say_why_not_configured "$log"
    exit 1
  fi
}

# Editors look for it at the top of the tree. The link goes with a tree that is
# copied. Where none can be made it is left out: most look into build/ too.
link_compile_commands() {
  local link=$root/compile_commands.json file=$build/compile_commands.json
  if [ -e "$link" ] || [ ! -f "$file" ]; then return; fi
  ln -sfn "${file#"$root/"}" "$link" 2>/dev/null || true
}
