# attn doctor: whether this machine has what the project needs. The launcher
# reads this file and shares its variables and functions with it. Nothing is
# installed, and nothing built before tools and libraries are there.
# shellcheck shell=bash
# shellcheck disable=SC2154 # `build` is the launcher's

doctor_help='attn doctor: says whether this machine has what the project needs, which BLAS
is in use, whether a small product and a small call to LAPACK come out right,
which instructions and how many threads fast attention uses, and which limits
on memory and processors are too narrow. It says what to install and installs
nothing. Exits 0 if all is well.
For example: ./attn doctor'

# Name, Debian package, the header to look for, the header that has the version,
# and the version.
libraries=(
  'Armadillo libarmadillo-dev armadillo armadillo_bits/arma_version.hpp
   ARMA_VERSION_MAJOR.ARMA_VERSION_MINOR.ARMA_VERSION_PATCH'
  'OpenBLAS libopenblas-dev openblas_config.h openblas_config.h
   OPENBLAS_VERSION'
  'Boost.Test libboost-test-dev boost/test/unit_test.hpp boost/version.hpp
   BOOST_LIB_VERSION'
  'CLI11 libcli11-dev CLI/CLI.hpp CLI/Version.hpp CLI11_VERSION'
  'fmt libfmt-dev fmt/format.h fmt/core.h FMT_VERSION'
  'nlohmann/json nlohmann-json3-dev nlohmann/json.hpp nlohmann/json_fwd.hpp
   NLOHMANN_JSON_VERSION_MAJOR.NLOHMANN_JSON_VERSION_MINOR'
  'pugixml libpugixml-dev pugixml.hpp pugixml.hpp PUGIXML_VERSION'
  'libcsv libcsv-dev csv.h csv.h CSV_MAJOR.CSV_MINOR.CSV_RELEASE'
  'ICU libicu-dev unicode/regex.h unicode/uvernum.h U_ICU_VERSION'
)

to_mend=0

# put FORMAT [WORD...]: printf, or the end if nobody can read it.
put() {
  # shellcheck disable=SC2059 # the format is the caller's
  if ! printf "$@" 2>/dev/null; then
    say "cannot write to standard output"
    exit 1
  fi
}

# report MARK NAME WHAT: one line. One with the mark ✗ is a thing to mend.
report() {
  if [ "$1" = ✗ ]; then to_mend=$((to_mend + 1)); fi
  put '  %s %-15s  %s\n' "$1" "$2" "$3"
}

# What installs a package.
installing() {
  [ "$(id -u)" -eq 0 ] || printf 'sudo '
  printf 'apt-get install %s' "$1"
}

# report_version NAME PACKAGE VERSION [LEAST]: an empty VERSION is none.
report_version() {
  if [ -z "$3" ]; then
    report ✗ "$1" "not found: $(installing "$2")"
  elif [ -n "${4:-}" ] && ! printf '%s\n' "$4" "$3" | sort -C -V; then
    report ✗ "$1" "$3 is too old, $4 is needed: $(installing "$2")"
  else
    report ✓ "$1" "$3"
  fi
}

# The array `compiler` becomes the one that Meson takes, or empty.
find_compiler() {
  local candidate candidates=(c++ g++ clang++)
  if [ -n "${CXX:-}" ]; then candidates=("$CXX"); fi
  for candidate in "${candidates[@]}"; do
    read -ra compiler <<<"$candidate"
    if command -v "${compiler[0]}" >/dev/null; then return; fi
  done
  compiler=()
}

compiles_cpp20() {
  "${compiler[@]}" -std=c++20 -fsyntax-only -x c++ - 2>/dev/null <<'END'
#include <string_view>
static_assert(std::string_view("attn").starts_with("at"));
END
}

# The version of Pygments that the Python has which runs Meson, or else the one
# that a shell finds: where meson.build looks for it.
pygments_version() {
  local show='import pygments; print(pygments.__version__)'
  local meson shebang='' python=(python3)
  if meson=$(command -v meson); then read -r shebang <"$meson" || true; fi
  case $shebang in
    '#!'*python*) read -ra python <<<"${shebang#'#!'}" ;;
  esac
  { "${python[@]}" -c "$show" || python3 -c "$show"; } 2>/dev/null
}

report_tools() {
  if [ "${#compiler[@]}" -eq 0 ]; then
    report_version 'C++ compiler' g++ ''
  elif compiles_cpp20; then
    report ✓ 'C++ compiler' "$("${compiler[@]}" --version | head -n 1)"
  else
    report ✗ 'C++ compiler' \
      "${compiler[*]} compiles no C++20: $(installing g++)"
  fi
  report_version Meson meson "$(meson --version 2>/dev/null)" 1.0
  report_version Ninja ninja-build "$(ninja --version 2>/dev/null)"
  report_version pkg-config pkgconf "$(pkg-config --version 2>/dev/null)"
  report_version esbuild esbuild "$(esbuild --version 2>/dev/null)"
  report_version Pygments python3-pygments "$(pygments_version)"
}

# The libraries whose headers the compiler finds, one a line: the package, and
# the version in the words of the header.
seen_libraries() {
  local library package header version_header version
  for library in "${libraries[@]}"; do
    read -rd '' _ package header version_header version <<<"$library" || true
    printf '#if __has_include(<%s>)\n' "$header"
    printf '#if __has_include(<%s>)\n' "$version_header"
    printf '#include <%s>\n#endif\n' "$version_header"
    printf 'attn: "%s" %s\n#endif\n' "$package" "$version"
  done | "${compiler[@]}" -std=c++20 -E -P -x c++ - 2>/dev/null |
    sed -n 's/^attn: "\([^"]*\)" /\1 /p'
}

