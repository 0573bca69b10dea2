# What a learner reads from the last answer on, and the pages beside the way: review, result, certificate, settings, about.

-product = Assay

## Review

review-heading = Check your answers before you submit
review-counts = { NUMBER($answered) } answered, { NUMBER($unanswered) } not answered, { NUMBER($flagged) } flagged
review-unanswered-heading = { $count ->
    [one] { NUMBER($count) } question is not answered
   *[other] { NUMBER($count) } questions are not answered
}
review-unanswered-text = A question without an answer gets no marks.
review-question = Question { NUMBER($number) }
review-no-answer = Not answered
review-change = Change
review-change-of = answer to question { NUMBER($number) }
review-final = You cannot change them afterwards.
review-back = Back to the questions
submit = Submit answers
submit-heading = Submit without answering everything?
submit-unanswered = { $count ->
    [one] { NUMBER($count) } question is not answered and will get no marks.
   *[other] { NUMBER($count) } questions are not answered and will get no marks.
}
submit-go-back = Go back
submit-anyway = Submit anyway
submitting = Submitting
submit-failed-heading = Your answers were not submitted
submit-failed-text = They could not be stored on this device. Nothing is lost: they are still in this page.
submit-again = Submit again

## Result

result-passed = You passed
result-not-passed = You have not passed yet
result-score = You scored { MARKS($score) } out of { MARKS($total) } ({ PERCENT($percent) }). The pass mark is { PERCENT($pass) }.
result-submitted = Submitted on { DATETIME($date) }
result-reasons-heading = What was missing
result-reason-total = Your total is below the pass mark of { PERCENT($cut) }.
result-reason-section = “{ $section }”: you scored { PERCENT($percent) }, and { PERCENT($cut) } is needed.
result-reason-topic = Topic “{ $topic }”: you scored { PERCENT($percent) }, and { PERCENT($cut) } is needed.
result-reason-gate = { $wrong ->
    [one] { NUMBER($wrong) } question on doing no harm was not right. Each of them must be right, since a mistake here can put a person in danger.
   *[other] { NUMBER($wrong) } questions on doing no harm were not right. Each of them must be right, since a mistake here can put a person in danger.
}
result-sections-heading = By section
result-topics-heading = By topic
result-column-section = Section
result-column-topic = Topic
result-column-marks = Marks
result-column-of = Of
result-column-percent = Share
result-column-needed = Needed
result-too-few = too few to judge
result-study-heading = What to study next
result-study-text = { $topic }: { MARKS($score) } of { MARKS($total) } marks
result-study-none = You reached at least { PERCENT($share) } in every topic.
result-hidden = Right answers are shown after you pass, or when no attempt is left.
result-practice = Practice finished
result-practice-note = This was practice. Nothing counts, and nothing is kept once you leave this page.
result-diagnostic = Where you stand
result-score-plain = You have { $score } of { $max } marks ({ $percent }).
counts-best = Your best attempt counts.
counts-first = Your first attempt counts.
counts-last = Your last attempt counts.
counts-this = It is this one.
counts-other = It is the one from { DATETIME($date) }.
gain-heading = What you gained
gain-since = Compared with your first attempt, on { DATETIME($date) }.
gain-before = Before
gain-after = Now
gain-column = Gained of what was missing
gain-whole = All topics
gain-of = { $share }
gain-full = Nothing was missing
gain-less = Less than before
gain-limits = This is the normalised gain (Hake, 1998): how much of what was missing is there now. With few questions, chance changes it a lot. If you had nearly everything right before, there was little left to gain.
result-hidden-score = The score of this assessment is not shown.
result-answers-heading = Your answers
result-right = Right
result-partly-right = Partly right
result-wrong = Not right
result-your-answer = Your answer
result-no-answer = No answer
result-right-answer = Right answer
result-why = Why
result-feedback = About your choice
result-sources = Sources
result-source = { $instrument }, { $locator }
mark-all-or-nothing-right = All right: { MARKS($score) } of { MARKS($points) } marks
mark-all-or-nothing-wrong = Not exactly the right answers: { MARKS($score) } of { MARKS($points) } marks
mark-counts = { NUMBER($right) } of { NUMBER($keyed) } right, { NUMBER($wrong) } wrong: { MARKS($score) } of { MARKS($points) } marks
mark-each-option = { NUMBER($right) } of { NUMBER($choices) } choices judged rightly: { MARKS($score) } of { MARKS($points) } marks
mark-weights = Each choice has its own value: { MARKS($score) } of { MARKS($points) } marks
mark-negative = A wrong answer costs marks: { MARKS($score) } of { MARKS($points) } marks
mark-parts = { NUMBER($right) } of { NUMBER($keyed) } right, { NUMBER($wrong) } not right: { MARKS($score) } of { MARKS($points) } marks
mark-position = { NUMBER($right) } of { NUMBER($keyed) } in the right place: { MARKS($score) } of { MARKS($points) } marks
mark-adjacent-pairs = { NUMBER($right) } of { NUMBER($keyed) } followed by the right one: { MARKS($score) } of { MARKS($points) } marks
mark-longest-run = The longest stretch in the right order has { NUMBER($right) } of { NUMBER($keyed) }: { MARKS($score) } of { MARKS($points) } marks
mark-longest-subset = { NUMBER($right) } of { NUMBER($keyed) } in the right order among themselves: { MARKS($score) } of { MARKS($points) } marks
mark-relative = Nearness to the right places, { NUMBER($right) } of { NUMBER($keyed) }: { MARKS($score) } of { MARKS($points) } marks
mark-accepted = Your answer is accepted: { MARKS($score) } of { MARKS($points) } marks
mark-accepted-partly = Your answer is accepted in part: { MARKS($score) } of { MARKS($points) } marks
mark-not-accepted = Your answer is not among those accepted: { MARKS($score) } of { MARKS($points) } marks
mark-unmarked = This question is not marked.
mark-no-answer = No answer: { MARKS($score) } of { MARKS($points) } marks
get-certificate = Get certificate
print = Print
try-again = Try again
try-again-from = You can try again from { DATETIME($date) }.
draft-notice = Draft content, provisional pass mark: this result is for learning only.
not-endorsed = Not issued or endorsed by IOM.

