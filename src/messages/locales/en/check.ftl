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
bidi-control = A text holds { $character }, which turns the direction of what follows, so that it can read otherwise than it is.
    .hint = Remove it. Words that run the other way go into a span: [text]{"{"}dir=rtl{"}"}.

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
    .hint = Say what it shows between the square brackets: ![what it shows](file.png). If it only decorates, say that: ![](file.png "decorative").
decorative-with-alt = The picture is said to be decorative, but has a text for people who can't see it: { $found }
    .hint = Remove the text if the picture says nothing, or say no longer that it is decorative.
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
feedback-missing = The choice "{ $choice }" has no feedback.
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
case-unused = No item is about the case "{ $case }".
    .hint = Give items "case": "{ $case }", or remove the case.
case-for-one = Only one item is about the case "{ $case }".
    .hint = Write another item about it, or put the case into the item's stem.
table-uneven = { $of ->
        [columns] The translated table has { $found } columns, and the bank's has { $expected }.
        [rows] The translated table has { $found } rows, and the bank's has { $expected }.
       *[cells] This row has { $found } cells, and the table's head has { $expected }.
    }
    .hint = Let both have as many. Where a cell has nothing to say, write “–”.
source-missing = The item names no source.
    .hint = Add the instrument and the place in it, so that a reviewer can check the answer.
media-file = { $type ->
        [picture] This is not a picture in the bank's own folder: { $found }
        [audio] This is not a sound file in the bank's own folder: { $found }
        [video] This is not a video in the bank's own folder: { $found }
       *[captions] This is not a WebVTT file in the bank's own folder: { $found }
    }
    .hint = { $type ->
        [captions] Put the file into the bank's folder and write its name alone. It ends in .vtt and begins with the line WEBVTT.
       *[other] Put the file into the bank's folder and write its name alone. It can end in: { $allowed }
    }
media-without-alt = { $type ->
        [picture] The picture has no text for people who can't see it.
       *[other] The recording has no text that says what it is.
    }
    .hint = { $type ->
        [picture] Say in "alt" what it shows. If it only decorates, write "decorative": true instead.
       *[other] Say in "alt" in a few words what is recorded, such as "A call to the emergency number".
    }
transcript-missing = { $type ->
        [video] The video has no transcript for people who can't see or hear it.
       *[audio] The recording has no transcript for people who can't hear it.
    }
    .hint = Write in "transcript" all that is said, heard or seen and matters for the answer.
captions-missing = The video has no captions in "{ $language }", the language of the bank.
    .hint = Add a WebVTT file under "captions". If nothing is heard in the video, write "silent": true instead.
media-field-unused = { $type ->
        [picture] A picture has no "{ $field }".
        [audio] A sound file has no "{ $field }".
       *[video] A video has no "{ $field }".
    }
    .hint = Remove "{ $field }", or change "type".

## Assessments

draw-infeasible = The draw asks for { $wanted } items, but only { $available } fit{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}for an audience that no item names
       *[other] {" "}for the audience "{ $audience }"
    }.
    .hint = Lower the count, ask for less, or add items that are ready.
draws-infeasible-together = The assessment asks for { $wanted } items, of which only { $available } can be given without repeating one{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}for an audience that no item names
       *[other] {" "}for the audience "{ $audience }"
    }. What clashes: { $which }
    .hint = Lower a count or a "min", raise a "max", or add items that fit only one of them.
quotas-cross = Some items are of both quotas, and each has others besides, so they can't be counted together: { $quota }, { $other }
    .hint = Ask for one of the two with draws, or make one of them a part of the other.
quota-splits-enemies = Of the enemies "{ $item }" and "{ $other }", the quota counts only the first: { $quota }
    .hint = Give both what the quota names, or make them enemies no longer.
quota-without-items = No draw gives items of this quota: { $quota }
    .hint = Add a draw for them, or remove the quota.
