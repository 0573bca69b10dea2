# What the check finds in a bank, and the mend. Values are texts; one that the finding lacks is NONE.

severity-error = Error
severity-warning = Warning
severity-advice = Advice
summary-clean = { $files ->
    [one] { NUMBER($files) } file checked, nothing found
   *[other] { NUMBER($files) } files checked, nothing found
}
summary = { $files ->
    [one] { NUMBER($files) } file checked
   *[other] { NUMBER($files) } files checked
}: { $errors ->
    [one] { NUMBER($errors) } error
   *[other] { NUMBER($errors) } errors
}, { $warnings ->
    [one] { NUMBER($warnings) } warning
   *[other] { NUMBER($warnings) } warnings
}, { $advice ->
    [one] { NUMBER($advice) } piece of advice
   *[other] { NUMBER($advice) } pieces of advice
}
mend = Mend
label = { $word }:
answers-show = These answers give this score. Nothing here shows who gave them, when, or with what help.
answers-not-submitted = These answers were not submitted; this is what they would score as they stand.
answers-do-not-hold = These answers do not hold together, so they have no score: { $cause }

## The text itself

file-too-large = The file has { $bytes } bytes; at most { $max } are allowed.
    .hint = Split the bank in two, or move pictures out of the file.
not-utf8 = The file must be text in UTF-8; these bytes are not.
    .hint = Save the file again with the encoding UTF-8.
byte-order-mark = The file begins with a byte order mark, which JSON must not have.
    .hint = Save the file as UTF-8 without BOM.
empty-file = The file is empty.
    .hint = Write a bank in it, or copy one that works and change it.
trailing-text = There is text after the end of the document.
    .hint = Remove it, or look for a closing bracket that stands too early.
nesting-too-deep = Brackets are nested more than { $max } deep.
    .hint = Look for a bracket that was opened and not closed.
duplicate-key = "{ $key }" stands twice in the same object; only one may.
    .hint = Remove one of the two.
not-an-integer = A whole number was expected, not { $number }.
    .hint = Write a share as text, such as "33.5%" or "1/3"; write a count without point or exponent.
integer-too-large = { $number } is too large; numbers go up to { $max }.
    .hint = Write a smaller number, or put it in quotation marks if it is a name.
negative-zero = -0 is no number here.
    .hint = Write 0.
number-form = { $number } is not a number as JSON writes it.
    .hint = Write digits only, without a leading zero or plus sign.
lone-surrogate = { $escape } is half of a character.
    .hint = Type the character itself instead of its escape.
bad-escape = { $escape } is not an escape that JSON knows.
    .hint = Write a backslash twice if it is meant as a backslash.
control-character = A text holds the control character { $character }.
    .hint = Write \n for a line break and \t for a tab; remove others.
unclosed-string = A text has no closing quotation mark.
    .hint = Add " at its end.
single-quotes = A text stands in single quotation marks.
    .hint = Use " on both sides.
unquoted-key = The name { $key } has no quotation marks.
    .hint = Write "{ $key }".
missing-comma = There is no comma between two values.
    .hint = Add a comma after the value before this place.
extra-comma = There is a comma with no value after or before it.
    .hint = Remove it; the last entry of a list has no comma.
missing-colon = There is no colon after "{ $key }".
    .hint = Write "{ $key }": and then the value.
missing-value = A value is missing here.
    .hint = Write the value, or remove the name or comma before it.
unknown-word = { $word } was found where a value was expected.
    .hint = Put text in quotation marks; the only bare words are true, false and null.
comment = There is a comment, which JSON does not have.
    .hint = Remove it; notes for authors can go into "extra".
unclosed = { $bracket } is opened here and never closed.
    .hint = Add the closing bracket where the list or object ends.
unexpected-character = { $character } can't stand here.
    .hint = Remove it, or look for a missing quotation mark before it.
too-many-faults = There are so many faults that the rest of the file was not read.
    .hint = Mend those above, then check again.

## Structure

unknown-format = The format "{ $expected }" was expected, not "{ $found }".
    .hint = Write "format": "{ $expected }", or use the version of Assay that the file was made for.
