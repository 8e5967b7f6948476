#!/usr/bin/env python3
"""A JUnit reader of others understands the reports, whatever they hold.

    junit_reader.py JUNIT_OF ATTN

Needs Debian's python3-junitparser; without it the test is skipped.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

try:
    import junitparser
except ImportError:
    print("python3-junitparser is not installed")
    sys.exit(77)  # Meson: skipped

JUNIT_OF, ATTN = sys.argv[1:]

# Each as it is given, and as it is read: XML has no control characters.
HARD_TEXTS = [
    ("plain", "plain"),
    ("<b> & </b> &amp; &#1;", "<b> & </b> &amp; &#1;"),
    ("\"double\" and 'single'", "\"double\" and 'single'"),
    ("]]> <![CDATA[ ]]>", "]]> <![CDATA[ ]]>"),
    ("<!-- --> <?xml?>", "<!-- --> <?xml?>"),
    ("\x01\x1b[31mred\x7f", "\ufffd\ufffd[31mred\ufffd"),
    ("größer ≤ 注意 😀", "größer ≤ 注意 😀"),
]


def read(report):
    """The suites of a report, and the properties of each."""
    xml = junitparser.JUnitXml.fromstring(report)
    return [(suite, {each.name: each.value for each in suite.properties()})
            for suite in xml]


def result_of(case):
    """Before junitparser 2 a case has one result, since then a list."""
    results = case.result
    return results[0] if isinstance(results, list) else results


def check(claim, got, expected):
    if got != expected:
        sys.exit(f"{claim}: expected {expected!r}, got {got!r}")


def check_text(given, expected):
    report = subprocess.run([JUNIT_OF, given, given, expected],
                            capture_output=True, check=True).stdout
    (suite, properties), = read(report)
    check("verdict", properties["verdict"], "failed")
    check("counts", (suite.tests, suite.failures, suite.errors), (2, 1, 0))
    passed, failed = suite
    check("tests that passed have no result", passed.result, [])
    check("name", failed.name, expected)
    check("message", result_of(failed).message, expected)
    check("text", result_of(failed).text, expected)
    printed = ElementTree.fromstring(report).findtext(".//system-out")
    check("printed", printed, expected)


def check_command_line(folder):
    """A tree in which every file is missing, under a name hard to write."""
    for given, expected in HARD_TEXTS[1:]:
        tree = Path(folder) / given.replace("/", "|")
        (tree / "exercises").mkdir(parents=True)
        ran = subprocess.run([ATTN, "grade", "--all", "--format", "junit"],
                             capture_output=True,
                             env=os.environ | {"ATTN_TREE": str(tree)})
        check(f"exit status, {ran.stderr}", ran.returncode, 1)
        suites = read(ran.stdout)
        check("exercises", len(suites), 39)
        for suite, properties in suites:
            check("verdict", properties["verdict"], "missing")
            check("counts", (suite.tests, suite.errors), (1, 1))
            case, = suite
            check("message", result_of(case).message.split(" ")[1:],
                  ["is", "missing"])
            name = expected.replace("/", "|")
            if not properties["tree"].endswith(f"/{name}"):
                sys.exit(f"tree: expected {name!r} in {properties['tree']!r}")


def main():
    for given, expected in HARD_TEXTS:
        check_text(given, expected)
    with tempfile.TemporaryDirectory() as folder:
        check_command_line(folder)


if __name__ == "__main__":
    main()