gate-not-guaranteed = A form is sure to hold { $guaranteed } items with the tag "{ $tag }", but the gate asks for { $wanted }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}for an audience that no item names
       *[other] {" "}for the audience "{ $audience }"
    }.
    .hint = Add a draw with "tag": "{ $tag }", or lower the gate's count.
too-much-to-count = { $what ->
        [audiences] The items name { $found } different audiences; at most { $most } are allowed.
       *[draws] The assessment has { $found } draws; with so many kinds of items, audiences and cuts, at most { $most } can be counted.
    }
    .hint = Leave some out, or make several banks or assessments.
cut-on-few-items = This cut score rests on { $items } items, so chance decides much of it.
    .hint = Draw at least { $least } items for it, or remove the cut score.
cut-without-items = There is a cut score for the topic "{ $topic }", but no draw gives items of it.
    .hint = Add a draw for the topic, or remove the cut score.
time-out-of-range = The time { $found } can't be counted here.
    .hint = Give a time from { $least } to { $most }, without years and months.
section-limit-unused = The section's limit { $limit } is never reached: the whole has { $whole }.
    .hint = Give the section less time, or none of its own.
timing-unused = This says how time is counted, but no time is limited.
    .hint = Give the assessment or a section a "time_limit", or remove this.
price-too-fine = The price { $price } is too fine to add up exactly.
    .hint = Write a percentage without decimals, such as "25%", or a fraction of at most twelfths, such as "1/3".
practice-certificate = The assessment is for practice, and still gives a certificate.
    .hint = Remove the certificate, or write "purpose": "certificate".
diagnostic-pass = The assessment is diagnostic, so it is neither passed nor failed, but this says what passing takes or gives.
    .hint = Remove this, or write "purpose": "certificate".
practice-unused = The item is for practice alone, and no assessment of this bank is for practice.
    .hint = Add an assessment with "purpose": "practice", or write "use": ["practice", "assessment"].
tries-show-nothing = There are several tries, but nothing is shown after a try, so nobody knows whether to try again.
    .hint = Add "after-item": ["marks", "feedback"] to "reveal".
nothing-ready = No item of the bank is ready, so there is nothing to give.
    .hint = Set "status": "ready" on items that are complete.

## Translations

overlay-of-other-bank = The translation is for the bank "{ $found }", but "{ $expected }" was expected here.
    .hint = Write "bank": "{ $expected }", or move the file beside its bank.
overlay-in-source-language = The translation is in { $language }, which is the bank's own language.
    .hint = Change "language" and the file's name, or remove the file.
translation-stale = { $case ->
        [NONE] The item "{ $item }" changed after it was translated.
       *[other] The case "{ $case }" changed after it was translated.
    }
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

## Item writing

how-many-not-said = { $said ->
        [NONE] The stem doesn't say how many choices to pick; { $keys } are right.
       *[other] The stem says to pick { $said }, but { $keys } are right.
    }
    .hint = Write "Select { $keys }." or "Select all that apply." at the end of the stem.
few-choices = The item has { $found } choices; it needs at least { $least }.
    .hint = Add one that people who don't know the answer would find plausible, or make the item "true-false".
many-choices = The item has { $found } choices; more than { $most } are seldom all plausible.
    .hint = Remove those that nobody would pick; three are enough.
combination-choice = The choice "{ $choice }" is made of others: { $text }
    .hint = Write what it stands for, or make the item "multiple-choice" with several keys.
none-of-the-above = The choice "{ $choice }" says that no other holds: { $text }
    .hint = Put a plausible distractor in its place; who picks this one shows only what is wrong.
negative-stem = The stem asks for what is not: { $word }
    .hint = Ask for what is, if the item can be turned round.
negative-not-marked = The stem asks for what is not, and its word isn't emphasised: { $word }
    .hint = Ask for what is; or write **{ $word }**, so that nobody misses it.
negative-twice = The stem is negative ("{ $word }"), and so is the choice "{ $choice }".
    .hint = Turn one of them round.