## Certificate

certificate-heading = Your certificate
certificate-name = Name on the certificate
certificate-name-hint = Printed exactly as you type it, in most scripts.
certificate-answers-add = Add my answers
certificate-answers-hint = Then others can calculate the score from them. Anyone who has the certificate or its link, or sees its code, can see your answers. Essays and notes are never in it.
certificate-answers = Answers
certificate-answers-added = Added: others can calculate the score from them
certificate-answers-none = Not added
certificate-name-empty = Enter the name to print on the certificate.
certificate-name-long = The name has { NUMBER($length) } characters. Enter at most { NUMBER($max) }.
certificate-name-characters = The name holds a character that can’t be printed: { $character }. Remove it.
certificate-name-script = No font here can print { $character }. Write the name without it, or in Latin letters.
certificate-name-change = Change
certificate-rename = Make it out to another name
certificate-rename-text = A certificate that was issued is not changed. With another name you get a new one with its own number, which says that it takes the place of { $number }. Copies of that one that you have given away stay as they are.
certificate-rename-back = Leave it as it is
certificate-replaces = Takes the place of
certificate-show = Show the certificate
certificate-preview = Preview
certificate-assessment = Assessment
certificate-level = Level
certificate-score = Score
certificate-date = Date
certificate-valid-until = Valid until
certificate-valid-always = No end date
certificate-bank = Question bank
certificate-digest = Digest of the bank
certificate-number = Record number
certificate-label = Self-issued record
certificate-shows-heading = What this record shows
certificate-shows = It was made on your own device. It says that these answers gave this score.
certificate-shows-not = It does not show who gave the answers, when, or with what help. Nobody has signed it.
certificate-pdf = Download PDF
certificate-pdf-again = Download PDF ({ NUMBER($size) } kB)
certificate-picture = As an image
certificate-picture-hint = The image shows the same page and holds the record as well, so that it can be checked. Some sites take the record out of images that they show; then the code in the image leads to the check.
certificate-png = Download image (PNG)
certificate-svg = Download drawing (SVG)
certificate-paper = Paper
certificate-paper-a4 = A4 (210 × 297 mm)
certificate-paper-letter = Letter (8.5 × 11 in)
certificate-picture-failed = The image could not be made
certificate-preparing = Preparing certificate
certificate-cancelled = Stopped
certificate-downloaded = Certificate downloaded
certificate-failed-heading = The PDF could not be made
certificate-failed-text = Your result is safe. Try again, or print this page instead.
certificate-failed-fetch = A part that it needs could not be fetched. Names in some scripts need a connection.
certificate-share = Share
certificate-in-app = This app’s browser can’t save files. Share the certificate, or open this page in your browser.
certificate-in-frame = This page is shown inside another one and may not save files. Open it in a new tab.
certificate-not-passed-heading = No certificate yet
certificate-not-passed-text = There is a certificate for this assessment when you have passed it.
to-assessment = Go to the assessment
to-result = Go to your result

## Link to check a certificate