unknown-field = The format has no field "{ $field }" here.
    .hint = { $nearest ->
        [NONE] Remove it. { $fields ->
            [NONE] Your own data can go into "extra".
           *[other] These may stand here: { $fields }.
        }
       *[other] Did you mean "{ $nearest }"? { $fields ->
            [NONE] Otherwise remove it.
           *[other] These may stand here: { $fields }.
        }
    }
missing-field = The field "{ $field }" is missing.
    .hint = Add "{ $field }".
wrong-type = { $expected ->
        [string] A text in quotation marks
        [integer] A whole number
        [boolean] true or false
        [array] A list in square brackets
        [object] An object in braces
        [null] null
       *[other] { $expected }
    } was expected, not { $found ->
        [string] a text
        [integer] a number
        [boolean] true or false
        [array] a list
        [object] an object
        [null] null
       *[other] { $found }
    }.
    .hint = Write { $expected ->
        [string] the value in quotation marks
        [integer] the number without quotation marks
        [boolean] true or false without quotation marks
        [array] the value in square brackets, even if it is only one
        [object] names and values in braces
        [null] null
       *[other] { $expected }
    }.
not-one-of = "{ $found }" is none of the words allowed here.
    .hint = { $nearest ->
        [NONE] Choose one of: { $allowed }.
       *[other] Did you mean "{ $nearest }"? Allowed are: { $allowed }.
    }
out-of-range = { $most ->
        [NONE] A number of at least { $least } was expected, not { $found }.
       *[other] A number from { $least } to { $most } was expected, not { $found }.
    }
    .hint = { $most ->
        [NONE] Write { $least } or more.
       *[other] Write a number from { $least } to { $most }.
    }
empty-list = The list is empty; it needs at least one entry.
    .hint = Add an entry, or remove the whole field if it may be absent.
too-many = The list has { $found } entries; at most { $most } are allowed.
    .hint = Remove some.
empty-text = The text is empty.
    .hint = Write the text, or remove the field if it may be absent.
text-too-long = The text has { $found } characters; at most { $most } are allowed.
    .hint = Shorten it.

## Forms of texts

bad-id = "{ $found }" can't be an id: small letters a to z, digits and hyphens, beginning with a letter, at most 64.
    .hint = { $suggestion ->
        [NONE] Write another id.
       *[other] Write "{ $suggestion }".
    }
bad-bank-id = "{ $found }" can't be the id of a bank, which is its module and level.
    .hint = Write it like "core-concepts/foundation".
bad-share = "{ $found }" is not a share.
    .hint = Write it like "70%", "33.5%" or "7/10".
share-out-of-range = The share { $found } is outside { $least } to { $most }.
    .hint = Write a share from { $least } to { $most }.
bad-duration = "{ $found }" is not a duration.
    .hint = Write it like "PT30M" (30 minutes), "PT24H" (24 hours) or "P2Y" (2 years).
bad-version = "{ $found }" is not a version.
    .hint = Write three numbers, like "1.0.0".
bad-language = "{ $found }" is not the tag of a language.
    .hint = Write it like "en", "fr" or "pt-BR".
bad-date = "{ $found }" is not a date.
    .hint = Write year and month, like "2026-11", or the day as well, like "2026-11-24".
bad-digest = "{ $found }" is not a digest.
    .hint = Copy the 64 digits and small letters that "assay check" gives for the item.

## Rich text

raw-html = The text holds HTML: { $found }
    .hint = Use *emphasis*, **strong**, lists and links instead.
entity = { $found } stands for a character.
    .hint = Type the character itself.
no-such-block = A heading, quotation, rule or indented code is not part of the format: { $found }
    .hint = Write it as a paragraph or a list.
