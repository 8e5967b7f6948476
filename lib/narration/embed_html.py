"""Writes the C++ source that holds the page's style and its script.

usage: embed_html.py OUTPUT FILE...

Files that end in .css become one style, the others one script, in the order
given. The script has a scope of its own, and stands in
marks that let a reader of XML take it as text. Each page carries it, so it goes
without indentation and without lines that are empty or nothing but a comment;
text that goes on over the end of a line is refused, as are two things of one
name and what would end style or script within a page. Scripts in folders "charts",
"learning" and "model" go into scripts of their own, with all others, for the pages that
need them. The
style goes without what is written for who reads it.
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
    return "".join(ended(close(line)) for line in lines if line and line[:2] != "//")


# Texts and regular expressions, which stay as they are. A slash that divides has
# spaces beside it, and stands behind no parenthesis.
KEPT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`"""
                  r"""|(?:(?<=\()/(?![/*])|(?<![\w)\]])/(?![\s/*]))(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[])+/)""")


def close(line):
    """Without the spaces that only a reader needs."""
    is_nested = line.count("`") > 2  # a text within a text
    if is_nested or "//" in KEPT.sub("", line):
        return line
    pieces = KEPT.split(line)
    for i in range(0, len(pieces), 2):
        before = pieces[i - 1][-1:] if i else ""
        after = pieces[i + 1][:1] if i + 1 < len(pieces) else ""
        around = before + pieces[i] + after
        around = re.sub(r"(?<=(.)) +(?=(.))", lambda m: needed_space(*m.groups()), around)
        pieces[i] = around[len(before):len(around) - len(after)]
    return "".join(pieces)


def needed_space(before, after):
    names = all(c.isalnum() or c in "_$" for c in (before, after))
    return " " if names or (before in "+-" and before == after) else ""


def ended(line):
    """Behind these signs it is the same whether a line ends."""
    return line if line[-1] in ",{([" and "//" not in line else f"{line}\n"


def short_style(style):
    """Without comments, and without spaces beside what separates."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.S)
    for text in re.findall(r'"[^"\n]*"', style):
        if re.search(r"\s\s|[{};:,]", text):
            sys.exit(f"embed_html.py: a text that would not stay as it is: {text}")
    style = re.sub(r"\s+", " ", style)
    style = re.sub(r" ?([{};]) ?", r"\1", style)
    return re.sub(r"([:,]) ", r"\1", style).replace(";}", "}").replace("}", "}\n").strip()


def enclosed(parts):
    return f'//<![CDATA[\n(() => {{\n"use strict";\n{parts}}})();\n//]]>'


def main(output, *files):
    styles = [path for path in files if path.endswith(".css")]
    scripts = [path for path in files if path not in styles]

    def content(path):
        return pathlib.Path(path).read_text(encoding="utf-8")

    def joined(paths):
        return "".join(shortened(path, content(path)) for path in paths)

    def without(*folders):
        return [path for path in scripts if not {*folders} & {*pathlib.Path(path).parts}]

    parts = joined(scripts)
    names = re.findall(r"^(?:function|const|let|class) (\w+)",
                       "\n".join(map(content, scripts)), re.M)
    for name in {name for name in names if names.count(name) > 1}:
        sys.exit(f"embed_html.py: two scripts have something called {name}")
    refuse(parts, ("]]>", "</"))
    style = short_style("".join(map(content, styles)))
    refuse(style, ("<", "&"))
    lines = [
        '#include "narration/html/assets.hpp"',
        "",
        "namespace attn {",
        "",
        *asset("page_style", style),
        *asset("page_script", enclosed(joined(without("charts", "learning", "model")))),
        *asset("page_script_with_learning", enclosed(joined(without("model")))),
        *asset("page_script_with_models", enclosed(joined(without("learning")))),
        *asset("page_script_with_all", enclosed(parts)),
        "}  // namespace attn",
        "",
    ]
    pathlib.Path(output).write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