absolute-term = The absolute term "{ $word }" stands in { $on ->
        [key] the key and in no distractor
       *[other] every distractor and not in the key
    }, so it tells which is right.
    .hint = Take it out, or write choices of both kinds on both sides.
absolute-cue = Over the bank, absolute terms tell right from wrong: they stand in { $keys } of { $all_keys } keys and in { $distractors } of { $all_distractors } distractors.
    .hint = { $on ->
        [key] Take them out of keys, or write some into distractors.
       *[other] Take them out of distractors, or write some into keys.
    }
longest-key = The key "{ $choice }" stands out: it has { $length } characters, the distractors { $longest } at most and { $median } in the middle.
    .hint = Shorten the key, or write distractors of its length.
longest-key-often = In { $found } of { $items } items the key is the longest choice; chance and some play would give { $most }.
    .hint = Write longer distractors or shorter keys in some of them.
length-spread = The choices have from { $shortest } to { $longest } characters, so that one stands out.
    .hint = Write choices of about one length.
choices-overlap = The choices "{ $choice }" and "{ $other }" { $how ->
        [range] have amounts in common
        [contained] overlap: one holds the whole other
       *[other] have nearly the same words
    }.
    .hint = Change one of them so that both can't be right.
clang = The word "{ $word }" of the stem comes back in the key "{ $choice }" and in no distractor.
    .hint = Put another word in its place, or use it in a distractor as well.
choice-case = Some choices begin with a capital letter and others don't, such as "{ $choice }".
    .hint = Begin all of them alike.
choice-ending = Not all choices end with the same sign; "{ $choice }" differs.
    .hint = End all of them with a full stop, or none.
choice-form = The choices "{ $choice }" and "{ $other }" begin with words of different kinds.
    .hint = Give all choices the same form: all acts, all things, or all sentences.
stem-agreement = The choice "{ $choice }" doesn't fit the last word of the stem: { $word }
    .hint = Move that word into the choices, or write "a/an", so that every choice fits.
stem-too-short = The stem has { $found } words; a question needs at least { $least }.
    .hint = Ask a whole question that can be understood without the choices.
blank-not-at-end = The blank stands in the middle of the stem.
    .hint = Turn the sentence so that the blank is its end, or ask a question.
stem-asks-nothing = The stem has no question mark, and no colon or blank at its end.
    .hint = Ask a question, or end with a colon.
stem-shorter-than-choice = The stem has { $stem } characters and a choice { $choice }, so that the item is in its choices.
    .hint = Put what the choices have in common into the stem.
too-many-words = { $part ->
        [stem] The stem
        [scenario] The situation
       *[choice] The choice
    } has { $found } words; { $most } are enough.
    .hint = Leave out what isn't needed to answer{ $part ->
        [stem] ; put a situation into a paragraph before the question
       *[other] {""}
    }.
hard-to-read = The item asks for about { $grade } years of school to read; at this level { $most } should do.
    .hint = Write shorter sentences and shorter words.
choices-out-of-order = The numbers or dates are out of order.
    .hint = Put them in order, with "fixed": true on each, so that they stay so when choices are shuffled.
key-position = { $how ->
        [row] The key stands at place { $place } in { $items } items in a row.
       *[other] The key stands at place { $place } in { $found } of the { $items } items that keep their order; that isn't chance.
    }
    .hint = Shuffle the choices, or move keys to other places.
position-named = The choice "{ $choice }" speaks of another's place, but choices are shuffled: { $text }
    .hint = Say what is meant instead of where it stands.
tag-missing = Something that the blueprint counts by is missing: { $tags }
    .hint = Add it, so that forms can be shown to cover what was taught.
audience-missing = Nobody is named for whom this is.
    .hint = Add "audiences" to the assessments or to the items.
objective-unused = No item that is ready is on the objective "{ $objective }".
    .hint = Write one, or remove the objective.
source-part-missing = The source has no { $part ->
        [locator] locator
       *[as_of] date
    }.
    .hint = { $part ->
        [locator] Add "locator": the article, section or page
       *[as_of] Add "as_of": the month or day when you looked
    }.
