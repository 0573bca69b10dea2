# What a simulation says, in the terminal and on its page, and the table of parallel forms.

## How figures are put

title-of = { $title } ({ $id })
bank-version = { $title }, version { $version }
range = { MARKS($from) } to { MARKS($to) }
minutes = { MARKS($clock) } min
interval = 95%: { MARKS($low) } to { MARKS($high) }
interval-kappa = { interval }; kappa { MARKS($kappa) }
one-in = 1 in { NUMBER($count) }

## What was assumed

assumed-learners = { $learners ->
    [one] { NUMBER($learners) } learner
   *[other] { NUMBER($learners) } learners
}, ability { MARKS($ability) } (spread { MARKS($spread) }), { PERCENT($guessing) } of those who don’t know guess, { $parameters ->
    [0] difficulty by tags
    [one] parameters of { NUMBER($parameters) } item
   *[other] parameters of { NUMBER($parameters) } items
}.
assumed-pace = { NUMBER($words) } words a minute, { NUMBER($thinking) } s to think{ MARKS($limit) ->
    [NONE] {""}
   *[other] , stopped after { MARKS($limit) }
}; seed { $seed }.

## Decisions

passed = Passed at the first try
passed-by = Passed by try { NUMBER($number) }
consistent = Same decision on another form
accurate = The decision that fits
false-passes = passed but shouldn’t
false-fails = should have passed
half-pass = Half of those pass whose ability is
reliability = Reliability of the score
column-failed = Failed on
column-of-all = of all
column-alone = on that alone
what-total = the total
what-section = section { $id }
what-topic = topic { $id }
what-gate = gate { $tag }
column-ability = Ability
column-attempts = attempts
column-passed = passed

## Time and forms

time-label = Time
time = half take at most { MARKS($half) }, nine in ten { MARKS($most) }, nineteen in twenty { MARKS($nearly) }{ PERCENT($over) ->
    [NONE] {""}
   *[other] ; too short for { PERCENT($over) }
}
forms-label = Forms
forms-items = items in each: { MARKS($length) }; { forms }
forms = mean difficulty { MARKS($mean) } (of nine in ten forms { MARKS($easiest) } to { MARKS($hardest) }); two forms have { PERCENT($overlap) } of their items in common{ PERCENT($repeated) ->
    [NONE] {""}
   *[other] , a second try and the first { PERCENT($repeated) }
}

## Items

column-item = Item
column-type = Type
column-difficulty = Difficulty
column-exposure = Exposure
column-facility = Facility
column-right = right
column-partly = partly
column-wrong = wrong
column-none = none
column-seconds = Seconds

## What to look at

look = To look at
look-nothing = Nothing to look at.
no-form = No form can be drawn for { $audience } ({ $because }). Add items for it, or draw fewer.
too-few-items = { NUMBER($missing) } of { NUMBER($wanted) } items can’t be had
never-drawn = { $count ->
    [one] { NUMBER($count) } item is
   *[other] { NUMBER($count) } items are
} drawn by no assessment: { $items }. Draw them, or take them out.
always-drawn = { $count ->
    [one] { NUMBER($count) } item is
   *[other] { NUMBER($count) } items are
} in every form: { $items }. Who has seen one form knows them. Write more that fit their draws.
forms-alike = Two forms have { PERCENT($overlap) } of their items in common, so neighbours can help each other. Write more items, or draw fewer.
tries-alike = A second try has { PERCENT($overlap) } of its items from the first. Write more items, or draw fewer.
forms-apart = Of twenty forms, the easiest has a mean difficulty of { MARKS($easiest) } and the hardest of { MARKS($hardest) } logits. Draw by difficulty as well as by topic.
inconsistent = Only { PERCENT($consistent) } would get the same decision on another form. Ask more items, or move the cut away from where most learners are.
one-obstacle = { PERCENT($alone) } of all learners fail on { $what } alone. See whether it is meant to decide so much.
too-short = Time is too short for { PERCENT($over) }. It would test speed: give more, or ask less.
untagged = { $count ->
    [one] { NUMBER($count) } item is
   *[other] { NUMBER($count) } items are
} counted as medium, as nobody has named a difficulty: { $items }. Tag them, or give parameters.

## Guessing

guess-passed = { NUMBER($passed) } of { NUMBER($of) } passed
guess-calculated = calculated: { PERCENT($chance) }
guess-too-many = too many

## The page

page-title = Simulation: { $title }
page-heading = Simulation:
page-bank = { $bank }, version { $version }{ $audience ->
    [NONE] {""}
   *[other] , for { $audience }
}
page-caution = These learners are made up. What comes out depends on what was assumed of them; it shows where an assessment is likely to go wrong, and doesn’t replace trying it out. The more the assumptions matter to you, the more of them you should change to see what follows.
page-without-learning = without learning in between
page-wrong = { PERCENT($passes) } pass but shouldn’t, { PERCENT($fails) } should but don’t
page-logits = logits from the middle of those who took the training
page-reliability = correlation of the scores on two forms
page-half = Half take at most
page-most = nine in ten { MARKS($most) }, nineteen in twenty { MARKS($nearly) }
page-items = Items in a form
page-numbers = The numbers
page-failed = What the first try fails on
page-failed-text = Several parts can fail at once. “On that alone” are those who would have passed but for it.
page-abilities = Who passes
page-abilities-text = A good certificate is steep here: who knows little fails, who knows much passes, and few stand between.
page-abilities-plot = Share that passes, by ability
page-abilities-along = ability, in logits
page-abilities-mark = half pass
page-scores = What they score
page-scores-text = First tries. Where many scores lie near the cut, one lucky guess decides.
page-scores-plot = Attempts by score
page-scores-along = score, in per cent
page-scores-mark = cut
page-score = Score
page-share = share
page-interval = 95%
page-time = How long it takes
page-time-text = Both forms of each learner: { time }.
page-time-plot = Attempts by time
page-time-along = minutes
page-time-mark = limit
page-minutes = Minutes
page-exposure = How often each item is met
page-exposure-text = What is in every form is soon known to everybody; what is in none was written for nothing. The numbers are in the next table.
page-exposure-plot = Share of forms that have an item, from the most to the least frequent
page-exposure-along = items, the most frequent first
page-each = Item by item
page-each-text = Facility is the mean share of an item’s points that learners score. Difficulty and time are assumed, from tags or parameters and from length.

## Parallel forms

parallel-form = Form
parallel-count = Items
parallel-differs = (differs)
parallel-words = Words
parallel-new = New
parallel-most = Most shared
parallel-with = { NUMBER($count) } with form { NUMBER($form) }
parallel-shared = Shared
parallel-load = Mean difficulty { MARKS($easiest) } to { MARKS($hardest) } (easy 1, medium 2, hard 3); words { NUMBER($shortest) } to { NUMBER($longest) }.
parallel-different = { $items ->
    [one] { NUMBER($items) } different item
   *[other] { NUMBER($items) } different items
} in { $places ->
    [one] { NUMBER($places) } place
   *[other] { NUMBER($places) } places
}{ MARKS($average) ->
    [NONE] {""}
   *[other] ; two forms share { MARKS($average) } items on average, { NUMBER($most) } at most
}.
