# All that a learner reads until the last answer is given: catalogue, start page, questions, troubles.
# Keep it short: it loads before the first question.

-product = Assay

## The frame of every page

product = { -product }
title-of = { $page } – { -product }
title-error = Error: { $title }
skip-to-content = Skip to the content
header-label = { -product } header
nav-label = Main pages
nav-catalogue = Assessments
nav-settings = Settings
nav-learning = My learning
nav-about = About and privacy
footer-note = Everything stays on this device. Nothing is sent anywhere.
back = Back
cancel = Cancel
retry = Try again
loading = Loading
problem-heading = There is a problem
machine-translation = This is a machine translation that no expert has checked yet.
not-translated = Not translated yet: shown in { $language }.
draft-content = Draft content: no expert has reviewed it yet, and the pass mark is provisional.
not-endorsed = Not issued or endorsed by IOM.

## Catalogue

catalogue-heading = Choose an assessment
catalogue-purpose = Check what you have learned in the training modules. Your answers are marked on this device.
audience-label = Show assessments for
audience-all = All audiences
catalogue-shown = { $count ->
    [0] No assessments shown
    [one] { NUMBER($count) } assessment shown
   *[other] { NUMBER($count) } assessments shown
}
catalogue-none = No assessment fits this audience. Choose “All audiences” to see the rest.
module-level = { $module }: { $level }
for-audiences = For { $audiences }
for-everyone = For everyone
question-count = { $count ->
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
}
status-new = Not started
status-unfinished = Unfinished
status-passed = Passed
status-not-passed = Not passed yet
status-taken = Taken
offer-practice = Practice: { $name }
offer-diagnostic = Before and after: { $name }
open-answers-heading = Answers saved as a file
open-answers = Open a file of answers
open-answers-hint = A file that you downloaded from this site before.
save-offline = Save for offline ({ NUMBER($size) } MB)
offline-ready = Ready offline

## Start page

start-questions = Questions
start-time = Time
start-no-limit = No time limit
start-time-limit = { $minutes ->
    [one] { NUMBER($minutes) } minute.
   *[other] { NUMBER($minutes) } minutes.
}
start-time-yours = { $minutes ->
    [one] { NUMBER($minutes) } minute, with your extra time.
   *[other] { NUMBER($minutes) } minutes, with your extra time.
}
start-time-sections = Some sections have a limit of their own.
start-time-runs = The clock keeps running while the page is closed.
start-time-stops = The clock stops while the page is closed.
extra-time = Extra time
extra-time-none = None
extra-time-more = { $share } more
start-pass-mark = Pass mark
start-pass-mark-value = { PERCENT($share) } of the marks
start-also-needed = To pass you also need
start-need-section = at least { PERCENT($share) } in “{ $section }”
start-need-topic = at least { PERCENT($share) } on the topic “{ $topic }”
start-need-gate = every question on doing no harm right
start-attempts = Attempts
start-attempts-left = { $count ->
    [0] None left
    [one] { NUMBER($count) } left
   *[other] { NUMBER($count) } left
}
start-attempts-free = As many as you like
start-audience = For
start-languages = Languages
start-offline = Without a connection
start-certificate = Certificate
start-certificate-yes = A record of completion to download when you pass
start-certificate-no = None
start-storage = Your answers
start-storage-value = Kept in this browser, on this device only. You can delete them at any time.
start-button = Start
start-session = I have a session code
start-continue = Continue – question { NUMBER($number) } of { NUMBER($total) }
start-found = You have an unfinished attempt, last saved on { DATETIME($date) }.
start-again = Start again
start-again-heading = Start again?
start-again-text = Your unfinished answers will be deleted. You can’t get them back.
start-again-confirm = Delete and start again
start-again-keep = Keep my answers
start-wait = You can try again from { DATETIME($date) }.
start-none-left = You have used all your attempts.
start-passed = You passed this assessment on { DATETIME($date) }.
start-passed-result = See your result
start-passed-certificate = Get your certificate
start-others = To learn and practise
start-practice-note = For practice: feedback after each question. Nothing counts, and nothing is kept once you have left the result.
start-diagnostic-note = Take it before the course and again after it. You can’t pass or fail; the second result shows what you gained.
start-storage-blocked = This browser will not keep your answers if you close this page.
start-storage-blocked-hint = You can go on. Download your answers before you close the page.
open-in-tab = Open in a new tab

## Question page

question-of = Question { NUMBER($number) } of { NUMBER($total) }
question-title = Question { NUMBER($number) } of { NUMBER($total) } – { $assessment }
select-one = Select one answer.
select-several = Select all that apply.
select-true-false = Is this true or false?
choice-true = True
choice-false = False
clear-answer = Clear my answer
continue-button = Continue
to-review = Check your answers
flag = Flag for review
flagged = Flagged

save-saved = Saved on this device
save-saving = Saving…
save-full = Not saved. Storage on this device is full.
save-full-hint = Free some space, or download your answers. Your answers are still in this page.
save-blocked = Not saved. This browser does not let the page store anything.
save-failed = Not saved yet. Trying again.
save-gone = This browser’s stored data was deleted meanwhile. The answers of this attempt are in this page, and are stored again.
save-memory = Kept in this page only. Download your answers before you close it.
download-answers = Download my answers

## Troubles

not-found-heading = Page not found
not-found-text = There is no page at this address. If you typed it, check it for mistakes.
to-catalogue = Go to all assessments
load-failed-heading = The assessment could not be loaded
load-failed-text = Check your connection and try again. Answers that were saved are still on this device.
offline-heading = You are offline
offline-text = This part has not been loaded on this device yet. Connect once to load it. What you have already opened still works.
damaged-heading = The assessment was damaged on the way
damaged-text = What arrived is not what was published, so it is not used. Load it again; if this goes on, tell the people who run this site.
unpublished-heading = This assessment can’t be used
unpublished-text = It was not published with “assay catalogue”. Tell the people who run this site.
newer-heading = This version can’t show this assessment yet
newer-hint = Load the page again to get the newest version.
gone-heading = Your version of this assessment is no longer here
gone-text = You started with a version that this site no longer has. Your answers are kept: download them, or start again with the new version.
second-tab-heading = Open in another tab
second-tab-text = This attempt is being answered in another tab or window. Here you can only read.
second-tab-take-over = Take over here
second-tab-lost = Another tab has taken over. Here you can only read now.
unreadable-heading = This attempt can’t be read
unreadable-text = What was stored is damaged or from a newer version. It is kept as it is: download it, or start again.
attempt-unknown-heading = This attempt is not on this device
attempt-unknown-text = Answers are kept only in the browser in which they were given. If you downloaded them, you can open that file.
file-wrong-heading = This file can’t be opened
file-wrong-text = It is not a file of answers from this site, or it is damaged.
file-opened = Your answers were opened. They are kept on this device from now on.
file-exists = This attempt is on this device already, with the same answers or more. Nothing was changed.
reload = Load the page again
