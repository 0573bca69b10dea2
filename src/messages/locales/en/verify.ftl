# Checking a certificate: the page that anybody opens, and "assay verify". Each verdict says only what was found out, and what to do next.

## The page

heading = Check a certificate
purpose = See what can be known of a certificate: from its number, link or code, or from its file. All of it happens in this browser, and nothing that you give leaves your device.
field = Certificate number or link
field-hint = Small letters, spaces and hyphens don’t matter. A number alone is found only on the device that made the certificate.
check = Check
choose = Choose a file
choose-hint = The certificate’s file (PDF, PNG, SVG or JSON), a badge, or a photo of its code. You can also drop it here.
camera = Use the camera
camera-hint = The camera looks for the code on the certificate. Its pictures stay on this device and aren’t kept. It stops when a code is found, and when you leave this page.
camera-stop = Stop the camera
camera-view = What the camera sees
camera-asking = Waiting for the camera. Your browser may ask whether this page may use it.
camera-running = Hold the code in front of the camera.
camera-refused = Your browser doesn’t let this page use the camera. Allow it in the browser’s settings, or take a photo of the code and choose that as a file.
camera-failed = The camera can’t be used now. Another program may be using it. You can take a photo of the code and choose that as a file.
looking = Looking for a code in the picture
searching = Looking for the number on this device
checking = Checking the certificate

## What can’t be checked

no-input = Enter a certificate’s number or link, or choose its file.
not-understood = This is neither a certificate’s number nor its link. Compare it with the certificate, or choose its file.
mistyped = This number isn’t right: a character is wrong, or two changed places. Compare it with the certificate.
not-here = The number { $number } isn’t on this device. A number alone is found only where the certificate was made. Ask the holder for its link or its file.
locked = What this device keeps is protected by a passphrase, so its certificates can’t be looked through. Unlock it in the settings, then check again.
store-failed = What this device keeps can’t be read now, so its certificates can’t be looked through. Use the certificate’s link or file instead.
several = This file holds several certificates that differ, so none of them was taken. Ask the holder for the file as it was issued.
too-large = This file is larger than any certificate or photo that can be read here. Choose another one.
no-code = There is no code to be read in this picture. Take it from straight above, in good light, with the code filling much of it.
other-code = The code in this picture isn’t a certificate’s.
bad-picture = This browser can’t read this picture. Save it as PNG or JPEG, and choose it again.
no-scanner = What reads codes could not be loaded. Check your connection and try again.

## What the record says

facts = What the record says
label = { $word }:
holder = Name
assessment = Assessment
level = Level
date = Date
issued = Made on
number = Record number
replaces = Takes the place of
score = Score
score-value = { MARKS($score) } of { MARKS($total) } ({ PERCENT($percent) })
bank = Question bank
valid-always = No end date
content = Content
content-draft-provisional = Draft, with a provisional pass mark
content-draft = Draft
content-provisional = Provisional pass mark
passing = Passing took
passing-total = at least { PERCENT($percent) } of the points
passing-topics = passing some topics each by itself
passing-gates = answering some questions right
criteria = Criteria in the badge’s own words
vouched-by-nobody = Nobody. It was made on the holder’s own device.
key-id = Issuer’s identifier
withdrawals = Withdrawals

## What could not be known

not-withdrawn-unknown = The issuer’s signature is good. Whether the issuer has withdrawn it since can’t be known without a connection.
list-missing = The issuer’s signature is good. Whether the issuer has withdrawn it since can’t be known now, because this site has no withdrawal list that is still good.
issuers-missing = Which issuers this site trusts can’t be read now, so nothing can be said of the issuer.
issuers-kept = There is no connection. Which issuers this site trusts is as this browser last read it.
bank-missing = The question bank can’t be had now, so the answers could not be replayed.
code-only = A code has room for the most important facts only. The certificate’s file or link says more, and more of it can be checked.
badge = This is an Open Badge. It has no answers: its issuer answers for what it says, and the question bank isn’t asked for.
check-again = Check again

## The file itself

paper = The file
paper-comparing = Comparing the file with what this site makes of its record.
paper-as-issued = As issued: it is byte for byte what this site makes of its record.
paper-not-as-issued = Not as issued: it differs from what this site makes of its record. That doesn’t mean that the record was altered. Another site or another version of Assay may have made the file, or a program may have saved it anew. But its pages may say something else than the record: go by the facts on this page.
paper-not-compared = The file was not compared with what this site makes of its record, because that could not be made here. Go by the facts on this page.
print = Print