link-heading = Let others check it
link-text = The link leads to a page of this site where anyone can check the certificate. What it says about you stands after the “#” of the link, a part that browsers send to no server.
link-seen = Anyone who has the link can see your name, the assessment, your score and the dates.
link-seen-answers = Anyone who has the link can see your name, the assessment, your score, the dates and your answers.
link-copy = Copy verification link
link-copied = Link copied
link-field = Verification link
link-refused = The browser did not let this page copy the link. It is selected here, so that you can copy it yourself.
link-preparing = The link is being prepared. It waits for the questions that your answers belong to.
link-without-answers = The questions cannot be loaded now, so the link leaves out your answers. The certificate’s file has them.
link-code = QR code for the verification link
link-code-text = Scan the code to come to the same page. It shows your name, the assessment, your score and the dates, and your answers if you added them.

## Certificates on this device

certificates-heading = Certificates on this device
certificates-to-learning = Go to “My learning”
certificates-list-heading = Your certificates
certificates-none = There are no certificates here yet. You can make one when you have passed an assessment that gives one.
certificates-unreadable = The certificates on this device cannot be read now.
certificates-holder = Made out to
certificates-issued = Issued
certificates-by = Signed by { $name }
certificates-by-withdrawn = Withdrawn by { $name }
certificates-by-unknown = Says that { $issuer } signed it. This site does not know that issuer.
certificates-by-open = Signed by an issuer. By whom cannot be checked now.
certificates-soon = Expires soon: { DATETIME($date) }
certificates-over = Expired on { DATETIME($date) }
certificates-see = View and download
certificates-download = Download
certificates-download-badge = Download badge
certificates-check = Check it
certificates-remind = Remind me before it expires
certificates-again = Take the assessment again
certificates-linked-in = Add to LinkedIn
certificates-linked-in-text = “Add to LinkedIn” opens LinkedIn and fills in the certificate’s title, issuer, dates and number. Nothing goes there before you press it.
certificates-replaced-heading = Replaced
certificates-replaced-text = These were made out to another name later. Copies that you have given away can still be checked.
certificates-replaced = { $number }, made out to { $holder } on { DATETIME($date) }: replaced by { $by }
certificates-add-heading = Certificates from an issuer
certificates-add-text = Has an issuer sent you a certificate that it signed, or the badge of one? Keep it here beside your own. The file stays on this device.
certificates-add = Add a certificate from a file
certificates-added = Certificate { $number } is kept on this device.
certificates-added-badge = The badge of certificate { $number } is kept on this device.
certificates-add-known = Certificate { $number } is here already. Nothing was changed.
certificates-add-none = There is no certificate in this file. Choose the PDF, PNG, SVG or JSON file that the issuer sent you.
certificates-add-badge-alone = This is the badge of certificate { $number }, which is not on this device. Add that certificate first.
certificates-add-other-badge = This badge is of another shape than Assay’s, or it was changed. Choose the file that the issuer sent you.
certificates-add-several = There are several different certificates in this file, so none of them was taken. Ask the issuer for a file with one.
certificates-add-newer = A later version of this app made this certificate. Load the page again and try once more.
certificates-add-altered = This certificate was changed after it was made. Ask the issuer to send it again.
certificates-add-self-issued = No issuer has signed this certificate. To bring your own certificates from another device, use “Download everything” there and “Add from a file” in “My learning” here.
certificates-add-large = This file is larger than any certificate. Choose the file that the issuer sent you.
certificates-add-failed = The device could not store the certificate. Free some space and try again.
certificates-remove = Remove
certificates-remove-heading = Remove this certificate?
certificates-remove-text = It is deleted from this device for good. Files that you have downloaded stay, and the issuer may send it again.
certificates-remove-confirm = Remove the certificate
certificates-removed = The certificate was removed
certificates-remove-failed = The certificate could not be removed
reminder-title = Your certificate “{ $title }” is valid until { DATETIME($date) }
reminder-text = Certificate { $number } expires soon. Here you can take the assessment again:

## Settings

settings-heading = Settings
settings-language = Language
settings-theme = Colours
settings-theme-device = As on this device
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-not-saved = These settings last until you close this page: this browser does not let it store anything.

## About and privacy

