# Open Badges: what is written into them in the language of their record, and what "assay badge" says.

## In the badge

description = { $assessment }. { $module }, { $level }.
criteria = At least { $required } of { $of } points.
criteria-topics = Some topics had to be passed each by itself.
criteria-gates = Some questions had to be answered right.
draft-and-provisional = No expert has reviewed the content yet, and the pass mark is provisional.
draft = No expert has reviewed the content yet.
provisional = The pass mark is provisional.
score = Points
passed = Passed
evidence = Answers
evidence-is = The answers to the questions, named by their SHA-256. They are not in this badge; the holder may show them.
vouches = The issuer vouches for: { $what }.
replayed = the answers were replayed and give this score
supervised = somebody watched while the answers were given
identity-checked = somebody checked who the holder is

## On the command line

made-of = Badges made: { NUMBER($made) } of { NUMBER($all) }
refused-verdict = no badge: { $verdict }
refused-other-issuer = no badge: another issuer signed it, { $issuer }.
refused-no-answers = no badge: the issuer’s statement names no answers.
refused-pass-mark = no badge: its pass mark can’t be written.