## Verdicts

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
unavailable-in-folder-means = Something that is needed to check this record is missing in the site’s folder, or isn’t good now: see below. Nothing is fetched, so a connection doesn’t help.
trust-facts = Trust these facts, not the paper: what is checked is the record, and text on a page can be painted over.

## What else there is to know

over = It was valid until { DATETIME($date) }, and that day is past. Ask the holder for a newer one.
titles-open = The titles of the certificate and the assessment could not be compared with those of the bank. Nobody has vouched for them, and anybody can write them: go by the question bank.
titles-differ = This site has other titles for the module or the level than the record. They may have been changed since. But nobody has vouched for those in the record, and anybody can write them: go by the question bank and the assessment.

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
list-early = Withdrawal list of { DATETIME($date) }, which is later than this device’s clock says it is now
list-unnamed = Withdrawal list { $url }: assay.config.json names no file for it. Add it to this issuer’s "status", by exactly this address.
list-absent = Withdrawal list { $url }: there is no file { $file }. Put the issuer’s latest list there, which the issuer makes with "assay status-list".
list-other = Withdrawal list { $url }: { $file } isn’t the list that has this certificate. Put the right one there.
clock-behind = It was signed later than this device’s clock says it is now: the clock may be wrong.
key-not-yet = The issuer’s key did not count yet on that day.
key-over = The issuer’s key did not count any more on that day.
key-compromised = Others have the issuer’s key, so nothing that it signed counts. Ask the issuer for a new certificate.

## What was checked

checked = Checked
checked-on = Checked on { DATETIME($date) } on { $site }
fits = as it should be
differs = not as it should be
open = could not be checked
site-titles-differ = not by these titles
check-issuer = This site trusts the issuer
check-key = The issuer’s key counted when it signed
check-signature = The issuer’s signature is of this record
check-withdrawal = The issuer has not withdrawn it
check-signed = It was signed before now
check-same-answers = The answers are those that the issuer replayed
check-session = The questions were drawn from the session code that the issuer names
check-bank = The question bank is the one that is named
check-assessment = The bank offers this assessment with a certificate
check-titles = The titles of certificate and assessment are those of the bank
check-site-titles = Module and level are called what this site calls them
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
rsa-badge = This badge is signed by RS256. It can’t be checked here: that takes a key of RSA, and of its issuers this site knows Ed25519 keys alone. That says nothing against it. Others’ software for Open Badges can check it; to have it checked here, ask the holder for the certificate itself.

## Signing

signed = signed
signed-before = signed before
signed-replaces = signed; { $number }, whose place it takes, is withdrawn
signed-replaces-for-good = signed; { $number }, whose place it takes, was signed without a list and can’t be withdrawn
of-learner = { $told } (learner { NUMBER($learner) } of the session)
session-shown = Each signed certificate shows its session code. Whoever sees it could take a try that is left: hand certificates out once the session is over.
signed-of = Signed: { NUMBER($signed) } of { NUMBER($all) }
refused-no-answers = not signed: the certificate has no answers to replay. Ask the learner for the file with the answers.
refused-verdict = not signed: { $verdict }
refused-titles = not signed: its titles of module and level are not this site’s.
refused-too-early = not signed: it was begun before the time that you named.
refused-too-late = not signed: it was submitted after the time that you named.
refused-same-form = not signed: the record { $number } was signed for the same form.
refused-same-number = not signed: another record was signed under its number.
refused-no-code = not signed: its form was drawn from no code of this session, or from more than the code.
refused-later = not signed: it says that it was made later than now. The clock of the learner’s device or of this one is wrong.
refused-withdrawn = not signed: it was withdrawn.
refused-otherwise = not signed again: it was signed before, with other statements, another end or another list, and that stays. To sign it as you ask now, say --anew.
refused-replaces = not signed: it is to take the place of { $number }, which was signed for the same form. Others may have handed in the same answers. If you know that both are the same person’s, say --replace { $number }, which withdraws that one.
counted-replaces = signed, in the place of another
counted-same-form = not signed: another record was signed for the same form.
counted-to-replace = not signed: it is to take the place of one that was signed for the same form. Its row says which.
column-file = File
column-learner = Learner of the session
column-outcome = Outcome
column-told = What became of it
column-signed = Signed file