about-heading = About and privacy
about-what = { -product } gives assessments that run wholly in your browser. It works out your score on your own device.
about-kept-heading = What is kept, and where
about-kept = Your answers, results and settings are kept in this browser on this device. Nothing is sent to a server, and nobody else can see it unless they use this browser.
about-name = The name on a certificate is kept in the same way and stands only on the certificate that you download, in its code, and in the link to it that you copy.
about-shared-device = If you share this device, delete your answers when you are done.
about-lost = The browser may clear its storage, for instance after some weeks without a visit. Download answers that you want to keep.
about-size = { $count ->
    [0] No attempts are kept on this device.
    [one] { NUMBER($count) } attempt is kept on this device.
   *[other] { NUMBER($count) } attempts are kept on this device.
}
about-delete = Delete everything kept here
about-delete-heading = Delete everything?
about-delete-text = All answers, results, certificates and settings in this browser will be deleted. You can’t get them back.
about-delete-confirm = Delete everything
about-deleted = Everything was deleted.
about-delete-failed = Not everything could be deleted. Close other tabs of this site and try again, or clear this site’s data in the browser’s settings.
about-honest-heading = What a result can show
about-honest = The questions and their answers are on your device too. So a record that you make yourself shows what you answered, not that you answered alone.
about-content-heading = About the questions
about-content = The questions follow the IOM Counter-Trafficking Training Modules. They are a draft that no expert has reviewed yet.
to-verify = Check a certificate
about-version = Version { $version }
about-licence = Free software under the MIT or Apache 2.0 licence.

## Answering: kinds of questions beyond choices

answer-cleared = Your answer is cleared.
answer-choose = Choose…
answer-matrix = Select one answer in each row.
answer-matching = Choose a partner for each.
answer-categorise = Choose a group for each.
answer-ordering = Put these in order.
answer-ordering-up = Move up: { $text }
answer-ordering-down = Move down: { $text }
answer-ordering-moved = { $text }, now { NUMBER($place) } of { NUMBER($total) }
answer-ordering-untouched = Nothing is moved yet, so this is not answered.
answer-ordering-keep = The order is right as it stands
answer-gap-fill = Fill in each blank.
answer-short-text = Type your answer.
answer-characters-left = { $count ->
    [0] No characters left
    [one] { NUMBER($count) } character left
   *[other] { NUMBER($count) } characters left
}
answer-numeric = Type a number.
answer-number-field = Your answer
answer-number-unit = Unit
answer-number-two = “{ $text }” can be read in two ways. Which number do you mean?
answer-number-not = This can’t be read as a number. Use digits only, with a point or a comma before decimals.
answer-number-long = This number has too many digits.
answer-slider = Set a value from { $least } to { $most }.
answer-slider-field = Value
answer-slider-unset = Not set yet
answer-slider-not = This isn’t a value that can be set. Values go from { $least } to { $most }, in even steps.
answer-hot-text-several = Select all the words that apply.
answer-hot-text-one = Select the words that apply.
answer-hotspot-several = Select all the places that apply, on the picture or in the list below it.
answer-hotspot-one = Select one place, on the picture or in the list below it.
answer-essay = Write your answer. It is not marked: you can compare it with a model answer afterwards.
answer-survey-one = Select one answer. There is no right or wrong, and no mark.
answer-survey-several = Select all that apply. There is no right or wrong, and no mark.
answer-survey-scale = Select one place on the scale. There is no right or wrong, and no mark.
answer-survey-comment = Write what you like, or nothing. There is no right or wrong, and no mark.
result-unmarked = Not marked
result-model = A model answer
result-rubric = Compare your text
compare-text = Find the level of your text for each criterion. It counts for nothing: there is no mark, and it stays on this device.
compare-not-kept = Not saved. It stays only until you leave this page.
image-failed = The picture could not be loaded. It shows: { $alt }
image-retry = Load the picture again
media-failed = The recording could not be loaded. It is: { $alt }
media-retry = Load the recording again
media-transcript = Transcript

## Gallery

gallery-heading = Every kind of question, in every state
gallery-text = Each example can be tried here as often as you like. Nothing is kept.
gallery-live = Try it
gallery-untouched = Not answered
gallery-right = Right
gallery-partly = Partly right
gallery-wrong = Not right
gallery-disabled = Cannot be answered here
gallery-error = Cannot be read
gallery-mirrored = In the other direction
gallery-missing = What belongs to it is missing
gallery-back = All kinds of questions
gallery-notice = Before it is shown
gallery-told = After the last try, with everything that can be shown

## Preview for trainers

preview-heading = Preview for trainers
preview-text = Look at any question, in every state: as it is asked, answered and commented on, and in each language.
preview-keys = This is a preview: right answers are shown here. What you try is not kept and does not count.
preview-banks = Choose a bank
preview-all = All banks
preview-back = All questions of this bank
preview-find = Find by words or id
preview-topic = Topic
preview-type = Type
preview-any = All
preview-difficulty = Difficulty
preview-bloom = Bloom level
preview-tags = Tags
preview-found = { $count ->
    [0] No questions
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
}
preview-none = No question fits. Search for fewer words, or choose “All”.
preview-more = The first { NUMBER($count) } are listed. Narrow your search to see others.

