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
review-flagged-heading = Flagged for review
review-question = Question { NUMBER($number) }
review-no-answer = Not answered
review-change = Change
review-answer = Answer
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
result-reached = reached
result-not-reached = not reached
result-study-heading = What to study next
result-study-text = { $topic }: { MARKS($score) } of { MARKS($total) } marks
result-study-none = You reached at least { PERCENT($share) } in every topic.
result-hidden = Right answers are shown after you pass, or when no attempt is left.
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
result-source-as-of = as of { $month }
result-source-unchecked = not checked by an expert yet
result-marks = { MARKS($score) } of { MARKS($points) } marks
mark-all-or-nothing-right = All right: { MARKS($score) } of { MARKS($points) } marks
mark-all-or-nothing-wrong = Not exactly the right answers: { MARKS($score) } of { MARKS($points) } marks
mark-counts = { NUMBER($right) } of { NUMBER($keyed) } right, { NUMBER($wrong) } wrong: { MARKS($score) } of { MARKS($points) } marks
mark-each-option = { NUMBER($right) } of { NUMBER($choices) } choices judged rightly: { MARKS($score) } of { MARKS($points) } marks
mark-weights = Each choice has its own value: { MARKS($score) } of { MARKS($points) } marks
mark-negative = A wrong answer costs marks: { MARKS($score) } of { MARKS($points) } marks
mark-no-answer = No answer: { MARKS($score) } of { MARKS($points) } marks
get-certificate = Get certificate
print = Print
try-again = Try again
try-again-from = You can try again from { DATETIME($date) }.
try-again-left = { $count ->
    [0] You have no attempt left.
    [one] You have { NUMBER($count) } attempt left.
   *[other] You have { NUMBER($count) } attempts left.
}
draft-notice = Draft content, provisional pass mark: this result is for learning only.
not-endorsed = Not issued or endorsed by IOM.

## Certificate

certificate-heading = Your certificate
certificate-name = Name on the certificate
certificate-name-hint = Printed exactly as you type it, in any script.
certificate-name-empty = Enter the name to print on the certificate.
certificate-name-long = The name has { NUMBER($length) } characters. Enter at most { NUMBER($max) }.
certificate-name-characters = The name holds a character that can’t be printed: { $character }. Remove it.
certificate-name-script = No font here can print { $character }. Write the name in Latin, Cyrillic or Arabic letters.
certificate-name-change = Change
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
certificate-preparing = Preparing certificate
certificate-preparing-part = Preparing certificate, { PERCENT($share) }
certificate-cancelled = Stopped
certificate-downloaded = Certificate downloaded
certificate-failed-heading = The PDF could not be made
certificate-failed-text = Your result is safe. Try again, or print this page instead.
certificate-print = Print this page instead
certificate-share = Share
certificate-in-app = This app’s browser can’t save files. Share the certificate, or open this page in your browser.
certificate-in-frame = This page is shown inside another one and may not save files. Open it in a new tab.
certificate-open-browser = Open in your browser
certificate-copy-link = Copy the address
certificate-link-copied = Address copied
certificate-not-passed-heading = No certificate yet
certificate-not-passed-text = There is a certificate for this assessment when you have passed it.
certificate-none-text = This assessment has no certificate.
to-assessment = Go to the assessment
to-result = Go to your result

## Settings

settings-heading = Settings
settings-language = Language
settings-theme = Colours
settings-theme-device = As on this device
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-text-normal = Normal
settings-text-large = Large
settings-text-largest = Very large
settings-saved = Settings saved
settings-not-saved = These settings last until you close this page: this browser does not let it store anything.

## About and privacy

about-heading = About and privacy
about-what = { -product } gives assessments that run wholly in your browser. It works out your score on your own device.
about-kept-heading = What is kept, and where
about-kept = Your answers, results and settings are kept in this browser on this device. Nothing is sent to a server, and nobody else can see it unless they use this browser.
about-name = The name on a certificate is kept in the same way and is printed only on the certificate that you download.
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
about-version = Version { $version }
about-licence = Free software under the MIT or Apache 2.0 licence.
