# ما تقوله المحاكاة في الطرفية وفي صفحتها، وجدول النماذج المتوازية. ترجمة آلية تحتاج إلى مراجعة.

## كيف تُكتب الأرقام

title-of = { $title } ({ $id })
bank-version = { $title }، الإصدار { $version }
range = من { MARKS($from) } إلى { MARKS($to) }
minutes = { MARKS($clock) } دقيقة
interval = ٩٥٪: من { MARKS($low) } إلى { MARKS($high) }
interval-kappa = { interval }؛ معامل كابا { MARKS($kappa) }
one-in = ١ من كل { NUMBER($count) }

## ما افتُرض

assumed-learners = عدد المتعلمين { NUMBER($learners) }، ومتوسط القدرة { MARKS($ability) } (الانحراف المعياري { MARKS($spread) })، ويخمّن { PERCENT($guessing) } ممن لا يعرفون، { $parameters ->
    [0] والصعوبة بحسب الوسوم
    [one] ولسؤال واحد معالم
    [two] ولسؤالين معالم
    [few] ولعدد { NUMBER($parameters) } أسئلة معالم
    [many] ولعدد { NUMBER($parameters) } سؤالًا معالم
   *[other] ولعدد { NUMBER($parameters) } سؤال معالم
}.
assumed-pace = سرعة القراءة { NUMBER($words) } كلمة في الدقيقة، ووقت التفكير { NUMBER($thinking) } ثانية{ MARKS($limit) ->
    [NONE] {""}
   *[other] ، والتوقف بعد { MARKS($limit) }
}؛ البذرة { $seed }.

## القرارات

passed = النجاح في المحاولة الأولى
passed-by = النجاح حتى المحاولة { NUMBER($number) }
consistent = القرار نفسه على نموذج آخر
accurate = القرار الملائم
false-passes = نجاح بغير استحقاق
false-fails = رسوب بغير استحقاق
half-pass = ينجح النصف عند القدرة
reliability = ثبات الدرجة
column-failed = سبب الرسوب
column-of-all = من الجميع
column-alone = بهذا وحده
what-total = المجموع
what-section = القسم { $id }
what-topic = الموضوع { $id }
what-gate = شرط السلامة { $tag }
column-ability = القدرة
column-attempts = المحاولات
column-passed = النجاح

## الوقت والنماذج

time-label = الوقت
time = يحتاج النصف إلى { MARKS($half) } على الأكثر، وتسعة من عشرة إلى { MARKS($most) }، وتسعة عشر من عشرين إلى { MARKS($nearly) }{ PERCENT($over) ->
    [NONE] {""}
   *[other] ؛ وهو قصير على { PERCENT($over) }
}
forms-label = النماذج
forms-items = عدد الأسئلة في كل منها: { MARKS($length) }؛ { forms }
forms = متوسط الصعوبة { MARKS($mean) } (وفي تسعة نماذج من عشرة من { MARKS($easiest) } إلى { MARKS($hardest) })؛ ويشترك النموذجان في { PERCENT($overlap) } من أسئلتهما{ PERCENT($repeated) ->
    [NONE] {""}
   *[other] ، والمحاولة الثانية والأولى في { PERCENT($repeated) }
}

## الأسئلة

column-item = السؤال
column-type = النوع
column-difficulty = الصعوبة
column-exposure = التعرض
column-facility = السهولة
column-right = صحيحة
column-partly = صحيحة جزئيًا
column-wrong = غير صحيحة
column-none = لا إجابة
column-seconds = الثواني

## ما ينبغي النظر فيه

look = ينبغي النظر في
look-nothing = لا شيء ينبغي النظر فيه.
no-form = لا يمكن سحب نموذج للفئة { $audience } ({ $because }). تُضاف أسئلة لها، أو يُسحب أقل.
too-few-items = ينقص { NUMBER($missing) } من { NUMBER($wanted) }
never-drawn = أسئلة لا يسحبها أي تقييم، وعددها { NUMBER($count) }: { $items }. تُسحب أو تُستبعد.
always-drawn = أسئلة في كل نموذج، وعددها { NUMBER($count) }: { $items }. من رأى نموذجًا واحدًا عرفها. تُكتب أسئلة أخرى تناسب سحوباتها.
forms-alike = يشترك النموذجان في { PERCENT($overlap) } من أسئلتهما، فيستطيع الجيران أن يساعد بعضهم بعضًا. تُكتب أسئلة أكثر، أو يُسحب أقل.
tries-alike = في المحاولة الثانية { PERCENT($overlap) } من أسئلة الأولى. تُكتب أسئلة أكثر، أو يُسحب أقل.
forms-apart = من كل عشرين نموذجًا، متوسط صعوبة الأسهل { MARKS($easiest) } ومتوسط صعوبة الأصعب { MARKS($hardest) } لوجيت. يُسحب بحسب الصعوبة كما يُسحب بحسب الموضوع.
inconsistent = لا يصدر القرار نفسه على نموذج آخر إلا في حق { PERCENT($consistent) }. تُطرح أسئلة أكثر، أو يُبعد حد النجاح عن موضع أكثر المتعلمين.
one-obstacle = يرسب { PERCENT($alone) } من جميع المتعلمين بسبب واحد: { $what }. يُنظر هل يُراد له أن يقرر كل هذا.
too-short = الوقت قصير على { PERCENT($over) }، فيصير التقييم قياسًا للسرعة: يُعطى وقت أكثر، أو يُطلب أقل.
untagged = أسئلة تُعد متوسطة لأن أحدًا لم يذكر صعوبتها، وعددها { NUMBER($count) }: { $items }. تُضاف وسوم، أو تُعطى معالم.