## Review of missed questions

review-due-heading = Questions to review
review-due-what = Questions that you did not get right come back here, once their answers may be shown: first the next day, then later and later, just before you are likely to forget them.
review-due-link = Questions that you did not get right come back for review
review-due-none = Nothing is due now.
review-due-next = The next question is due on { DATETIME($date) }.
review-due-left = { $count ->
    [0] None left today
    [one] { NUMBER($count) } due
   *[other] { NUMBER($count) } due
}
review-due-done = { $count ->
    [one] You have reviewed { NUMBER($count) } question.
   *[other] You have reviewed { NUMBER($count) } questions.
}
review-due-back = This question comes back on { DATETIME($date) }.

## Cases

case-questions = Questions { NUMBER($first) } to { NUMBER($last) } are about this case.
case-two-questions = Questions { NUMBER($first) } and { NUMBER($last) } are about this case.
case-question = This question is about this case.
case-show = Show the case
case-hide = Hide the case

## Navigator

navigator-label = All questions
navigator-counts = { NUMBER($answered) } of { NUMBER($total) } answered
navigator-flagged-count = { $count ->
    [0] none flagged
    [one] { NUMBER($count) } flagged
   *[other] { NUMBER($count) } flagged
}
navigator-filter = Show
navigator-all = All { NUMBER($count) }
navigator-unanswered = Not answered { NUMBER($count) }
navigator-flagged = Flagged { NUMBER($count) }
navigator-item-answered = Question { NUMBER($number) }, answered
navigator-item-unanswered = Question { NUMBER($number) }, not answered
navigator-item-answered-flagged = Question { NUMBER($number) }, answered, flagged
navigator-item-unanswered-flagged = Question { NUMBER($number) }, not answered, flagged
navigator-none-flagged = No flagged questions
navigator-none-unanswered = No unanswered questions
navigator-forward-only = The questions come one after the other here, and there is no way back. So this list has no links.
navigator-by-section = You can go to the questions of this section. Once you go on to the next one, there is no way back.
navigator-page = Page { NUMBER($page) } of { NUMBER($pages) }
navigator-page-before = Previous page
navigator-page-after = Next page
navigator-shown = { $count ->
    [0] No questions shown
    [one] { NUMBER($count) } question shown
   *[other] { NUMBER($count) } questions shown
}

## Beside a question: notices, hints, checks, certainty

notice-heading = Before you read this question
notice-passing = You may pass it by. Another question takes its place; where there is none, it stays, and gets no marks without an answer.
notice-passing-practice = You may pass it by. Another question takes its place; where there is none, it does not count.
notice-in-vain = There is no other question for this place. You can still look at this one, or go on.
notice-other = Another question takes its place.
notice-show = Show the question
notice-pass = Pass it by
notice-kept-back = Not shown: it warns of what it shows
hints-heading = Hints
hint-free = Show a hint
hint-price = Show a hint (costs { PERCENT($price) } of the marks)
check-answer = Check my answer
check-nothing = Answer the question first, then check it.
check-again = This answer is checked already. Change it, then check again.
check-done = Your answer is checked
tries-left = { $count ->
    [one] { NUMBER($count) } try left.
   *[other] { NUMBER($count) } tries left.
}
try-price = Each further try costs { PERCENT($price) } of the marks.
try-told = Try { NUMBER($number) }: { $verdict }
answer-stays = This answer stays as it is.
certainty-heading = How sure are you?
certainty-hint = This changes no mark. Be very sure only where four out of five such answers would be right, and fairly sure where two out of three would be.
certainty-low = Not very sure
certainty-mid = Fairly sure
certainty-high = Very sure
mark-cost-tries = Tries: { NUMBER($tries) }. Marks left: { MARKS($left) }
mark-cost-hints = Hints: { NUMBER($hints) }. Marks left: { MARKS($left) }
mark-cost-both = Tries: { NUMBER($tries) }, hints: { NUMBER($hints) }. Marks left: { MARKS($left) }
result-column-weight = Counts
result-weight = { $weight ->
    [one] once
   *[other] { NUMBER($weight) } times
}
result-compensatory = Sections make up for each other: only the total decides.
calibration-heading = How well you judged your answers
calibration-text = This changes no mark. Who is sure of what is right, and unsure of the rest, knows what to look up.
calibration-average = By certainty you got { MARKS($average) } for each answer on average. 3 is the most, for being very sure and right each time; being very sure and wrong costs 6.
calibration-column-level = How sure
calibration-column-answers = Answers
calibration-column-right = Right
calibration-column-judgement = What that tells
calibration-unused = Not used
calibration-fits = As right as you were sure
calibration-over = Less often right than you were sure
calibration-slightly-over = Perhaps a little less often right than you were sure
calibration-under = More often right than you were sure
calibration-slightly-under = Perhaps more often right than you were sure

