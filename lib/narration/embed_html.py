"""Writes the C++ source that holds the page's style and its script.

usage: embed_html.py ESBUILD OUTPUT FILE...

Files that end in .css become one style, the others one script, in the order given.
The script has a scope of its own, and stands in marks that let a reader of XML take
it as text. Each page carries both, so esbuild makes them small. Two things of one
name are refused, as is what would end style or script within a page.
"""

import base64
import hashlib
import pathlib
import re
import subprocess
import sys

from quote_code import raw_string


def refuse(text, pieces):
    for piece in pieces:
        if piece in text:
            sys.exit(f"embed_html.py: the text must not hold {piece!r}")


def refuse_names_of_two(script):
    names = re.findall(r"^(?:function|const|let|class) (\w+)", script, re.M)
    for name in {name for name in names if names.count(name) > 1}:
        sys.exit(f"embed_html.py: two scripts have something called {name}")


def small(esbuild, loader, text):
    command = [esbuild, f"--loader={loader}", "--minify", "--charset=utf8"]
    ran = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE)
    if ran.returncode:
        sys.exit(ran.returncode)
    return ran.stdout.decode().strip()


def asset(function, text):
    """A C++ function that returns the text and its hash."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return [
        f"HtmlAsset {function}() {{",
        f"  static constexpr const char* text = {raw_string(text)};",
        f'  return {{text, "sha256-{digest}"}};',
        "}",
        "",
    ]


def main(esbuild, output, *files):
    def joined(paths):
        return "".join(pathlib.Path(path).read_text(encoding="utf-8") for path in paths)

    styles = [path for path in files if path.endswith(".css")]
    style = small(esbuild, "css", joined(styles))
    refuse(style, ("<", "&"))
    source = joined(path for path in files if path not in styles)
    refuse_names_of_two(source)
    refuse(source, ("]]>", "</"))
    script = small(esbuild, "js", f'(() => {{\n"use strict";\n{source}}})();\n')
    script = script.replace("]]>", "]] >")  # a comparison
    lines = [
        '#include "narration/html/assets.hpp"',
        "",
        "namespace attn {",
        "",
        *asset("page_style", style),
        *asset("page_script", f"//<![CDATA[\n{script}\n//]]>"),
        "}  // namespace attn",
        "",
    ]
    pathlib.Path(output).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