source-unchecked = No expert has compared the item with this source.
    .hint = Have an expert do that, then write "checked": true.
not-a-source = Nobody can look this up: { $found }
    .hint = Name a law, a guideline or a handbook, and the place in it.
jurisdiction-missing = The item doesn't say where it holds, and its source doesn't hold everywhere: { $source }
    .hint = Add "jurisdiction".
reviewers-missing = The review isn't complete: { $found } names, of at least { $least }, and the status "reviewed".
    .hint = Have { $least } people review the bank, name them in "reviewed_by", and write "status": "reviewed".
misconception-missing = The wrong choice "{ $choice }" names no misconception.
    .hint = Name the wrong idea that leads to it, from the bank's list.
answers-another = { $part ->
        [case] The case tells the key of the item "{ $item }", which is not about it: { $words }
       *[stem] The stem tells the key of the item "{ $item }": { $words }
    }
    .hint = Say it in other words, or take care that the two never meet in one form.
near-duplicate = The items "{ $item }" and "{ $other }" ask nearly the same.
    .hint = Retire one of them, or take care that the two never meet in one form.
enemies-together = "{ $item }" and its enemy "{ $other }" are both taken by draws without a count, so one of them is left out.
    .hint = Give the draws a count, or give the two to different audiences.
enemy-itself = The item "{ $item }" names itself as its enemy.
    .hint = Name another item, or remove it.
hurtful-words = { $kind ->
        [sensational] This sensationalises: { $found }
       *[blames] This blames a person, or takes something from them that is theirs: { $found }
    }
    .hint = { $kind ->
        [sensational] Say what happened, without the adjective.
       *[blames] Say what was done to the person, and call people what they are: a child, a person, a migrant in an irregular situation.
    }
real-case = A name and a date make this look like a real case: { $found }
    .hint = Invent the situation: no place, no name, no date.
image-consent = Nobody says whether people on this picture consent or can be recognised: { $file }
    .hint = Take a picture without people; or turn "image-consent" off here, with the record of consent as the reason.
notice-missing = The item has the tag "{ $tag }" and no notice before it.
    .hint = Add a "notice" that says what is coming, or remove the tag.
emphasis-lost = The source emphasises { $expected } stretches of text, the translation { $found }.
    .hint = Emphasise the same words.
placeholder-lost = Source and translation don't both have this: { $mark }
    .hint = Copy it as it is.
text-untranslated = The translation is the same as the source.
    .hint = Translate it, or leave it out until somebody does.
length-ratio = The source has { $source } characters, the translation { $found }.
    .hint = Look whether something is missing, or was added.
translation-unreviewed = { $review ->
        [machine] A machine made this translation; nobody has passed it.
       *[human] A person made this translation; no second person has passed it.
    }
    .hint = Have a person pass it who knows the subject and both languages, then write "review": "reviewed".
allow-unused = The rule "{ $rule }" is turned off, and finds nothing here.
    .hint = Remove it from "allow".
allow-twice = The rule "{ $rule }" is turned off twice.
    .hint = Remove one of the two.

## Rules turned off, fixes and explanations

severity-allowed = Allowed
allowed = { $count ->
    [one] { NUMBER($count) } finding is turned off with a reason
   *[other] { NUMBER($count) } findings are turned off with a reason
}
reason = Reason
fix-ask = Write this to { $file }? [y/N]
fix-done = { $count ->
    [one] { NUMBER($count) } fix written to { $file }
   *[other] { NUMBER($count) } fixes written to { $file }
}
fix-none = Nothing can be mended without an author's decision.
explain-why = Why
explain-bad = Not so
explain-good = Better
explain-source = Source
explain-level = Level
explain-codes = Codes
explain-error = error
explain-warning = warning
explain-advice = advice
explain-release = advice; an error at release
explain-allow = It can be turned off with a reason.
explain-hard = It can't be turned off.
