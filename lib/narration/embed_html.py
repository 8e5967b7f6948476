"""Writes the C++ source that holds the page's style and its script.

usage: embed_html.py OUTPUT FILE...

Files that end in .css become one style, the others one script, in the order
given. The script has a scope of its own, and stands in
marks that let a reader of XML take it as text. Each page carries it, so it goes
without indentation and without lines that are empty or nothing but a comment;
text that goes on over the end of a line is refused, as are two things of one
name and what would end style or script within a page.
"""

import base64
import hashlib
import pathlib
import re
import sys

from quote_code import raw_string


def refuse(text, pieces):
    for piece in pieces:
        if piece in text:
            sys.exit(f"embed_html.py: the text must not hold {piece!r}")


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


def shortened(path, script):
    lines = [line.strip() for line in script.splitlines()]
    for line in lines:
        if line.count("`") % 2:
            sys.exit(f"embed_html.py: {path}: a text ends in another line: {line}")
    return "".join(f"{line}\n" for line in lines if line and line[:2] != "//")


def main(output, *files):
    styles = [path for path in files if path.endswith(".css")]
    scripts = [path for path in files if path not in styles]

    def content(path):
        return pathlib.Path(path).read_text(encoding="utf-8")

    parts = "".join(shortened(path, content(path)) for path in scripts)
    names = re.findall(r"^(?:function|const|let|class) (\w+)",
                       "\n".join(map(content, scripts)), re.M)
    for name in {name for name in names if names.count(name) > 1}:
        sys.exit(f"embed_html.py: two scripts have something called {name}")
    refuse(parts, ("]]>", "</"))
    style = "".join(map(content, styles))
    refuse(style, ("<", "&"))
    script = f'//<![CDATA[\n(() => {{\n"use strict";\n{parts}}})();\n//]]>'
    lines = [
        '#include "narration/html/assets.hpp"',
        "",
        "namespace attn {",
        "",
        *asset("page_style", style),
        *asset("page_script", script),
        "}  // namespace attn",
        "",
    ]
    pathlib.Path(output).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