# readable_version NAME WORDS: " OpenBLAS 0.3.21 " is 0.3.21, "1_74" is 1.74. A
# version that the header does not tell is "found".
readable_version() {
  local version
  version=$(sed -E 's/[A-Za-z][A-Za-z0-9_]*//g; s/_/./g; s/[^0-9.]//g' <<<"$2")
  case $1 in
    fmt) version=$((version / 10000)).$((version / 100 % 100)) ;;
    pugixml) version=$((version / 1000)).$((version / 10 % 100)) ;;
  esac
  case $version in
    [0-9]*) printf '%s' "$version" ;;
    *) printf 'found' ;;
  esac
}

report_libraries() {
  local seen library name package version least
  seen=$(seen_libraries) || true
  for library in "${libraries[@]}"; do
    read -rd '' name package _ <<<"$library" || true
    version=$(sed -n "s/^$package //p" <<<"$seen")
    [ -z "$version" ] || version=$(readable_version "$name" "$version")
    least=''
    if [ "$name" = Armadillo ]; then least=11; fi
    report_version "$name" "$package" "$version" "$least"
  done
  local file # LAPACK has no header of its own
  file=$("${compiler[@]}" -print-file-name=liblapack.so)
  [ -e "$file" ] && file=$(readlink -f "$file") || file=''
  report_version LAPACK liblapack-dev "$file"
}

# Without a compiler: what dpkg knows.
report_packages() {
  local missing library name package
  missing=$(missing_packages)
  for library in "${libraries[@]}" 'LAPACK liblapack-dev'; do
    read -rd '' name package _ <<<"$library" || true
    if grep -qxF "$package" <<<"$missing"; then
      report_version "$name" "$package" ''
    else
      report ✓ "$name" "$package is installed"
    fi
  done
}

# report_limit NAME LIMIT LEAST UNIT WHAT: one that is not known is left out.
report_limit() {
  [ -n "$2" ] || return 0
  if [ "$2" -lt "$3" ]; then
    report ✗ "$1" "$2 $4: $5 needs $3"
  else
    report ✓ "$1" "$2 $4"
  fi
}

# The processes and threads that this user may still start; nothing where that
# is not limited. Root's are not.
free_processes() {
  local limit used
  limit=$(ulimit -u)
  if [ "$limit" = unlimited ] || [ "$(id -u)" -eq 0 ]; then return; fi
  used=$(stat -c %u /proc/[0-9]*/task/[0-9]* 2>/dev/null | grep -cx "$(id -u)")
  printf '%s' "$((limit - used))"
}

# Below these a build is killed, and OpenBLAS waits for ever for memory or for
# threads.
report_limits() {
  local count space
  count=$(processors)
  report ✓ processors "$count, and compilers at once: $(jobs_at_once)"
  report_limit memory "$(free_memory)" "$compiler_megabytes" 'MB are free' \
    'a compiler'
  space=$(ulimit -v)
  if [ "$space" != unlimited ]; then
    report_limit 'address space' "$((space / 1024))" 1000 'MB (ulimit -v)' \
      'a compiler'
  fi
  report_limit processes "$(free_processes)" "$((count + 20))" \
    'can be started (ulimit -u)' 'a build'
}

# build_calculations LOG: a build that is set up here asks for no packages.
build_calculations() {
  if [ ! -f "$build/build.ninja" ]; then set_up >"$1" 2>&1 || return; fi
  limit_jobs
  run_ninja tool/attn-doctor >"$1"
}

# BLAS, a product, LAPACK and fast attention: the lines of the program
# attn-doctor, which look like those of `report`.
report_calculations() {
  local log=$build/doctor.log lines status=0 wrong
  lock_build
  empty_if_elsewhere
  if ! build_calculations "$log"; then
    report ✗ build 'it fails, and ends in these lines:'
    tail -n 10 "$log" | sed 's/^/    /'
    return
  fi
  unlock_build
  lines=$("$build/tool/attn-doctor" 2>&1) || status=$?
  put '%s\n' "$lines"
  wrong=$(grep -c '^  ✗ ' <<<"$lines") || true
  to_mend=$((to_mend + wrong))
  if [ "$status" -ne 0 ] && [ "$wrong" -eq 0 ]; then
    report ✗ calculations "tool/attn-doctor ended with the status $status"
  fi
}

# doctor [WORD...]: returns the exit status of the command.
doctor() {
  case ${1:-} in
    '') [ "$#" -eq 0 ] || { say 'doctor: unexpected word ""'; return 2; } ;;
    -h | --help) put '%s\n' "$doctor_help"; return ;;
    *) say "doctor: unexpected word \"$1\""; return 2 ;;
  esac
  local compiler
  find_compiler
  report_tools
  if [ "${#compiler[@]}" -eq 0 ]; then report_packages; else report_libraries; fi
  report_limits
  if [ "$to_mend" -eq 0 ]; then
    report_calculations
  else
    report - calculations 'tried once all of the above is there'
  fi
  case $to_mend in
    0) put 'Everything is there.\n' ;;
    1) put '1 thing to mend\n' ;;
    *) put '%d things to mend\n' "$to_mend" ;;
  esac
  [ "$to_mend" -eq 0 ]
}
