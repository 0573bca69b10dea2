# Checking a certificate: the page that anybody opens, and "assay verify". Each verdict says only what was found out, and what to do next.

issuer-verified = Issuer-verified
expired = Issuer-verified, expired on { DATETIME($date) }
withdrawn = Withdrawn on { DATETIME($date) }
withdrawn-by = Withdrawn on or before { DATETIME($date) }
answers-fit = Self-issued record, answers fit
nothing-to-check = Self-issued record, nothing to check
altered = Altered
issuer-unknown = Issuer not known here
unknown-bank = Made with an unknown bank
unavailable = Cannot be checked now

## What that means

issuer-verified-means = { $issuer } signed this record, and it is as it was signed.
expired-means = { $issuer } signed this record, and it is as it was signed. It held until the date above. Ask the holder for a newer one.
withdrawn-means = { $issuer } signed this record and later withdrew it. Ask { $issuer } why, or the holder for another.
withdrawn-date-of-list = The issuer gives no date of its own: this is the date of its withdrawal list.
answers-fit-means = These answers give this score. Nothing here shows who gave them, when, or with what help. Nobody but the holder stands behind this record.
nothing-to-check-means = This is the holder’s own statement. It holds together, and there are no answers to check it by. Ask the holder for the file with the answers.
altered-means = Something in this record is not as it was made. Ask the holder for the file as it was issued.
issuer-unknown-means = This site does not list this issuer, or not with a key that counted on that day. That says nothing against the record. Ask the issuer which site checks its certificates.
unknown-bank-means = This site has never published the question bank that the record names. Ask the holder on which site it was taken, and check it there.
unavailable-means = Something that is needed to check this record cannot be had now. Try again with a connection.
trust-facts = Trust these facts, not the paper: what is checked is the record, and text on a page can be painted over.

## Who vouches for what

issuer = Issuer
signed-on = Signed on
vouches = Vouches for
replayed = the answers were replayed and give this score
supervised = somebody watched while the answers were given
identity-checked = somebody checked who the holder is
valid-until = Valid until
list-of = Withdrawal list of { DATETIME($date) }
list-over = Withdrawal list of { DATETIME($date) }, which is past its time
clock-behind = It was signed later than this device’s clock says it is now: the clock may be wrong.
key-not-yet = The issuer’s key did not count yet on that day.
key-over = The issuer’s key did not count any more on that day.
key-compromised = Others have the issuer’s key, so nothing that it signed counts. Ask the issuer for a new certificate.

## What was checked

checked = Checked
fits = as it should be
differs = not as it should be
open = could not be checked
check-issuer = This site trusts the issuer
check-key = The issuer’s key counted when it signed
check-signature = The issuer’s signature is of this record
check-withdrawal = The issuer has not withdrawn it
check-signed = It was signed before now
check-same-answers = The answers are those that the issuer replayed
check-session = The questions were drawn from the session code that the issuer names
check-bank = The question bank is the one that is named
check-assessment = The bank offers this assessment with a certificate
check-titles = The titles are those of the bank
check-pass = Passing takes what the record says
check-score = The score reaches the pass mark
check-dates = The dates follow one another
check-validity = It holds as long as the bank says
check-review = The review of the content is stated as it was
check-rules = The rules of scoring are known
check-answers = The answers give this score

## Files

not-a-certificate = This is no certificate, or it was changed so that it can’t be read.
made-by-later = A later version of Assay made this certificate. Check it with that.
other-badge = This is a credential of another shape than Assay’s badges, or one that was changed. It can’t be checked here; others’ software may be able to.

## Signing

signed = signed
signed-before = signed before
signed-of = Signed: { NUMBER($signed) } of { NUMBER($all) }
refused-no-answers = not signed: the certificate has no answers to replay. Ask the learner for the file with the answers.
refused-verdict = not signed: { $verdict }
refused-titles = not signed: its titles of module and level are not this site’s.
refused-too-early = not signed: it was begun before the time that you named.
refused-too-late = not signed: it was submitted after the time that you named.
refused-same-form = not signed: the record { $number } was signed for the same form.
refused-no-code = not signed: its form was drawn from no code of this session, or from more than the code.