## Time

time-label = Time left
time-left = { $time } left
time-unit-minutes = { NUMBER($minutes) } min
time-section-left = { $time } left for this section
time-section-over = The time for this section is up.
time-hide = Hide the time
time-show = Show the time
time-minutes = { $minutes ->
    [one] { NUMBER($minutes) } minute is left.
   *[other] { NUMBER($minutes) } minutes are left.
}
time-section-minutes = { $minutes ->
    [one] { NUMBER($minutes) } minute is left for this section.
   *[other] { NUMBER($minutes) } minutes are left for this section.
}
time-section-up = The time for this section is up. Your answers in it stay as they are. Go on with the next section.
time-up = Time is up. Your answers are submitted as they are.
time-extend-heading = Two minutes are left
time-extend-text = { $minutes ->
    [one] You can take { NUMBER($minutes) } more minute.
   *[other] You can take { NUMBER($minutes) } more minutes.
}
time-extend-yes = { $minutes ->
    [one] Take { NUMBER($minutes) } more minute
   *[other] Take { NUMBER($minutes) } more minutes
}
time-extend-no = Go on without more time
time-extended = { $minutes ->
    [one] You have { NUMBER($minutes) } more minute.
   *[other] You have { NUMBER($minutes) } more minutes.
}
no-way-back = There is no way back to earlier questions here.
no-way-back-ahead = You can’t come back to this question.
result-time-up = Time was up. Your answers were submitted as they were at that moment.
result-clock-back = The clock of this device was set back during the attempt. The record of the attempt says so.
result-clock-ahead = The clock of this device was set ahead during the attempt. The record of the attempt says so.
settings-time-note = Extra time applies to what you start from now on. It is never printed. A file that you send says how long you took, not what extra time you have.

# One's own paper
note-write = Write a note
note-own = Your note
note-hint = Only for you. It is kept with your answers, and is not marked.
cross-out-choices = Cross out choices
cross-out = Cross out: { $choice }

# Reading and answering made easier
settings-theme-contrast = High contrast, light
settings-theme-contrast-dark = High contrast, dark
settings-theme-cream = Cream paper
settings-usual = Usual
settings-spacing = Space between lines
settings-spacing-more = More
settings-spacing-most = Most, between letters and words too
settings-hand = Place of the buttons
settings-hand-left = For the left hand
settings-hand-right = For the right hand
settings-aids = Reading aids
settings-aids-note = They stay on this device: no answer, result or certificate says that you use them.
settings-ruler = A ruler under the line that I read
settings-one-thing = One thing at a time: only the question on the screen
settings-still = Nothing moves
settings-aloud = A button that reads the page aloud, with this device’s own voices
settings-back = Back to your question
aloud-read = Read this page aloud
aloud-stop = Stop reading
aloud-no-voice = This device has no voice of its own for this language. Other voices would send the text elsewhere, so they are not used. You may be able to add one in the device’s settings.

## My learning

