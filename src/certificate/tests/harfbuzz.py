#!/usr/bin/env python3
"""Writes harfbuzz.txt: what HarfBuzz makes of the names in names.tsv, with the fonts of ../fonts.

    pip install uharfbuzz==0.57.0 fonttools==4.68.0
    python3 src/certificate/tests/harfbuzz.py

For each name its stretches of one font, script and direction, in reading order, and for each of these the glyphs as they stand
from left to right: number, advance, and after "@" offsets, where there are any, in the font's units. The tests of shape.rs
hold this crate's stretches and glyphs against them. Names are cut here by rules of their own, so that both are judged.
"""

import re
import sys
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FONTS = HERE.parent / "fonts"

# Script, its tag, its font, its letters.
SCRIPTS = [
    ("Latn", "NotoSans-Latin-Bold.ttf", "A-Za-zªºÀ-ÖØ-öø-\u02ba\u1e00-\u1eff"),
    ("Grek", "NotoSans-GreekCyrillic-Bold.ttf", "\u0370-\u03ff\u1f00-\u1fff"),
    ("Cyrl", "NotoSans-GreekCyrillic-Bold.ttf", "\u0400-\u052f"),
    ("Arab", "NotoNaskhArabic-Bold.ttf", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"),
    ("Khmr", "scripts/NotoSansKhmer-Bold.ttf", "\u1780-\u17ff"),
    ("Deva", "scripts/NotoSansDevanagari-Bold.ttf", "\u0900-\u0963\u0966-\u097f"),
    ("Beng", "scripts/NotoSansBengali-Bold.ttf", "\u0980-\u09ff"),
    ("Mymr", "scripts/NotoSansMyanmar-Bold.ttf", "\u1000-\u109f\uaa60-\uaa7f"),
    ("Ethi", "scripts/NotoSansEthiopic-Bold.ttf", "\u1200-\u139f"),
    ("Thai", "scripts/NotoSansThai-Bold.ttf", "\u0e00-\u0e7f"),
    ("Hani", "cjk/NotoSansCJK-Han-{0:02X}.otf", "\u4e00-\u9fff"),
    ("Kana", "cjk/NotoSansCJK-Kana.otf", "\u3001-\u301f\u3041-\u30ff\uff01-\uff9f"),
    ("Hang", "cjk/NotoSansCJK-Hangul-{1}.otf", "\uac00-\ud7a3"),
]
LATIN = SCRIPTS[0][1]
# A syllable's glyphs are one cluster in these; in the others each letter is.
SYLLABIC = {"Khmr", "Deva", "Beng", "Mymr"}
INVISIBLE = re.compile("[\u200b-\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")

fonts = {}


def font(name):
    if name not in fonts:
        data = (FONTS / name).read_bytes()
        fonts[name] = (uharfbuzz.Font(uharfbuzz.Face(data)), TTFont(FONTS / name).getBestCmap())
    return fonts[name]


def script_of(letter):
    """The script of a letter, and its font: of Noto Sans CJK a slice by code points."""
    found = next(((tag, name) for tag, name, letters in SCRIPTS if re.match(f"[{letters}]", letter)), None)
    return found and (found[0], found[1].format(ord(letter) >> 8, ord(letter) - 0xAC00 >> 10))


def runs(name):
    """Stretches of a name with `|` where the direction changes: (start, text, font, script, direction)."""
    found, start, before = [], 0, SCRIPTS[0][:2]
    for part in name.split("|"):
        direction = "rtl" if re.search("[\u0620-\u064a\u066e-\u06d3]", part) else "ltr"
        is_first = True
        for letter in part:
            before = script_of(letter) or before
            script, file = before
            if ord(letter) not in font(file)[1]:
                file = LATIN
            last = found[-1] if found and not is_first else None
            if last and (INVISIBLE.match(letter) or last[2:4] == [file, script]):
                last[1] += letter
            else:
                found.append([start, letter, file, script, direction])
            is_first = False
            start += 1
    return found


def shaped(name, start, text, file, script, direction):
    buffer = uharfbuzz.Buffer()
    buffer.add_str(name, start, len(text))
    buffer.direction, buffer.script = direction, script
    buffer.flags = uharfbuzz.BufferFlags.PRESERVE_DEFAULT_IGNORABLES
    levels = uharfbuzz.BufferClusterLevel
    buffer.cluster_level = levels.MONOTONE_GRAPHEMES if script in SYLLABIC else levels.MONOTONE_CHARACTERS
    uharfbuzz.shape(font(file)[0], buffer, {"liga": False} if script == "Arab" else {})
    glyphs = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions):
        if info.codepoint == 0 and INVISIBLE.search(text):
            continue  # What the font has no glyph for is not drawn.
        if info.codepoint == 0:
            sys.exit(f"no font has all of {text!r}")
        offset = f"@{place.x_offset},{place.y_offset}" if place.x_offset or place.y_offset else ""
        glyphs.append(f"{info.codepoint}+{place.x_advance}{offset}")
    return " ".join(glyphs)


def main():
    lines = [f"# Made by harfbuzz.py with uharfbuzz {uharfbuzz.__version__}, HarfBuzz {uharfbuzz.version_string()}."]
    for line in (HERE / "names.tsv").read_text("utf8").splitlines():
        if line.startswith("#"):
            continue
        script, what, name = line.split("\t")
        name = re.sub(r"\\u\{([0-9A-F]+)\}", lambda code: chr(int(code[1], 16)), name)
        lines.append(f"name\t{script}, {what}")
        whole = name.replace("|", "")
        for run in runs(name):
            _, text, file, tag, direction = run
            shown = INVISIBLE.sub(lambda c: f"\\u{{{ord(c[0]):04X}}}", text)
            lines += [f"run\t{file}\t{tag}\t{direction}\t{shown}", f"\t{shaped(whole, *run)}"]
    (HERE / "harfbuzz.txt").write_text("\n".join(lines) + "\n", "utf8")


main()
