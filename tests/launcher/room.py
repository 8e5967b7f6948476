"""A machine for the launcher: a tree with its files, and a PATH where Meson,
Ninja and the installers are small scripts."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

MESON = """#!/bin/sh
# setup BUILD ROOT
if [ -f "$ROOM/meson_says" ]; then cat "$ROOM/meson_says"; exit 1; fi
echo "$*" >> "$ROOM/calls"
mkdir -p "$2/meson-info" "$2/tool" "$2/lib"
printf '%s\\n' "$3" "$2" > "$2/attn.place"
touch "$2/build.ninja" "$2/compile_commands.json"
"""

# Its -n says that there is nothing to do once tool/attn is there. A build makes
# a tool that says where it was built, and which words it got.
NINJA = """#!/bin/sh
build=$2
case " $* " in
  *' -n '*)
    if [ -f "$build/tool/attn" ]; then echo 'ninja: no work to do.'
    else printf '%s\\n' '[0/2] Compiling C++ object lib/a.o' '[1/2] Linking target tool/attn'; fi ;;
  *)
    echo "ninja $*" >> "$ROOM/calls"
    if [ -f "$ROOM/ninja_says" ]; then cat "$ROOM/ninja_says"; exit 1; fi
    echo '[1/2] Compiling C++ object lib/a.o'
    echo '[2/2] Linking target tool/attn'
    printf '#!/bin/sh\\necho "%s: $*"; echo "jobs: $ATTN_JOBS"\\n' "$build" > "$build/tool/attn"
    chmod +x "$build/tool/attn" ;;
esac
"""

# Every package is there, but for those that a test takes away.
DPKG = """#!/bin/sh
for word in "$@"; do
  case "$word" in
    -*) ;;
    *) grep -qx "$word" "$ROOM/missing" 2>/dev/null || echo "ii $word" ;;
  esac
done
"""

APT = """#!/bin/sh
echo "apt-get $*" >> "$ROOM/calls"
case "$1" in
  update) [ ! -f "$ROOM/broken_source" ] || { echo 'E: no Release file'; exit 100; } ;;
  install) [ ! -f "$ROOM/no_package" ] || { echo 'E: Unable to locate'; exit 100; } ;;
esac
"""


class Room(unittest.TestCase):
    """Each test has a room of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="attn_room_"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.tree = self.make_tree("tree")
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        for name, text in {"meson": MESON, "ninja": NINJA, "dpkg-query": DPKG,
                           "apt-get": APT, "sudo": '#!/bin/sh\n"$@"\n'}.items():
            self.command(name, text)

    def make_tree(self, name):
        tree = self.folder / name
        (tree / "tool").mkdir(parents=True)
        (tree / "chapters").mkdir()
        for chapter in ("01_first", "02_second", "10_last"):
            (tree / f"chapters/{chapter}.cpp").touch()
        (tree / "exercises/01_first").mkdir(parents=True)
        for exercise in ("softmax", "masked_softmax", "heads"):
            (tree / f"exercises/01_first/{exercise}.hpp").touch()
        shutil.copy(ROOT / "attn", tree)
        shutil.copytree(ROOT / "tool/launcher", tree / "tool/launcher")
        for part in ("doctor/doctor.bash", "build/build_progress.py"):
            (tree / "tool" / part).parent.mkdir()
            shutil.copy(ROOT / "tool" / part, tree / "tool" / part)
        return tree

    def command(self, name, text):
        file = self.bin / name
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)

    def note(self, name, text=""):
        """A file that the small scripts look at."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def calls(self):
        file = self.folder / "calls"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def environment(self, **variables):
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("ATTN_", "OMP_", "PYTHON"))}
        path = f"{self.bin}:/usr/bin:/bin"
        return {**kept, "PATH": path, "ROOM": str(self.folder), **variables}

    def attn(self, *words, launcher=None, cwd=None, **variables):
        """Runs the launcher; it reads no keyboard."""
        return subprocess.run(
            [str(launcher or self.tree / "attn"), *words], check=False,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            errors="replace", cwd=cwd, env=self.environment(**variables))

    def assert_runs(self, ran, build, words=""):
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn(f"{build}: {words}", ran.stdout)

    def assert_refuses(self, ran, *parts):
        """One line says why, and it is the launcher's own."""
        self.assertEqual(ran.returncode, 1, ran.stdout + ran.stderr)
        for part in parts:
            self.assertIn(part, ran.stderr)
        for line in ran.stderr.splitlines():
            self.assertTrue(line.startswith("attn: "), ran.stderr)
