"""Writes the C++ source that holds the page's style and its script.

usage: embed_html.py OUTPUT STYLE SCRIPT...

The scripts become one, in the order given, in a scope of its own. Neither
style nor script may hold "]]>" or "</", which would end it within a page.
"""

import base64
import hashlib
import pathlib
import sys

from quote_code import raw_string


def asset(function, text):
    """A C++ function that returns the text and its hash."""
    for end in ("]]>", "</"):
        if end in text:
            sys.exit(f"embed_html.py: {function} holds {end!r}")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return [
        f"HtmlAsset {function}() {{",
        f"  static constexpr const char* text = {raw_string(text)};",
        f'  return {{text, "sha256-{digest}"}};',
        "}",
        "",
    ]


def main(output, style, *scripts):
    def content(path):
        return pathlib.Path(path).read_text(encoding="utf-8")

    parts = "\n".join(map(content, scripts))
    script = f'(() => {{\n"use strict";\n{parts}}})();\n'
    lines = [
        '#include "narration/html_assets.hpp"',
        "",
        "namespace attn {",
        "",
        *asset("page_style", content(style)),
        *asset("page_script", script),
        "}  // namespace attn",
        "",
    ]
    pathlib.Path(output).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
