# The sheet of session codes that "assay session --sheet" writes: printed, cut up, and handed out.

title = Session codes
title-of = Session codes: { $title }
for-the-desk = Print this, cut it up along the lines, and give each learner one slip. Write down who got which number, if you want to know it later. Whoever sees a code can use it: keep the sheet where nobody else does, and destroy what is left over.
number = No. { NUMBER($learner) }
code = Session code
name = Name
first = Open the assessment on your device, say there that you have a session code, and enter this one before you begin. Your questions are drawn from it.
once = It counts once for each try that you are given, and for you alone: show it to nobody.
small-letters = Small letters, spaces and hyphens don’t matter. The letters I, L, O and U never occur: what looks like them are the digits 1 and 0, or a V.