learning-heading = My learning
learning-none = When you have submitted an assessment, your attempts and their scores appear here.
learning-due-heading = Due for review
learning-due-none = Nothing is due.
learning-modules-heading = Attempts by module
learning-best = Best score: { PERCENT($share) }
learning-column-attempt = Attempt
learning-column-date = Submitted
learning-column-outcome = Outcome
learning-column-actions = Actions
learning-passed = Passed
learning-not-passed = Not passed yet
learning-result = See the result
learning-of-attempt = (attempt { NUMBER($number) })
learning-open-heading = Not submitted yet
learning-weak-heading = Topics to study
learning-weak-text = { $topic } ({ $bank }): { MARKS($score) } of { MARKS($total) } marks
learning-weak-none = Your last attempts reached the pass mark in every topic.
learning-weak-unknown = { $count ->
    [one] { NUMBER($count) } attempt from before counts here once you have opened its result.
   *[other] { NUMBER($count) } attempts from before count here once you have opened their results.
}
learning-weak-practise = Go to { $bank }
learning-certificates-heading = Certificates
learning-certificates-count = { $count ->
    [0] When you have a certificate, you find it here. You can also add one that an issuer has sent you.
    [one] You have { NUMBER($count) } certificate on this device.
   *[other] You have { NUMBER($count) } certificates on this device.
}
learning-data-heading = Your data
learning-data-text = All of it is kept on this device only. Take it with you as a file, or add such a file here.
learning-export = Download everything (JSON)
learning-export-table = Download as a table (CSV)
learning-table-kind = Kind
learning-table-date = Date
learning-table-due = Due
learning-table-questions = Number of questions
learning-table-attempt = attempt
learning-table-open = attempt not submitted yet
learning-table-topic = topic to study
learning-table-review = questions to review
learning-table-certificate = certificate
learning-import = Add from a file
learning-import-nothing = Nothing in this file is new.
learning-import-new = { $count ->
    [one] { NUMBER($count) } attempt will be added.
   *[other] { NUMBER($count) } attempts will be added.
}
learning-import-reviews = { $count ->
    [one] { NUMBER($count) } question to review will be added.
   *[other] { NUMBER($count) } questions to review will be added.
}
learning-import-known = { $count ->
    [one] { NUMBER($count) } attempt is here already and stays as it is:
   *[other] { NUMBER($count) } attempts are here already and stay as they are:
}
learning-import-certificates = { $count ->
    [one] { NUMBER($count) } certificate will be added.
   *[other] { NUMBER($count) } certificates will be added.
}
learning-import-damaged = { $count ->
    [one] { NUMBER($count) } attempt in the file can’t be read and is left out.
   *[other] { NUMBER($count) } attempts in the file can’t be read and are left out.
}
learning-import-confirm = Add
learning-import-wrong = This file has no attempts of this app, or is cut short. Nothing was changed.
learning-imported = Added to this device
learning-import-failed = The device could not store all of it. What could be stored is here.
learning-delete = Delete
learning-delete-heading = Delete this attempt?
learning-delete-text = Its answers, its score and its certificate are deleted from this device for good. Files that you have downloaded stay.
learning-delete-confirm = Delete the attempt
learning-deleted = The attempt is deleted
learning-delete-failed = It could not be deleted

## Send my result

send-heading = Send my result
send-text = Makes a file for your trainer: your score, and the answers that it comes from. Nothing leaves this device until you send the file yourself.
send-name = Your name, as your trainer knows you
send-name-hint = You can leave it empty.
send-share = Share the file
send-download = Download the file
send-made = The file is ready

## Class register

register-heading = Class register
register-text = For trainers: choose the result files of your class, and get one table. The files stay in this page; nothing is uploaded.
register-choose = Choose result files
register-drop = You can also drop them here.
register-empty = No results yet.
register-count = { $count ->
    [one] { NUMBER($count) } result
   *[other] { NUMBER($count) } results
}
register-name = Name
register-unnamed = No name given
register-module = Training module
register-assessment = Assessment
register-version = Version
register-submitted = Submitted
register-score = Score
register-of = Out of
register-percent = Per cent
register-passed = Outcome
register-replay = Checked
register-file = File
register-is-passed = passed
register-is-not-passed = not passed
register-fits = the answers give this score
register-other-score = the answers give another score
register-broken = the answers don’t fit the bank
register-missing = not checked: this version of the bank isn’t here
register-checking = being checked
register-same = same answers as row { NUMBER($row) }
register-refused-heading = { $count ->
    [one] { NUMBER($count) } file is not a result
   *[other] { NUMBER($count) } files are not results
}
register-bad-large = It is too large for a result.
register-bad-else = It is something else. Ask for the file that “Send my result” makes.
register-bad-format = It is another file of this app. Ask for the file that “Send my result” makes.
register-bad-newer = A later version of this app made it. Load this page again.
register-bad-damaged = It was cut short or changed. Ask for it again.
register-bad-open = The attempt isn’t submitted yet.
register-csv = Download as CSV
register-xlsx = Download for Excel
register-clear = Clear the table
register-note = The check shows that these answers give this score. It doesn’t show who gave them, when, or with what help.

## Offline

