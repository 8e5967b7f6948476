"""Tells what each part of some C++ code is, for its colours.

Pygments knows comments, keywords, numbers and strings. A name can be anything;
what stands around it tells types and calls apart from the rest.
"""

import re

from pygments.lexers.c_cpp import CppLexer
from pygments.token import Comment, Keyword, Literal, Name, Number, String

PLAIN, COMMENT, KEYWORD, TYPE = "pckt"
NUMBER, STRING, FUNCTION = "nsf"
OF_TOKEN = [  # the first that fits
    (Comment, COMMENT),
    (Keyword.Type, TYPE),
    (Keyword, KEYWORD),
    (Number, NUMBER),
    (String, STRING),
    (Literal, NUMBER),
]
CAMEL_CASE = re.compile(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*")
# Behind a type stand its template's arguments, or the name that it declares.
AFTER_TYPE = re.compile(r"[&*]*\s+[A-Za-z_]|<|[&*]*>")


def kind_of_name(code, start, end, declared):
    if CAMEL_CASE.fullmatch(code, start, end) or AFTER_TYPE.match(code, end):
        return TYPE
    if code[end : end + 1] == "(" and not declared:
        return FUNCTION
    return PLAIN


def code_kinds(code):
    """A letter for each byte of the code in UTF-8: the CodeKind it is of."""
    kinds = []
    declared = False  # whether a name that comes next has its type before it
    lexer = CppLexer()
    # A comment is one only where its line ends.
    for start, token, text in lexer.get_tokens_unprocessed(code + "\n"):
        if token in Name:
            kind = kind_of_name(code, start, start + len(text), declared)
        else:
            fitting = (kind for family, kind in OF_TOKEN if token in family)
            kind = next(fitting, PLAIN)
        if kind == TYPE or text.strip(" \n&*>"):
            declared = kind == TYPE
        body = text.rstrip("\n")  # the end of a comment's line has no colour
        kinds.append(kind * len(body.encode("utf-8")))
        kinds.append(PLAIN * (len(text) - len(body)))
    return "".join(kinds)[:-1]
