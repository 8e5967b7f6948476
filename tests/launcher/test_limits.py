"""Limits on processors and memory, as a container has them."""

import os
import subprocess
import unittest

from room import ROOT, Room


class Limits(Room):
    def setUp(self):
        super().setUp()
        self.groups = self.folder / "cgroup"
        self.groups.mkdir()
        self.note("of_process", "0::/outer/inner\n")
        self.note("meminfo", "MemTotal: 99 kB\nMemAvailable: 8192000 kB\n")

    def limit(self, name, text):
        file = self.groups / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")

    def value(self, function, processors=8):
        self.command("nproc", f"#!/bin/sh\necho {processors}\n")
        ran = subprocess.run(
            ["bash", "-euc", f'. "{ROOT}/tool/launcher/limits.bash"; {function}'],
            check=True, capture_output=True, encoding="utf-8",
            env=self.environment(
                cgroups=str(self.groups),
                of_process=str(self.folder / "of_process"),
                memory_information=str(self.folder / "meminfo")))
        self.assertEqual(ran.stderr, "")
        return ran.stdout

    def test_without_limits_all_processors_count(self):
        self.assertEqual(self.value("processors"), "8")
        self.assertEqual(self.value("jobs_at_once"), "10")
        self.assertEqual(self.value("jobs_at_once", processors=2), "3")

    def test_the_narrowest_quota_counts(self):
        self.limit("outer/cpu.max", "150000 100000")
        self.limit("outer/inner/cpu.max", "max 100000")
        self.assertEqual(self.value("processors"), "2")
        self.limit("outer/inner/cpu.max", "50000 100000")
        self.assertEqual(self.value("processors"), "1")

    def test_a_quota_of_the_older_kind_counts(self):
        self.limit("cpu/cpu.cfs_quota_us", "300000")
        self.limit("cpu/cpu.cfs_period_us", "100000")
        self.assertEqual(self.value("processors"), "3")
        self.limit("cpu/cpu.cfs_quota_us", "-1")
        self.assertEqual(self.value("processors"), "8")

    def test_with_little_memory_one_compiler_runs_at_a_time(self):
        self.limit("outer/memory.max", str(768 * 1048576))
        self.assertEqual(self.value("jobs_at_once"), "1")

    def test_memory_that_is_taken_already_is_not_counted(self):
        self.limit("outer/memory.max", str(4096 * 1048576))
        self.limit("outer/memory.stat", f"anon {3000 * 1048576}\nfile 99")
        self.assertEqual(self.value("free_memory"), "1096")
        self.assertEqual(self.value("jobs_at_once"), "1")

    def test_without_files_that_tell_nothing_is_assumed(self):
        (self.folder / "meminfo").unlink()
        (self.folder / "of_process").unlink()
        self.assertEqual(self.value("free_memory"), "")
        self.assertEqual(self.value("jobs_at_once"), "10")

    def test_threads_are_those_of_the_quota(self):
        self.limit("cpu.max", "100000 100000")
        show = 'limit_threads; echo "${OMP_NUM_THREADS:-none}"'
        self.assertEqual(self.value(show), "1\n")
        self.assertEqual(self.value("OMP_NUM_THREADS=5; " + show), "5\n")
        os.unlink(self.groups / "cpu.max")
        self.assertEqual(self.value(show), "none\n")


class Doctor(Room):
    """What attn doctor says of limits."""

    def doctor(self, limit="true", **variables):
        ran = subprocess.run(
            ["bash", "-c", f'{limit}; "{self.tree}/attn" doctor'], check=False,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            env=self.environment(CXX="false", **variables))
        self.assertEqual(ran.returncode, 1)
        return ran.stdout

    def test_processors_are_those_of_the_quota(self):
        (self.folder / "cpu.max").write_text("50000 100000\n")
        self.assertIn("✓ processors       1, and compilers at once: 2",
                      self.doctor(cgroups=str(self.folder)))

    def test_too_little_memory_is_told(self):
        self.note("meminfo", "MemAvailable: 409600 kB\n")
        self.assertIn("✗ memory           400 MB are free: a compiler needs 700",
                      self.doctor(memory_information=f"{self.folder}/meminfo"))

    def test_an_address_space_that_stalls_openblas_is_told(self):
        self.assertIn("✗ address space    878 MB (ulimit -v): a compiler needs",
                      self.doctor("ulimit -v 900000"))
        self.assertNotIn("address space", self.doctor())

    @unittest.skipUnless(os.geteuid() == 0, "becomes a user who is limited")
    def test_too_few_processes_are_told(self):
        self.folder.chmod(0o755)
        limited = ("ulimit -u 15; setpriv --reuid=65534 --regid=65534 "
                   f'--clear-groups "{self.tree}/attn" doctor; exit')
        self.assertRegex(self.doctor(limited), "✗ processes +[0-9]+ can be started")

    def test_its_help_fits_a_terminal(self):
        ran = self.attn("doctor", "--help")
        self.assertLessEqual(max(map(len, ran.stdout.splitlines())), 80)


if __name__ == "__main__":
    unittest.main()
