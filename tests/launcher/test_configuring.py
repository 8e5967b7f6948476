"""Packages, and why a build cannot be set up."""

import unittest

from room import Room


class Packages(Room):
    def test_nothing_is_installed_where_all_is_there(self):
        self.attn("list")
        self.assertNotIn("apt-get", self.calls())

    def test_what_is_missing_is_installed(self):
        self.note("missing", "libcsv-dev\n")
        ran = self.attn("list")
        self.assert_runs(ran, self.tree / "build")
        self.assertIn("libcsv-dev", ran.stderr)
        self.assertIn("install -y -qq --no-install-recommends libcsv-dev",
                      self.calls())

    def test_a_broken_source_of_packages_hinders_nothing(self):
        self.note("missing", "libcsv-dev\n")
        self.note("broken_source")
        self.assert_runs(self.attn("list"), self.tree / "build")

    def test_packages_that_cannot_be_had_are_told_with_the_reason(self):
        self.note("missing", "libcsv-dev\n")
        self.note("no_package")
        ran = self.attn("list")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("E: Unable to locate", ran.stderr)
        self.assertIn("could not be installed; Debian 12 and 13", ran.stderr)


class WhyNotConfigured(Room):
    def why(self, says, **variables):
        self.note("meson_says", says)
        ran = self.attn("list", **variables)
        self.assertEqual(ran.returncode, 1)
        return ran.stderr

    def test_the_reason_is_mesons_own(self):
        why = self.why('Found pkg-config\n'
                       'meson.build:4:0: ERROR: Dependency "CLI11" not found\n')
        self.assertIn('cannot be configured: Dependency "CLI11" not found', why)
        self.assertIn("apt-get install g++ meson", why)
        self.assertNotIn("Found pkg-config", why)

    def test_a_clock_that_goes_wrong_is_named(self):
        why = self.why("ERROR: Clock skew detected. File /t/meson.build has a "
                       "time stamp 3599.9s in the future.\n")
        self.assertIn("Clock skew detected", why)
        self.assertIn("touch '/t/meson.build'", why)
        self.assertNotIn("C++20", why)

    def test_an_old_meson_is_told_with_releases_that_have_another(self):
        why = self.why("meson.build:1:0: ERROR: Meson version is 0.61.2 but "
                       "project requires >=1.0.0\n")
        self.assertIn("Meson version is 0.61.2", why)
        self.assertIn("Ubuntu 24.04 or later", why)

    def test_an_old_armadillo_too(self):
        why = self.why("ERROR: Dependency lookup for armadillo with method "
                       "'pkgconfig' failed: Invalid version, need "
                       "'armadillo' ['>=11'] found '10.8.2'.\n")
        self.assertIn("Ubuntu 24.04 or later", why)

    def test_variables_that_mislead_python_are_named(self):
        why = self.why("Fatal Python error: init_fs_encoding\n",
                       PYTHONHOME="/x", PYTHONPATH="/y")
        self.assertNotIn("Fatal", why)
        self.assertIn("PYTHONHOME is set to /x", why)
        self.assertIn("PYTHONPATH is set to /y", why)

    def test_what_meson_calls_no_error_is_shown_as_it_ends(self):
        self.assertIn("\nTraceback: x\n", self.why("Traceback: x\n"))

    def test_another_python_without_pygments_is_named(self):
        error = "ERROR: Problem encountered: Python has no Pygments, which\n"
        why = self.why(error, CONDA_PREFIX="/opt/conda")
        self.assertIn("the Python of /opt/conda comes first", why)
        self.assertNotIn("comes first", self.why(error, CONDA_PREFIX=""))

    def test_a_place_where_no_program_runs_is_named(self):
        why = self.why("ERROR: Could not invoke sanity test executable: [Errno "
                       "13] Permission denied: '/b/sanitycheckcpp.exe'.\n")
        self.assertIn("no program can be run in", why)
        self.assertIn("ATTN_BUILD=FOLDER", why)

    def test_other_systems_are_told_their_own_names(self):
        for installer, part in {"dnf": "armadillo-devel",
                                "pacman": "from the AUR: armadillo",
                                "brew": "brew install"}.items():
            self.command(installer, "#!/bin/sh\n")
            why = self.without_debian()
            self.assertIn(part, why)
            (self.bin / installer).unlink()

    def without_debian(self):
        """PATH without dpkg-query and apt-get, wherever these are."""
        for name in ("dpkg-query", "apt-get"):
            (self.bin / name).unlink(missing_ok=True)
        for name in ("bash", "env", "readlink", "dirname", "sed", "cat", "ls",
                     "mkdir", "rm", "flock", "grep", "tail", "head", "stat",
                     "id", "nproc", "python3"):
            if not (self.bin / name).exists():
                (self.bin / name).symlink_to(f"/usr/bin/{name}")
        return self.why('ERROR: Dependency "CLI11" not found\n',
                        PATH=str(self.bin))


if __name__ == "__main__":
    unittest.main()
