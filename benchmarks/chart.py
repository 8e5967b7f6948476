"""Bars of shares, as an SVG."""

from xml.sax.saxutils import escape

WIDTH = 720
LEFT = 110  # for the names of the groups
RIGHT = 60  # for the number of a bar that reaches 100 %
BAR = 18
GAP = 14  # between groups
TOP = 56
# The colours differ in lightness too, for who does not tell hues apart.
COLOURS = ("#1f5fa8", "#e08a1e", "#b9b9b9")


def text(x, y, words, anchor="start", more=""):
    return (f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{more}>'
            f"{escape(words)}</text>")


def legend(names):
    lines, x = [], LEFT
    for name, colour in zip(names, COLOURS):
        lines.append(f'<rect x="{x}" y="30" width="12" height="12" '
                     f'fill="{colour}"/>')
        lines.append(text(x + 18, 41, name))
        x += 40 + 7 * len(name)
    return lines


def grid(scale, bottom):
    lines = []
    for percent in range(0, 101, 25):
        x = LEFT + percent / 100 * scale
        lines.append(f'<line x1="{x:g}" y1="{TOP - 6}" x2="{x:g}" '
                     f'y2="{bottom}" stroke="#ddd"/>')
        lines.append(text(x, bottom + 16, f"{percent} %", "middle"))
    return lines


def bars(title, names, groups):
    """groups: (name, shares by the order of names, where None is no bar, and
    the floor, at which a line stands)."""
    scale = WIDTH - LEFT - RIGHT
    heights = [BAR * sum(share is not None for share in shares)
               for _, shares, _ in groups]
    bottom = TOP + sum(heights) + GAP * len(groups)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
        f'height="{bottom + 28}" viewBox="0 0 {WIDTH} {bottom + 28}" '
        'font-family="sans-serif" font-size="13" fill="#222">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{bottom + 28}" fill="#fff"/>',
        text(LEFT, 20, title, more=' font-weight="bold"'),
        *legend(names), *grid(scale, bottom),
    ]
    y = TOP
    for (name, shares, floor), height in zip(groups, heights):
        lines.append(text(LEFT - 8, y + height / 2 + 5, name, "end"))
        x = LEFT + floor * scale
        lines.append(f'<line x1="{x:g}" y1="{y - 4}" x2="{x:g}" '
                     f'y2="{y + height + 4}" stroke="#222" '
                     'stroke-dasharray="3 3"/>')
        for share, colour in zip(shares, COLOURS):
            if share is None:
                continue
            width = share * scale
            lines.append(f'<rect x="{LEFT}" y="{y}" width="{width:.1f}" '
                         f'height="{BAR - 3}" fill="{colour}"/>')
            lines.append(text(LEFT + width + 6, y + BAR - 6,
                              f"{share:.0%}".replace("%", " %")))
            y += BAR
        y += GAP
    return "\n".join([*lines, "</svg>"]) + "\n"
