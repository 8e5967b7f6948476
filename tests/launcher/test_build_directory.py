"""Which build directory is used, and what becomes of one that is not its own."""

import os
import pathlib
import shutil
import subprocess
import unittest

from room import Room


class BuildDirectory(Room):
    def test_a_tree_builds_in_its_own_folder_once(self):
        self.assert_runs(self.attn("list"), self.tree / "build", "list")
        again = self.attn("list")
        self.assert_runs(again, self.tree / "build", "list")
        self.assertEqual(again.stderr, "")

    def test_a_copy_of_a_tree_does_not_act_on_the_original(self):
        self.attn("list")
        copy = self.folder / "copy"
        shutil.copytree(self.tree, copy, symlinks=True)
        ran = self.attn("reset", "softmax", launcher=copy / "attn")
        self.assert_runs(ran, copy / "build", "reset softmax")
        self.assertIn(f"was set up for {self.tree}: setting it up anew",
                      ran.stderr)
        self.assert_runs(self.attn("list"), self.tree / "build")
        self.assertEqual((copy / "compile_commands.json").resolve(),
                         copy / "build/compile_commands.json")

    def test_a_tree_that_was_renamed_is_built_anew(self):
        self.attn("list")
        moved = self.folder / "moved"
        self.tree.rename(moved)
        ran = self.attn("list", launcher=moved / "attn")
        self.assert_runs(ran, moved / "build", "list")

    def test_what_else_lies_in_a_build_directory_stays(self):
        self.attn("list")
        copy = self.folder / "copy"
        shutil.copytree(self.tree, copy)
        (copy / "build/notes.txt").write_text("mine")
        (copy / "build/lib/stale.o").write_text("old")
        self.attn("list", launcher=copy / "attn")
        self.assertEqual((copy / "build/notes.txt").read_text(), "mine")
        self.assertFalse((copy / "build/lib/stale.o").exists())

    def test_a_set_up_that_was_broken_off_begins_again(self):
        build = self.tree / "build"
        (build / "meson-private").mkdir(parents=True)
        (build / "attn.lock").touch()
        (build / "meson-private/half").touch()
        self.assert_runs(self.attn("list"), build, "list")
        self.assertFalse((build / "meson-private/half").exists())

    def test_a_folder_of_another_project_is_refused_and_kept(self):
        other = self.folder / "other"
        (other / "lib").mkdir(parents=True)
        (other / "lib/work.cpp").write_text("work")
        (other / "build.ninja").touch()
        ran = self.attn("list", ATTN_BUILD=str(other))
        self.assert_refuses(ran, f"{other} is no build directory of this")
        self.assertEqual(sorted(os.listdir(other)), ["build.ninja", "lib"])
        self.assert_refuses(self.attn("list", ATTN_BUILD=str(self.tree)),
                            "is no build directory of this project")
        self.assertTrue((self.tree / "attn").exists())

    def test_a_file_is_no_build_directory(self):
        self.note("file")
        ran = self.attn("list", ATTN_BUILD=str(self.folder / "file"))
        self.assert_refuses(ran, "is no build directory of this project")

    def test_a_relative_folder_is_taken_from_where_you_stand(self):
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        ran = self.attn("list", cwd=elsewhere, ATTN_BUILD="mine/build")
        self.assert_runs(ran, elsewhere / "mine/build", "list")
        self.assertFalse((self.tree / "build").exists())

    def test_a_link_to_the_launcher_is_the_launcher(self):
        link = self.folder / "link_to_attn"
        link.symlink_to(self.tree / "attn")
        self.assert_runs(self.attn("list", launcher=link),
                         self.tree / "build", "list")

    def test_a_tree_that_is_reached_by_a_link_is_the_same_tree(self):
        self.attn("list")
        link = self.folder / "link"
        link.symlink_to(self.tree)
        ran = self.attn("list", launcher=link / "attn")
        self.assert_runs(ran, self.tree / "build", "list")
        self.assertEqual(ran.stderr, "")

    def test_strange_names_of_folders_are_kept_whole(self):
        for name in ("with space", "it's", "ü ß", "$x", "-n", "a*"):
            tree = self.make_tree(name)
            ran = self.attn("read", "1", launcher=tree / "attn")
            self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_the_link_for_editors_leads_to_the_build_that_there_is(self):
        place = self.folder / "place"
        self.attn("list", ATTN_BUILD=str(place))
        link = self.tree / "compile_commands.json"
        self.assertEqual(link.resolve(), place / "compile_commands.json")
        shutil.rmtree(place)
        self.attn("list")
        self.assertEqual(link.resolve(),
                         self.tree / "build/compile_commands.json")


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"),
                     "needs root, who becomes somebody else")
class AnotherUser(Room):
    def setUp(self):
        super().setUp()
        self.folder.chmod(0o755)

    def as_nobody(self, *words, **variables):
        return subprocess.run(
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
             str(self.tree / "attn"), *words], check=False,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            env=self.environment(**variables))

    def test_a_tree_of_somebody_else_is_refused_with_the_remedy(self):
        self.assert_refuses(self.as_nobody("list"), "ATTN_BUILD=FOLDER",
                            "ATTN_TREE=FOLDER")
        self.attn("list")
        self.assert_refuses(self.as_nobody("list"), "cannot be written")

    def test_with_a_build_of_ones_own_it_can_be_used(self):
        mine = self.folder / "mine"
        mine.mkdir()
        os.chown(mine, 65534, 65534)
        self.note("calls")
        (self.folder / "calls").chmod(0o666)
        ran = self.as_nobody("list", ATTN_BUILD=str(mine / "build"))
        self.assert_runs(ran, mine / "build", "list")
        self.assertFalse(pathlib.Path(self.tree / "build").exists())

    def test_what_sudo_left_is_named(self):
        self.attn("list")
        os.chown(self.tree, 65534, 65534)
        self.assert_refuses(self.as_nobody("list"), "belongs to root, as after",
                            f"sudo rm -r '{self.tree}/build'")


if __name__ == "__main__":
    unittest.main()
