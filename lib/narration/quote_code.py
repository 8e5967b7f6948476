"""Writes the C++ source that holds what quoted_code() returns.

usage: quote_code.py OUTPUT SOURCE...

A quote is a region of a source,

    // quote NAME
    ...
    // end quote

or a statement that assigns to NAME or, where none does, one that constructs
it. Each is stored under "FILE:NAME" as it stands in the source, less its
common indentation, and with the kinds of its parts. A name that several
different statements of a file assign to has no quote.
"""

import pathlib
import re
import sys
import textwrap

from code_kinds import code_kinds

REGION = re.compile(r"^ *// quote (\S+)\n(.*?)^ *// end quote$", re.M | re.S)
TYPE = r"(?:const[ ])? (?!return\b|namespace\b|using\b) [A-Za-z_][\w:<>]* [ &]+"
END = r".*?; [ ]* (?://[^\n]*)? $"
ASSIGNMENT = re.compile(
    rf"^[ ]* (?:{TYPE})? ((?:grad\.)?\w+) (?: \.\w+\([^=;]*\) | \([^=;]*\) )? \s=(?!=) {END}",
    re.M | re.S | re.X,
)
CONSTRUCTION = re.compile(
    rf"^[ ]* {TYPE} (\w+) [({{] {END}", re.M | re.S | re.X
)
AMBIGUOUS = None

BEFORE_ENTRIES = """\
#include <map>
#include <stdexcept>

#include "narration/document/quoted_code.hpp"

namespace attn {

const QuotedCode& quoted_code(std::string_view file,
                              std::string_view name) {
  static const std::map<std::string, QuotedCode, std::less<>>
      quotes = {
"""
AFTER_ENTRIES = """
  };
  const std::string key = std::string(file) + ":" +
                          std::string(name);
  const auto found = quotes.find(key);
  if (found == quotes.end()) {
    throw std::logic_error("no single quote for " + key);
  }
  return found->second;
}

}  // namespace attn
"""


def statements(pattern, text):
    """What the pattern finds, by name; AMBIGUOUS where it finds several."""
    found = {}
    for match in pattern.finditer(text):
        quote = textwrap.dedent(match[0]).strip("\n")
        if found.setdefault(match[1], quote) != quote:
            found[match[1]] = AMBIGUOUS
    return found


def quotes_of(text):
    """Every quote of one source, by name."""
    quotes = statements(CONSTRUCTION, text) | statements(ASSIGNMENT, text)
    for match in REGION.finditer(text):
        quotes[match[1]] = textwrap.dedent(match[2]).strip("\n")
    return quotes


def raw_string(text):
    """A C++ literal; compilers limit one piece to some 16,000 characters."""
    pieces = [text[i : i + 8000] for i in range(0, len(text), 8000)] or [""]
    return " ".join(f'R"quote({piece})quote"' for piece in pieces)


def entries_of(source):
    """A line of the table for each quote of one file."""
    quotes = quotes_of(source.read_text(encoding="utf-8"))
    for name, quote in sorted(quotes.items()):
        if quote is not AMBIGUOUS:
            yield (
                f'    {{"{source.name}:{name}", {{{raw_string(quote)}, '
                f"{raw_string(code_kinds(quote))}}}}},"
            )


def main(output, *sources):
    entries = [
        entry for source in sources for entry in entries_of(pathlib.Path(source))
    ]
    pathlib.Path(output).write_text(
        BEFORE_ENTRIES + "\n".join(entries) + AFTER_ENTRIES, encoding="utf-8"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
