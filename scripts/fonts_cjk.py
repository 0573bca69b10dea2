#!/usr/bin/env python3
"""Cuts the slices for names in Chinese, Japanese and Korean from Noto Sans CJK. scripts/fonts.sh calls it.

    scripts/fonts_cjk.py NotoSansCJK-Regular.ttc FOLDER

A name has two to four such letters, so each file holds few, and only those that a name needs are fetched: Chinese characters by
256 code points, syllables of hangul by 1,024, kana and their signs in one. One weight. What isn't here is a letter that the
certificate has no font for, and says so:

- Chinese characters: GB 2312 and Big5's level 1, with which simplified and traditional names are mostly written, all of
  JIS X 0208, and some that are frequent in given names. Each has the form that is usual in mainland China, also in Japanese
  names: a form for each country would be as many files again.
- Syllables of hangul: those of KS X 1001.
- Kana: all, with the punctuation and the wide and narrow forms that stand beside them; Japanese forms.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

# Frequent in given names, and in none of these standards; by code point.
IN_NAMES = "喆垚埈堃奡婼嫄孖宬峣幪彧忞慜扆旸旼昉昳暐暕暤曈曌杺沄沨泩洢洺涴淏渼湉湙湜溦澔濙炆炘烜燊燚爔玓玗玘玙玚玠玭玹珅珣珺琇琎琤瑀瑄瑢璠祎禔禛秞竑簃翀翃翙翾肸芃莙蒨虓赟辀钖锜镕韡頔飏飖骉龑龢"


def characters(codec, leads, trails=range(0x40, 0xFF)):
    """Those of an encoding of two bytes whose first is one of the leads."""
    for lead in leads:
        for trail in trails:
            try:
                yield ord(bytes([lead, trail]).decode(codec))
            except (UnicodeDecodeError, TypeError):
                continue


def is_han(c):
    return 0x4E00 <= c <= 0x9FFF


def slices():
    """Name, face and characters of each file."""
    han = {
        *characters("gb2312", range(0xB0, 0xF8)),
        *characters("big5", range(0xA4, 0xC7)),
        *characters("euc_jp", range(0xB0, 0xF5)),
        *map(ord, IN_NAMES),
    }
    for block in range(0x4E, 0xA0):
        yield f"Han-{block:02X}", "sc", [c for c in han if is_han(c) and c >> 8 == block]
    hangul = set(characters("euc_kr", range(0xB0, 0xC9)))
    for block in range(11):
        yield f"Hangul-{block}", "kr", [c for c in hangul if 0xAC00 <= c <= 0xD7A3 and (c - 0xAC00) >> 10 == block]
    # Signs that are written the same everywhere, kana with those for Ainu, wide and narrow forms.
    yield "Kana", "jp", [*range(0x3001, 0x3020), 0x30A0, *range(0x3041, 0x3100), *range(0x31F0, 0x3200), *range(0xFF01, 0xFFA0)]


def cut(source, face, letters, target):
    options = subset.Options(
        font_number=face, hinting=False, desubroutinize=False, notdef_outline=True, glyph_names=False, recalc_timestamp=False
    )
    # Letters of names stand one by one: nothing joins, and none is written downwards.
    options.layout_features = []
    options.drop_tables += ["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    return len(font.getBestCmap())


def main(source, folder):
    names = [font["name"].getDebugName(6) for font in TTCollection(source, lazy=True)]
    faces = {tag: names.index(f"NotoSansCJK{tag}-Regular") for tag in ("sc", "kr", "jp")}
    count = size = 0
    for name, face, letters in slices():
        target = Path(folder) / f"NotoSansCJK-{name}.otf"
        count += cut(source, faces[face], letters, target)
        size += target.stat().st_size
    print(f"NotoSansCJK-*.otf: {size} bytes for {count} characters")


main(*sys.argv[1:])
