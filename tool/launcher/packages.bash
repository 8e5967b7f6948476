# The packages that the project needs, and how they are installed.
# shellcheck shell=bash
# shellcheck disable=SC2154 # `build` is the launcher's

# Debian's names; Ubuntu has the same.
packages=(
  g++ meson ninja-build pkgconf
  libarmadillo-dev libopenblas-dev liblapack-dev
  libboost-test-dev libcli11-dev libcsv-dev libfmt-dev esbuild
  libicu-dev libpugixml-dev libseccomp-dev nlohmann-json3-dev python3-pygments
)
releases='Debian 12 and 13, and Ubuntu 24.04 or later'

# What installs the same elsewhere. Arch's AUR has armadillo and libcsv, npm has esbuild.
fedora='sudo dnf install gcc-c++ meson ninja-build pkgconf armadillo-devel openblas-devel lapack-devel boost-devel cli11-devel libcsv-devel fmt-devel libicu-devel pugixml-devel libseccomp-devel json-devel python3-pygments; from npm: esbuild'
arch='sudo pacman -S --needed gcc meson ninja pkgconf openblas lapack boost cli11 fmt icu pugixml libseccomp nlohmann-json python-pygments esbuild; from the AUR: armadillo libcsv'
homebrew='brew install gcc meson ninja pkgconf armadillo openblas lapack boost cli11 libcsv fmt icu4c pugixml nlohmann-json pygments esbuild'

has() { command -v "$1" >/dev/null; }

has_debian_packages() { has dpkg-query && has apt-get; }

# What would install all that is needed here.
how_to_install() {
  if has_debian_packages; then
    printf 'apt-get install %s' "${packages[*]}"
  elif has dnf; then
    printf '%s' "$fedora"
  elif has pacman; then
    printf '%s' "$arch"
  elif has brew; then
    printf '%s' "$homebrew"
  else
    printf "the libraries that Debian names so: %s" "${packages[*]}"
  fi
}

# The packages that dpkg does not know as installed, one a line.
missing_packages() {
  local installed
  # shellcheck disable=SC2016 # the format is dpkg's
  installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' \
    "${packages[@]}" 2>/dev/null | sed -n 's/^ii *//p') || true
  printf '%s\n' "${packages[@]}" | grep -vxF "$installed" || true
}

# Runs a command as root; sudo asks for the password at the terminal.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

ask_to_install() {
  local answer
  { [ -t 0 ] && [ -t 2 ]; } || return 0
  read -r -p "attn: install them now? [Y/n] " answer >&2 </dev/tty
  case $answer in
    '' | [Yy]*) ;;
    *) say "nothing was installed"; exit 1 ;;
  esac
}

# A source of packages that cannot be reached, of which there may be several,
# hinders nothing: what counts is whether the packages can be had.
fetch_and_install() {
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"
}

install_packages() {
  local missing log=$build/packages.log
  has_debian_packages || return 0 # the configuration says what it lacks
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "these Debian packages are missing:"
  say "  ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] && ! has sudo; then
    say "installing needs root, and there is no sudo here. As root, run:"
    say "  apt-get install ${missing[*]}"
    exit 1
  fi
  ask_to_install
  say "installing them, about a minute ..."
  if ! fetch_and_install "${missing[@]}" >"$log" 2>&1; then
    cat "$log" >&2
    say "the packages could not be installed; $releases have them"
    exit 1
  fi
}
