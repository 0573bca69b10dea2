#!/bin/sh
# Makes the fonts of the certificate from those of Debian's fonts-noto-core: each cut down to the scripts that it is for, with
# the layout features that shaping uses by default, so that any name in those scripts is shaped as the whole font would; and from
# fonts-noto-cjk slices for names, one weight.
#
# Those of the scripts that the app itself is written in, and of their neighbours, lie in the folder itself and are saved for
# offline; those in its folders are for names, and fetched when a name needs them.
#
#   scripts/fonts.sh [FOLDER [CJK]]
#       FOLDER is where the Noto fonts lie, by default /usr/share/fonts/truetype/noto
#       CJK is Noto Sans CJK, by default /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
#
# Digits, signs and Latin letters of a name in another script come from the Latin file where the script's own font lacks them.
# Their licence lies beside them as OFL.txt. Needs Debian's fonts-noto-core (made with 20201225), fonts-noto-cjk (made with 20220127)
# and fonttools (pip install fonttools; made with 4.68.0). The same versions give the same bytes.
set -eu
from=${1:-/usr/share/fonts/truetype/noto}
cjk=${2:-/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc}
to=$(dirname "$0")/../src/certificate/fonts

{ command -v pyftsubset && python3 -c 'import fontTools'; } >/dev/null || { echo "pyftsubset is missing: pip install fonttools" >&2; exit 1; }
[ -f "$from/NotoSans-Regular.ttf" ] || { echo "No Noto fonts in $from: apt-get install fonts-noto-core" >&2; exit 1; }
[ -f "$cjk" ] || { echo "No $cjk: apt-get install fonts-noto-cjk" >&2; exit 1; }

# What every script uses: ASCII, Latin-1 signs, spaces, dashes, quotation marks, joiners, dotted circle.
common=U+20-7E,U+A0-BF,U+D7,U+F7,U+2BB-2BF,U+2002-200D,U+2010-2015,U+2018-201F,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+2116,U+2212,U+25CC
latin=$common,U+C0-24F,U+250-2AF,U+2B0-2BA,U+2C0-2DF,U+300-36F,U+1E00-1EFF,U+2C60-2C7F,U+A720-A7FF,U+FB00-FB06
greek_cyrillic=$common,U+300-36F,U+370-3FF,U+1F00-1FFF,U+400-52F,U+1C80-1C88,U+2DE0-2DFF,U+A640-A69F
arabic=$common,U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF
khmer=$common,U+1780-17FF,U+19E0-19FF
devanagari=$common,U+900-97F,U+A8E0-A8FF
bengali=$common,U+951,U+952,U+964,U+965,U+980-9FF
myanmar=$common,U+1000-109F,U+A9E0-A9FF,U+AA60-AA7F,U+FE00
ethiopic=$common,U+1200-139F,U+2D80-2DDF,U+AB00-AB2F
thai=$common,U+E00-E7F

# Noto draws bars for joiners, since programs are to leave them out. A certificate has them, so that its text can be read back; so
# they are to be blank.
blank() {
  python3 - "$1" <<'END'
import sys
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

font = TTFont(sys.argv[1], recalcBBoxes=False, recalcTimestamp=False)
letters, glyphs = font.getBestCmap(), font["glyf"]
joiners = [*range(0x200B, 0x200E), *range(0xFE00, 0xFE10)]
drawn = [letters[c] for c in joiners if c in letters and glyphs[letters[c]].numberOfContours]
for name in drawn:
    glyphs[name] = Glyph()
if drawn:
    font.save(sys.argv[1])
END
}

mkdir -p "$to/scripts" "$to/cjk"

# No hinting: a PDF's reader draws outlines. No glyph names. `notdef` keeps its outline, so that a gap is seen.
cut() {
  pyftsubset "$from/$1" --unicodes="$2" --output-file="$to/$3" \
    --no-hinting --desubroutinize --notdef-outline --no-glyph-names \
    --drop-tables+=DSIG,meta,FFTM --name-IDs='0,1,2,3,4,5,6,13,14' --no-recalc-timestamp
  blank "$to/$3"
  echo "$3: $(wc -c <"$to/$3") bytes"
}

cut NotoSans-Regular.ttf "$latin" NotoSans-Latin-Regular.ttf
cut NotoSans-Bold.ttf "$latin" NotoSans-Latin-Bold.ttf
cut NotoSans-Regular.ttf "$greek_cyrillic" NotoSans-GreekCyrillic-Regular.ttf
cut NotoSans-Bold.ttf "$greek_cyrillic" NotoSans-GreekCyrillic-Bold.ttf
cut NotoNaskhArabic-Regular.ttf "$arabic" NotoNaskhArabic-Regular.ttf
cut NotoNaskhArabic-Bold.ttf "$arabic" NotoNaskhArabic-Bold.ttf
for script in Khmer Devanagari Bengali Myanmar Ethiopic Thai; do
  case $script in
    Khmer) letters=$khmer ;;
    Devanagari) letters=$devanagari ;;
    Bengali) letters=$bengali ;;
    Myanmar) letters=$myanmar ;;
    Ethiopic) letters=$ethiopic ;;
    Thai) letters=$thai ;;
  esac
  for weight in Regular Bold; do cut "NotoSans$script-$weight.ttf" "$letters" "scripts/NotoSans$script-$weight.ttf"; done
done

python3 "$(dirname "$0")/fonts_cjk.py" "$cjk" "$to/cjk"
