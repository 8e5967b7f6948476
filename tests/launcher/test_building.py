"""What is built for a command, and what is said meanwhile."""

import os
import pty
import select
import signal
import subprocess
import time
import unittest

from room import Room

SLOW = """#!/bin/sh
case " $* " in *' -n '*) printf '[%s/3] Compiling C++ object lib/%s.o\\n' 0 a 1 b 2 c ;;
*) for part in a b c; do sleep 0.2; echo "[1/3] Compiling C++ object lib/$part.o"; done
   sleep 0.6 ;;
esac
"""


class Building(Room):
    def ninja_calls(self):
        return [line for line in self.calls().splitlines()
                if line.startswith("ninja")]

    def test_a_chapter_is_built_with_what_it_needs(self):
        for name in ("1", "01", "first", "01_first"):
            (self.tree / "build/tool/attn").unlink(missing_ok=True)
            self.attn("read", name)
            self.assertIn(" tool/attn reading chapters/01_first",
                          self.ninja_calls()[-1])

    def test_a_name_that_is_no_chapters_is_left_to_the_command(self):
        for name in ("7", "t", "", "$(x)", "*"):
            (self.tree / "build/tool/attn").unlink(missing_ok=True)
            self.assert_runs(self.attn("read", name), self.tree / "build")
            self.assertNotIn("chapters/", self.ninja_calls()[-1])

    def test_an_exercise_is_made_ready_with_what_grades_it(self):
        every = " ready_heads ready_masked_softmax ready_softmax"
        for words, ready in {
                "grade softmax": " ready_softmax",
                "grade masked --student softm": " ready_masked_softmax",
                "grade soft": "", "grade 3.1 --format json": "",
                "watch heads": " ready_heads", "watch": "",
                "grade": every, "grade --all --output r.json": every}.items():
            (self.tree / "build/tool/attn").unlink(missing_ok=True)
            self.attn(*words.split())
            called = self.ninja_calls()[-1].split(" -j ")[0]
            self.assertTrue(called.endswith(" tool/attn-learn" + ready),
                            words + called)

    def test_compilers_at_once_are_as_many_as_the_variable_says(self):
        self.attn("list", ATTN_JOBS="1")
        self.assertTrue(self.ninja_calls()[-1].endswith(" -j 1"))
        self.assertIn("jobs: 1\n", self.attn("list", ATTN_JOBS="1").stdout)

    def test_the_command_is_told_how_many_when_nothing_is_built_too(self):
        for _ in range(2):
            self.assertRegex(self.attn("list").stdout, "jobs: [1-9]")

    def test_a_build_that_fails_shows_what_was_said(self):
        self.note("ninja_says", "FAILED: lib/a.o\na.cpp:1: error: no\n")
        ran = self.attn("list")
        self.assertEqual(ran.returncode, 1)
        self.assertEqual(ran.stdout, "")
        self.assertIn("a.cpp:1: error: no", ran.stderr)

    def test_a_compiler_that_was_killed_is_told_with_the_remedy(self):
        self.note("ninja_says", "c++: fatal error: Killed signal terminated "
                  "program cc1plus\n")
        self.assertIn("ATTN_JOBS=1 ./attn", self.attn("list").stderr)

    def test_files_from_the_future_are_named_when_the_build_is_renewed(self):
        self.note("ninja_says", "ERROR: Clock skew detected. File /t/meson.build"
                  " has a time stamp 9s in the future.\n")
        self.assertIn("touch '/t/meson.build'", self.attn("list").stderr)

    def test_strange_locales_change_nothing(self):
        for locale in ("C", "xx_YY", "de_DE.ISO-8859-1"):
            ran = self.attn("list", LC_ALL=locale)
            self.assert_runs(ran, self.tree / "build", "list")


class Progress(Room):
    """tool/build/build_progress.py by itself."""

    def command_line(self, *words):
        return ["python3", "-I", "-S", str(self.tree / "tool/build/build_progress.py"),
                *words, str(self.bin / "ninja"), "-C", str(self.folder)]

    def progress(self, *words, **variables):
        return subprocess.run(
            self.command_line(*words), check=False, capture_output=True,
            encoding="utf-8", env=self.environment(**variables))

    def says(self, *steps):
        dry = "".join(f"[0/9] {step}\n" for step in steps)
        self.note("dry", dry)
        self.command("ninja", '#!/bin/sh\ncase " $* " in *" -n "*) cat "$ROOM/dry" ;;'
                     ' *) echo "[1/1] Linking x"; echo note; exit 3 ;; esac\n')

    def test_a_moment_is_not_worth_a_line(self):
        self.says("Compiling C++ object lib/a.o")
        ran = self.progress()
        self.assertEqual((ran.stdout, ran.stderr, ran.returncode),
                         ("note\n", "", 3))

    def test_a_long_build_is_told_once_before_it_begins(self):
        self.says(*(f"Compiling C++ object lib/{i}.o" for i in range(500)))
        ran = self.progress(ATTN_JOBS="1")
        self.assertEqual(ran.stderr, "attn: building, about 7 minutes ...\n")

    def test_times_of_the_build_before_are_known(self):
        self.says("Linking target a", "Linking target b")
        self.note(".ninja_log", "# ninja log v5\n0\t30000\t0\tlib/c\tx\n"
                  "broken\n0\t9000\t0\ta\tx\n")
        self.assertEqual(self.progress(ATTN_JOBS="1").stderr, "")
        self.says("Precompiling header ../x.hpp", "Compiling C++ object lib/c")
        self.assertIn("a few seconds", self.progress(ATTN_JOBS="1").stderr)

    def test_at_a_terminal_one_line_moves_and_is_gone_in_the_end(self):
        self.command("ninja", SLOW)
        leader, follower = pty.openpty()
        with subprocess.Popen(
                self.command_line(), stdout=subprocess.PIPE, stderr=follower,
                env=self.environment(TERM="xterm")) as process:
            os.close(follower)
            shown = self.read_all(leader)
            self.assertEqual(process.stdout.read(), b"")
        os.close(leader)
        self.assertNotIn("\n", shown)
        self.assertNotIn("\x1b", shown)
        self.assertRegex(shown, "\r *\r$")
        percents = [int(part.split(" %")[0].split(", ")[1])
                    for part in shown.split("\r") if " %" in part]
        self.assertGreater(len(percents), 3)
        self.assertEqual(percents, sorted(percents))
        self.assertIn(" left  b", shown)

    def read_all(self, descriptor):
        text = b""
        while select.select([descriptor], [], [], 10)[0]:
            try:
                block = os.read(descriptor, 4096)
            except OSError:  # the other end is closed
                break
            if not block:
                break
            text += block
        return text.decode()

    def test_after_an_interrupt_ninja_has_ended_too(self):
        self.command("ninja", SLOW.replace("sleep 0.6", "sleep 60"))
        with subprocess.Popen(
                self.command_line(), stdout=subprocess.PIPE, encoding="utf-8",
                start_new_session=True, env=self.environment()) as process:
            time.sleep(1)
            os.killpg(process.pid, signal.SIGINT)
            self.assertEqual(process.wait(10), 130)

    def test_a_terminal_that_cannot_move_is_told_once(self):
        self.command("ninja", SLOW)
        leader, follower = pty.openpty()
        with subprocess.Popen(self.command_line(), stderr=follower,
                              env=self.environment(TERM="dumb")):
            os.close(follower)
            self.assertNotIn("\r", self.read_all(leader).replace("\r\n", ""))
        os.close(leader)


if __name__ == "__main__":
    unittest.main()