link-form = A link has no target that can be read: { $found }
    .hint = Write [words of the link](https://example.org), or put \ before the bracket if no link is meant.
link-target = The link leads to something that is not allowed: { $found }
    .hint = Link to an address with https://, to mailto: or to a place in the page with #.
image-file = The picture is not a file in the bank's own folder: { $found }
    .hint = Put the file into the bank's folder and write its name alone.
image-without-alt = The picture has no text for people who can't see it: { $found }
    .hint = Say what it shows between the square brackets: ![what it shows](file.png).
span-form = The braces after a text give no right language or direction: { $found }
    .hint = Write [text]{"{"}lang=ar dir=rtl{"}"} with a language tag, and ltr or rtl; put \ before the bracket if no span is meant.
text-too-deep = Lists or emphases are nested too deep: { $found }
    .hint = Use fewer levels.

## What this version can't do yet

not-supported-yet = This is not supported by this version yet: { $feature }
    .hint = Remove it for now, or make the item a draft until it is supported.

## References

id-not-place = The bank's id is "{ $found }", but its file stands at the place of "{ $expected }".
    .hint = Write "{ $expected }", or move the file.
duplicate-id = The id "{ $id }" is used by another { $kind } already, at { $first }.
    .hint = Give one of the two another id.
dangling-reference = There is no { $kind } "{ $id }".
    .hint = { $nearest ->
        [NONE] Add it, or name one that exists.
       *[other] Did you mean "{ $nearest }"?
    }
used-bank-missing = The bank "{ $bank }" that this one uses is not there or can't be read.
    .hint = Check its id and its file, and mend what was found in that file.
uses-itself = The bank "{ $bank }" uses itself.
    .hint = Remove it from "uses"; draws without "from" take the bank's own items.
objective-of-other-topic = The objective "{ $objective }" belongs to the topic "{ $expected }", but the item is on "{ $topic }".
    .hint = Name an objective of the item's topic, or change the item's topic.

## Items

key-missing = The item has no right choice.
    .hint = Name the id of the right choice in "key".
key-not-a-choice = The key names "{ $choice }", which is not among the choices.
    .hint = { $nearest ->
        [NONE] Name the id of a choice of this item.
       *[other] Did you mean "{ $nearest }"?
    }
key-too-many = The key names { $found } choices; this type has at most { $most }.
    .hint = Leave one right choice, or make the item "multiple-choice".
key-is-every-choice = Every choice is right, so nothing is asked.
    .hint = Add a choice that is wrong.
too-few-choices = The item has { $found } choices; it needs at least { $least }.
    .hint = Add choices that people who don't know the answer would find plausible.
exclusive-with-others = "{ $choice }" excludes the other choices, but the key has others beside it.
    .hint = Leave it alone in the key, or remove "exclusive".
same-text = The choices "{ $choice }" and "{ $other }" say the same.
    .hint = Change or remove one of them.
scoring-not-for-type = The scoring "{ $scoring }" does not fit items of the type "{ $type }".
    .hint = Choose one of: { $allowed }.
weight-missing = The choice "{ $choice }" has no weight.
    .hint = Give it a weight, such as "0%", or choose another scoring.
weight-too-fine = The weight { $weight } of "{ $choice }" is too fine to add up exactly.
    .hint = Write a percentage with at most two decimals, such as "33.33%", or a fraction of at most twentieths, such as "1/3".
weights-unused = The item has weights, but its scoring does not use them.
    .hint = Write "scoring": "weights", or remove the weights.
weights-not-whole = The best response reaches { $best } of the points, not all of them.
    .hint = Change the weights so that those of the right choices add up to 100%.
weight-against-key = The key and the weight of "{ $choice }", { $weight }, do not agree.
    .hint = Give keyed choices a weight above 0 and the others none above 0, or change the key.
misconception-on-key = "{ $choice }" is right, but the misconception "{ $misconception }" is set on it.
    .hint = Move the misconception to the wrong choice that shows it.
feedback-missing = The wrong choice "{ $choice }" has no feedback.
    .hint = Say in one sentence why someone might think so and what is true.
key-incomplete = "{ $part }" has no right answer.
    .hint = Say in "answer" what belongs to "{ $part }".
other-answer = "{ $part }" is answered in the wrong place.
    .hint = Write its right answer under "{ $expected }": a gap with choices has a key, one without has accepted texts.
nothing-accepted = Nothing is accepted here, so no answer can be right.
    .hint = Add at least one answer that is worth everything.
not-composed = This text has letters and their marks apart (it is not in Unicode form NFC).
    .hint = Type the text again, or save the file with composed letters.
value-unclear = It is not clear which numbers are accepted.
    .hint = Give a "value" with "tolerance" or "figures" or neither, or "least" and "most" with the smaller number first.
bad-number = { $found } is not a number as banks write it.
    .hint = Write digits with a point before decimals, such as "9.81"; write a unit’s share also as "1/1000".
steps-uneven = From { $least } to { $most } in steps of { $step } is no scale.
    .hint = Choose a step above 0 that leads exactly from the least to the most value in at most { $limit } steps.
value-off-scale = None of the values that can be set is worth everything.
    .hint = Accept a value that lies on the scale, or change the scale.
place-missing = The text has no place for "{ $id }".
    .hint = Write [[{ $id }]] where it stands.
place-twice = The text has two places for "{ $id }".
    .hint = Remove one, or give the other an id of its own.
place-unknown = The text has a place for "{ $id }", which is not in the list.
    .hint = { $nearest ->
        [NONE] Add it to the list, or remove the place.
       *[other] Did you mean "{ $nearest }"?
    }
shape-form = This region is not one rectangle, circle or polygon.
    .hint = Write one of "rectangle": [x, y, width, height], "circle": [x, y, radius], or "polygon" with at least three corners [x, y].
shape-outside = The region of "{ $choice }" has no area or leaves the picture, which is { $width } by { $height }.
    .hint = Check the numbers; they are pixels from the upper left corner.
choices-unused = A comment has no choices.
    .hint = Remove "choices", or let "ask" be "one", "several" or "scale".
points-without-mark = The item is not marked, so its points count for nothing.
    .hint = Remove "points".
nothing-marked = A form of this assessment may hold nothing that is marked, so anybody would pass it.
    .hint = Draw at least one item of a type that is marked.
source-missing = The item names no source.
    .hint = Add the instrument and the place in it, so that a reviewer can check the answer.

## Assessments

draw-infeasible = The draw asks for { $wanted } items, but only { $available } fit{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}for an audience that no item names
       *[other] {" "}for the audience "{ $audience }"
    }.
    .hint = Lower the count, ask for less, or add items that are ready.