## التخمين

guess-passed = نجح { NUMBER($passed) } من { NUMBER($of) }
guess-calculated = بالحساب: { PERCENT($chance) }
guess-too-many = أكثر مما ينبغي

## الصفحة

page-title = محاكاة: { $title }
page-heading = محاكاة:
page-bank = { $bank }، الإصدار { $version }{ $audience ->
    [NONE] {""}
   *[other] ، للفئة { $audience }
}
page-caution = هؤلاء المتعلمون مفترضون. وما ينتج يتوقف على ما افتُرض فيهم؛ فهو يبيّن أين يُحتمل أن يخطئ التقييم، ولا يغني عن تجريبه. وكلما زادت أهمية الافتراضات لديك وجب تغيير المزيد منها لرؤية ما يترتب على ذلك.
page-without-learning = دون تعلّم بين المحاولات
page-wrong = ينجح { PERCENT($passes) } بغير استحقاق، ويرسب { PERCENT($fails) } بغير استحقاق
page-logits = لوجيت من وسط من تلقّوا التدريب
page-reliability = معامل الارتباط بين الدرجات على نموذجين
page-half = يحتاج النصف على الأكثر إلى
page-most = تسعة من عشرة { MARKS($most) }، وتسعة عشر من عشرين { MARKS($nearly) }
page-items = عدد الأسئلة في النموذج
page-numbers = الأرقام
page-failed = أسباب الرسوب في المحاولة الأولى
page-failed-text = قد تجتمع عدة أسباب. و«بهذا وحده» هم من كانوا سينجحون لولاه.
page-abilities = من ينجح
page-abilities-text = المنحنى هنا شديد الانحدار في الشهادة الجيدة: من يعرف القليل يرسب، ومن يعرف الكثير ينجح، وقليل من هم بينهما.
page-abilities-plot = نسبة النجاح بحسب القدرة
page-abilities-along = القدرة باللوجيت
page-abilities-mark = ينجح النصف
page-scores = الدرجات المحققة
page-scores-text = المحاولات الأولى. حيث تكثر الدرجات قرب حد النجاح يكفي تخمين واحد موفق للحسم.
page-scores-plot = المحاولات بحسب الدرجة
page-scores-along = الدرجة بالمئة
page-scores-mark = حد النجاح
page-score = الدرجة
page-share = النسبة
page-interval = ٩٥٪
page-time = الوقت اللازم
page-time-text = في نموذجَي كل متعلم: { time }.
page-time-plot = المحاولات بحسب الوقت
page-time-along = الدقائق
page-time-mark = حد الوقت
page-minutes = الدقائق
page-exposure = كم مرة يُعرض كل سؤال
page-exposure-text = ما كان في كل نموذج عرفه الجميع سريعًا، وما لم يكن في أي نموذج كُتب بلا فائدة. والأرقام في الجدول التالي.
page-exposure-plot = نسبة النماذج التي فيها السؤال، من الأكثر تكرارًا إلى الأقل
page-exposure-along = الأسئلة، الأكثر تكرارًا أولًا
page-each = سؤالًا سؤالًا
page-each-text = السهولة متوسط ما يحصل عليه المتعلمون من نقاط السؤال. والصعوبة والوقت مفترضان، من الوسوم أو المعالم ومن الطول.

## النماذج المتوازية

parallel-form = النموذج
parallel-count = الأسئلة
parallel-differs = (الفرق)
parallel-words = الكلمات
parallel-new = الجديدة
parallel-most = الأكثر اشتراكًا
parallel-with = { NUMBER($count) } مع النموذج { NUMBER($form) }
parallel-shared = المشترك
parallel-load = متوسط الصعوبة من { MARKS($easiest) } إلى { MARKS($hardest) } (سهل ١، متوسط ٢، صعب ٣)؛ والكلمات من { NUMBER($shortest) } إلى { NUMBER($longest) }.
parallel-different = الأسئلة المختلفة { NUMBER($items) } في { NUMBER($places) } من المواضع{ MARKS($average) ->
    [NONE] {""}
   *[other] ؛ وعدد الأسئلة المشتركة بين نموذجين { MARKS($average) } في المتوسط و{ NUMBER($most) } على الأكثر
}.
