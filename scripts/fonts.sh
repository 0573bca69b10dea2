#!/bin/sh
# Makes the fonts of the certificate from those of Debian's fonts-noto-core: each cut down to the scripts that it is for, with
# the layout features that shaping uses by default, so that any name in those scripts is shaped as the whole font would.
#
#   scripts/fonts.sh [FOLDER]      FOLDER is where the Noto fonts lie, by default /usr/share/fonts/truetype/noto
#
# Their licence lies beside them as OFL.txt. Needs Debian's fonts-noto-core (20201225 or later) and fonttools (pip install fonttools; made with 4.68.0).
set -eu
from=${1:-/usr/share/fonts/truetype/noto}
to=$(dirname "$0")/../src/certificate/fonts

command -v pyftsubset >/dev/null || { echo "pyftsubset is missing: pip install fonttools" >&2; exit 1; }
[ -f "$from/NotoSans-Regular.ttf" ] || { echo "No Noto fonts in $from: apt-get install fonts-noto-core" >&2; exit 1; }

# What every script uses: ASCII, Latin-1 signs, spaces, dashes, quotation marks, joiners, dotted circle.
common=U+20-7E,U+A0-BF,U+D7,U+F7,U+2BB-2BF,U+2002-200D,U+2010-2015,U+2018-201F,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+2116,U+2212,U+25CC
latin=$common,U+C0-24F,U+250-2AF,U+2B0-2BA,U+2C0-2DF,U+300-36F,U+1E00-1EFF,U+2C60-2C7F,U+A720-A7FF,U+FB00-FB06
greek_cyrillic=$common,U+300-36F,U+370-3FF,U+1F00-1FFF,U+400-52F,U+1C80-1C88,U+2DE0-2DFF,U+A640-A69F
arabic=$common,U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF

# No hinting: a PDF's reader draws outlines. No glyph names. `notdef` keeps its outline, so that a gap is seen.
cut() {
  pyftsubset "$from/$1" --unicodes="$2" --output-file="$to/$3" \
    --no-hinting --desubroutinize --notdef-outline --no-glyph-names \
    --drop-tables+=DSIG,meta,FFTM --name-IDs='0,1,2,3,4,5,6,13,14' --no-recalc-timestamp
  echo "$3: $(wc -c <"$to/$3") bytes"
}

cut NotoSans-Regular.ttf "$latin" NotoSans-Latin-Regular.ttf
cut NotoSans-Bold.ttf "$latin" NotoSans-Latin-Bold.ttf
cut NotoSans-Regular.ttf "$greek_cyrillic" NotoSans-GreekCyrillic-Regular.ttf
cut NotoSans-Bold.ttf "$greek_cyrillic" NotoSans-GreekCyrillic-Bold.ttf
cut NotoNaskhArabic-Regular.ttf "$arabic" NotoNaskhArabic-Regular.ttf
cut NotoNaskhArabic-Bold.ttf "$arabic" NotoNaskhArabic-Bold.ttf
