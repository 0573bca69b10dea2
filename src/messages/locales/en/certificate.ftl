# What is printed on a certificate. The title, module and level come from the bank.

label = Self-issued record
document-title = { $title } – { $name }
document-subject = Self-issued record of completion
record-of-completion = Record of completion
awarded-to = This records that
completed = completed the assessment
module = Module
level = Level
audience = For
score = Score
score-value = { MARKS($score) } of { MARKS($total) } ({ PERCENT($percent) })
pass-mark = Pass mark
date = Date
valid-until = Valid until
valid-always = No end date
details = Details
bank = Question bank
bank-version = Version
digest = Digest (SHA-256)
number = Record number
what-it-shows = What this record shows
shows = It was made on the learner’s own device. It states that the answers given in this assessment reached this score.
shows-not = It does not show who gave the answers, when, or with what help. No issuer has signed it.
check-how = To check it, scan the code or open { $site } and choose this file.
check-code = QR code: the address at which this record is checked
draft = Record of completion. Draft content, provisional pass mark.
draft-content = Record of completion. Draft content.
provisional = Record of completion. Provisional pass mark.
not-endorsed = Not issued or endorsed by IOM.
made-with = Made with Assay

## Signed by an issuer

label-signed = Issuer-verified certificate
document-subject-signed = Certificate of completion, signed by its issuer
issuer = Issuer
signed-on = Signed on
shows-signed = { $issuer } has signed this record.
shows-replayed = It replayed the answers, and they give this score.
shows-supervised = It states that somebody watched while they were given.
shows-identity-checked = It states that somebody checked who the holder is.
shows-withdrawal = An issuer can withdraw what it signed: only checking this record shows whether it still counts.