draws-infeasible-together = The draws together ask for { $wanted } items, but only { $available } can be given without repeating one{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}for an audience that no item names
       *[other] {" "}for the audience "{ $audience }"
    }.
    .hint = Lower a count, or add items that fit only one of the draws.
gate-not-guaranteed = A form is sure to hold { $guaranteed } items with the tag "{ $tag }", but the gate asks for { $wanted }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}for an audience that no item names
       *[other] {" "}for the audience "{ $audience }"
    }.
    .hint = Add a draw with "tag": "{ $tag }", or lower the gate's count.
cut-on-few-items = This cut score rests on { $items } items, so chance decides much of it.
    .hint = Draw at least { $least } items for it, or remove the cut score.
cut-without-items = There is a cut score for the topic "{ $topic }", but no draw gives items of it.
    .hint = Add a draw for the topic, or remove the cut score.
nothing-ready = No item of the bank is ready, so there is nothing to give.
    .hint = Set "status": "ready" on items that are complete.

## Translations

overlay-of-other-bank = The translation is for the bank "{ $found }", but "{ $expected }" was expected here.
    .hint = Write "bank": "{ $expected }", or move the file beside its bank.
overlay-in-source-language = The translation is in { $language }, which is the bank's own language.
    .hint = Change "language" and the file's name, or remove the file.
translation-stale = The item "{ $item }" changed after it was translated.
    .hint = Translate what changed, then write "source": "{ $digest }".
translation-missing = There is no translation of the { $kind } "{ $id }"; it is shown in the bank's own language.
    .hint = Add the translation.
translation-of-nothing = There is a translation of the { $kind } "{ $id }", which the bank does not have.
    .hint = { $nearest ->
        [NONE] Remove it.
       *[other] Did you mean "{ $nearest }"? Otherwise remove it.
    }

## The list of modules

language-missing = There is no title in the language "{ $language }".
    .hint = Add one, or remove the language from "languages".
not-listed = The { $kind } "{ $id }" is not in modules.json.
    .hint = { $nearest ->
        [NONE] Add it to modules.json.
       *[other] Did you mean "{ $nearest }"? Otherwise add it to modules.json.
    }