offline-heading = Offline
offline-purpose = Save a module, and all of it works without a connection: its questions, the result and the certificate.
offline-install = Your browser may offer to install this page as an app. Then it opens like any other app, even without a connection.
offline-size = Takes { MARKS($size) } MB on this device.
offline-save = Save for offline
offline-resume = Go on saving
offline-mend = Load again
offline-remove = Remove
offline-of = { $deed }: { $module }
offline-saving = Saving… { MARKS($done) } of { MARKS($size) } MB
offline-partly = { MARKS($left) } of { MARKS($size) } MB are still to be loaded.
offline-with-next = Will be ready offline with the new version.
offline-broken = Part of it is missing on this device. Load it again before you need it.
offline-removed = Removed from this device.
offline-stopped = Stopped. What has come so far is kept, and need not be loaded again.
offline-pinned = What your unfinished attempts need stays on this device until they end, even when a module is removed or a new version comes.
offline-news = A new version is on the site.
offline-news-text = { MARKS($size) } MB have to be loaded for it. What you have saved goes on working as it is.
offline-update = Load the new version
offline-waits = A new version is waiting. It will be used after your attempt.
offline-new-ready = The new version is ready. It is used when the page is loaded again.
offline-see = See what is saved
offline-no-line = There is no connection, so nothing more can be saved now. What is ready offline works.
offline-unknown = This page could not find out what the site has now, so nothing more can be saved. What is ready offline works.
offline-blocked = This browser does not let the page save anything for offline here. Private windows, and pages inside other pages, often do not.
offline-full = There is not enough room on this device: { MARKS($size) } MB are needed. Free some space, then go on. What has come so far need not be loaded again.
offline-broken-off = The connection broke off. What has come so far is kept, and need not be loaded again.
offline-changed = The site has changed meanwhile. Save again to get its new version.
offline-damaged = A file was damaged on the way, so it was not kept. Save again; if this goes on, tell the people who run this site.
offline-elsewhere = Another tab has saved or removed something meanwhile. Try again.
offline-failed = That did not work. Try again.

## Shared computers: a passphrase for what is kept here, and deleting all of it

protect-heading = Shared computer
protect-text = Other people who use this browser can read your answers and results. With a passphrase nobody can read them here without it.
protect-lost = Nobody can find out the passphrase for you. If you forget it, what is kept here is lost.
protect-passphrase = Passphrase
protect-hint = At least { NUMBER($count) } characters of any kind. Several words make a good one. On a shared computer, do not let the browser keep it.
protect-again = The same passphrase again
protect-letters = Show the letters
protect-turn-on = Protect with this passphrase
protect-turning-on = Protecting… This can take a few seconds.
protect-turned-on = What is kept here is protected now.
protect-is-on = What is kept here is protected. Lock it when you leave: then this browser shows nothing of it until you type the passphrase. Closing all tabs of this site locks it too. Files that you download are not protected.
protect-lock = Lock now
protect-locking = Storing your answers, then locking…
protect-turn-off = Turn protection off
protect-turning-off = Turning protection off…
protect-turned-off = Protection is off. Everybody who uses this browser can read what is kept here.
protect-short = Type at least { NUMBER($count) } characters.
protect-different = The two passphrases differ. Type the same one in both fields.
protect-not-saved = This was not locked, because your last answers are not stored yet. Go back to your question and download your answers first.
protect-unavailable = This browser cannot protect anything here: it offers encryption only on pages with a secure address (https).
protect-full = There is not enough room on this device. Nothing was changed.
protect-failed = That did not work, and nothing was changed. Close other tabs of this site and try again.
locked-heading = Locked
locked-text = What is kept on this device is protected with a passphrase.
locked-unlock = Unlock
locked-unlocking = Checking the passphrase… This can take a few seconds.
locked-empty = Type the passphrase.
locked-wrong = This is not the passphrase. Check the language of the keyboard and capital letters, and try again.
locked-damaged = The record that belongs to the passphrase is damaged or was made by a later version of this page. Load the page again. If that does not help, what is kept here cannot be opened any more.
locked-forgotten = Have you forgotten the passphrase?
locked-lost = Then nobody can open what is kept here any more. You can only delete it and start anew.
erase-now = Deleting…
erase-records = Attempts and their records:
erase-files = Saved modules and other files:
erase-settings = Settings:
erase-worker = The helper that opens pages without a connection:
erase-gone = deleted, and no longer in this browser.
erase-left = not deleted. Clear this site’s data in the browser’s settings.
erase-left-records = not deleted. Close all other tabs of this site and try again, or clear this site’s data in the browser’s settings.
erase-beyond = No page can delete these two. Files that you have downloaded are still in your folder for downloads, and the browser’s history still lists this site. Delete them yourself if others use this device.
erase-until-closed = This page keeps its language and colours until you load it again.

## Session codes

session-heading = Session code
session-text = Did your trainer give you a code? It decides which questions you get, so that an issuer can sign your certificate. Without a code, start as usual.
session-code = Code
session-code-hint = 12 letters and digits, such as 7K3M-0QRS-VW4X
session-code-empty = Enter the code that your trainer gave you.
session-code-length = The code has { NUMBER($found) } characters. Enter all 12 of them.
session-code-character = There is no { $character } in a code. Compare it with what you were given.
session-code-mistyped = The last character doesn’t fit the others. Compare the code with what you were given.
session-try = Which try is it?
session-try-hint = Count every time that you start this assessment with this code, on any device.
session-try-wrong = Enter a number: 1 for your first try.
session-start = Start with this code
