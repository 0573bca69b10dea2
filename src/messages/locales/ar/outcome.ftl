# ما يُقرأ بعد آخر إجابة، والصفحات الجانبية: المراجعة، والنتيجة، والشهادة، والإعدادات، وحول الموقع.
# ترجمة آلية تحتاج إلى مراجعة.

-product = Assay

## المراجعة

review-heading = مراجعة الإجابات قبل التسليم
review-counts = مُجاب عنها: { NUMBER($answered) }، بلا إجابة: { NUMBER($unanswered) }، عليها علامة: { NUMBER($flagged) }
review-unanswered-heading = { $count ->
    [zero] لا توجد أسئلة بلا إجابة
    [one] سؤال واحد بلا إجابة
    [two] سؤالان بلا إجابة
    [few] { NUMBER($count) } أسئلة بلا إجابة
    [many] { NUMBER($count) } سؤالًا بلا إجابة
   *[other] { NUMBER($count) } سؤال بلا إجابة
}
review-unanswered-text = السؤال الذي لا إجابة عنه لا يمنح أي درجة.
review-question = السؤال { NUMBER($number) }
review-no-answer = بلا إجابة
review-change = تغيير
review-change-of = إجابة السؤال { NUMBER($number) }
review-final = لا يمكن تغيير الإجابات بعد تسليمها.
review-back = العودة إلى الأسئلة
submit = تسليم الإجابات
submit-heading = هل تريد التسليم قبل الإجابة عن كل الأسئلة؟
submit-unanswered = { $count ->
    [zero] لا توجد أسئلة بلا إجابة.
    [one] سؤال واحد بلا إجابة، ولن يمنح أي درجة.
    [two] سؤالان بلا إجابة، ولن يمنحا أي درجة.
    [few] { NUMBER($count) } أسئلة بلا إجابة، ولن تمنح أي درجة.
    [many] { NUMBER($count) } سؤالًا بلا إجابة، ولن تمنح أي درجة.
   *[other] { NUMBER($count) } سؤال بلا إجابة، ولن تمنح أي درجة.
}
submit-go-back = عودة
submit-anyway = التسليم على أي حال
submitting = جارٍ التسليم
submit-failed-heading = لم تُسلَّم إجاباتك
submit-failed-text = تعذر حفظها على هذا الجهاز. لم يُفقد شيء، فما زالت إجاباتك في هذه الصفحة.
submit-again = التسليم مرة أخرى

## النتيجة

result-passed = لقد نجحت
result-not-passed = لم تنجح بعد
result-score = حصلت على { MARKS($score) } من { MARKS($total) } ({ PERCENT($percent) }). نسبة النجاح هي { PERCENT($pass) }.
result-submitted = سُلِّمت في { DATETIME($date) }
result-reasons-heading = ما لم يتحقق
result-reason-total = مجموعك أقل من نسبة النجاح البالغة { PERCENT($cut) }.
result-reason-section = «{ $section }»: حصلت على { PERCENT($percent) }، والمطلوب { PERCENT($cut) }.
result-reason-topic = موضوع «{ $topic }»: حصلت على { PERCENT($percent) }، والمطلوب { PERCENT($cut) }.
result-reason-gate = { $wrong ->
    [zero] جميع إجابات أسئلة مبدأ عدم الإضرار صحيحة.
    [one] إجابة سؤال واحد من أسئلة مبدأ عدم الإضرار لم تكن صحيحة. يجب أن تكون كلها صحيحة، لأن الخطأ هنا قد يعرّض إنسانًا للخطر.
    [two] إجابتا سؤالين من أسئلة مبدأ عدم الإضرار لم تكونا صحيحتين. يجب أن تكون كلها صحيحة، لأن الخطأ هنا قد يعرّض إنسانًا للخطر.
    [few] إجابات { NUMBER($wrong) } أسئلة من أسئلة مبدأ عدم الإضرار لم تكن صحيحة. يجب أن تكون كلها صحيحة، لأن الخطأ هنا قد يعرّض إنسانًا للخطر.
    [many] إجابات { NUMBER($wrong) } سؤالًا من أسئلة مبدأ عدم الإضرار لم تكن صحيحة. يجب أن تكون كلها صحيحة، لأن الخطأ هنا قد يعرّض إنسانًا للخطر.
   *[other] إجابات { NUMBER($wrong) } سؤال من أسئلة مبدأ عدم الإضرار لم تكن صحيحة. يجب أن تكون كلها صحيحة، لأن الخطأ هنا قد يعرّض إنسانًا للخطر.
}
result-sections-heading = بحسب القسم
result-topics-heading = بحسب الموضوع
result-column-section = القسم
result-column-topic = الموضوع
result-column-marks = الدرجات
result-column-of = من
result-column-percent = النسبة
result-column-needed = المطلوب
result-too-few = العدد أقل من أن يُحكم عليه
result-study-heading = ما يُستحسن دراسته بعد ذلك
result-study-text = { $topic }: { MARKS($score) } من { MARKS($total) } من الدرجات
result-study-none = حصلت على { PERCENT($share) } على الأقل في كل موضوع.
result-hidden = تُعرض الإجابات الصحيحة بعد النجاح، أو عندما لا تبقى أي محاولة.
result-practice = انتهى التمرين
result-practice-note = كان هذا تمرينًا. لا يُحتسب شيء، ولا يُحفظ شيء بعد مغادرة هذه الصفحة.
result-diagnostic = مستواك الآن
result-score-plain = حصلت على { $score } من { $max } من الدرجات ({ $percent }).
counts-best = تُحتسب أفضل محاولاتك.
counts-first = تُحتسب أولى محاولاتك.
counts-last = تُحتسب آخر محاولاتك.
counts-this = وهي هذه.
counts-other = وهي محاولة { DATETIME($date) }.
gain-heading = ما تحقق من تقدم
gain-since = مقارنةً بمحاولتك الأولى في { DATETIME($date) }.
gain-before = قبل
gain-after = الآن
gain-column = ما اكتُسب مما كان ينقص
gain-whole = كل الموضوعات
gain-of = { $share }
gain-full = لم يكن ينقص شيء
gain-less = أقل من ذي قبل
gain-limits = هذا هو الكسب المعياري (Hake، ١٩٩٨): كم تحقق مما كان ينقص. إذا كانت الأسئلة قليلة غيّرته المصادفة كثيرًا. وإذا كان كل شيء تقريبًا صحيحًا من قبل لم يبق إلا القليل لاكتسابه.
result-hidden-score = لا تُعرض نتيجة هذا التقييم.
result-answers-heading = إجاباتك
result-right = صحيحة
result-partly-right = صحيحة جزئيًا
result-wrong = غير صحيحة
result-your-answer = إجابتك
result-no-answer = لا إجابة
result-right-answer = الإجابة الصحيحة
result-why = السبب
result-feedback = حول اختيارك
result-sources = المراجع
result-source = { $instrument }، { $locator }
mark-all-or-nothing-right = كلها صحيحة: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-all-or-nothing-wrong = ليست الإجابات الصحيحة تمامًا: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-counts = الصحيح { NUMBER($right) } من { NUMBER($keyed) }، والخطأ { NUMBER($wrong) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-each-option = الحكم صحيح على { NUMBER($right) } من { NUMBER($choices) } من الخيارات: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-weights = لكل خيار قيمته: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-negative = الإجابة الخاطئة تُنقص الدرجات: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-parts = الصحيح { NUMBER($right) } من { NUMBER($keyed) }، وغير الصحيح { NUMBER($wrong) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-position = في مكانه الصحيح { NUMBER($right) } من { NUMBER($keyed) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-adjacent-pairs = يتبعه العنصر الصحيح { NUMBER($right) } من { NUMBER($keyed) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-longest-run = أطول تتابع صحيح فيه { NUMBER($right) } من { NUMBER($keyed) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-longest-subset = مرتّب ترتيبًا صحيحًا فيما بينه { NUMBER($right) } من { NUMBER($keyed) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-relative = القرب من الأماكن الصحيحة { NUMBER($right) } من { NUMBER($keyed) }: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-accepted = إجابتك مقبولة: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-accepted-partly = إجابتك مقبولة جزئيًا: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-not-accepted = إجابتك ليست من الإجابات المقبولة: { MARKS($score) } من { MARKS($points) } من الدرجات
mark-unmarked = هذا السؤال لا تُحتسب له درجات.
mark-no-answer = لا إجابة: { MARKS($score) } من { MARKS($points) } من الدرجات
get-certificate = الحصول على الشهادة
print = طباعة
try-again = محاولة جديدة
try-again-from = يمكنك المحاولة مرة أخرى ابتداءً من { DATETIME($date) }.
draft-notice = محتوى أولي ونسبة نجاح مؤقتة: هذه النتيجة للتعلم فقط.
not-endorsed = غير صادر عن المنظمة الدولية للهجرة ولا معتمد منها.

## الشهادة

certificate-heading = شهادتك
certificate-name = الاسم على الشهادة
certificate-name-hint = يُطبع كما هو مكتوب تمامًا، بمعظم الكتابات.
certificate-answers-add = إضافة إجاباتي
certificate-answers-hint = يستطيع الآخرون حينئذ حساب النتيجة منها. وكل من لديه الشهادة أو رابطها، أو يرى رمزها، يستطيع رؤية إجاباتك. ولا تُدرج فيها أبدًا المقالات والملاحظات.
certificate-answers = الإجابات
certificate-answers-added = مضافة: يستطيع الآخرون حساب النتيجة منها
certificate-answers-none = غير مضافة
certificate-name-empty = يرجى إدخال الاسم الذي سيُطبع على الشهادة.
certificate-name-long = عدد أحرف الاسم { NUMBER($length) }، والحد الأقصى { NUMBER($max) }.
certificate-name-characters = في الاسم رمز لا يمكن طباعته: { $character }. يرجى حذفه.
certificate-name-script = لا يوجد هنا خط يمكنه طباعة { $character }. يرجى كتابة الاسم من دونه أو بالأحرف اللاتينية.
certificate-name-change = تغيير
certificate-rename = إصدارها باسم آخر
certificate-rename-text = الشهادة الصادرة لا تُغيَّر. وعند كتابة اسم آخر تُنشأ شهادة جديدة لها رقمها الخاص، وتذكر أنها تحل محل الشهادة { $number }. أما النسخ التي أعطيتها للآخرين من الشهادة السابقة فتبقى كما هي.
certificate-rename-back = إبقاؤها كما هي
certificate-replaces = تحل محل
certificate-show = عرض الشهادة
certificate-preview = معاينة
certificate-assessment = التقييم
certificate-level = المستوى
certificate-score = النتيجة
certificate-date = التاريخ
certificate-valid-until = صالحة حتى
certificate-valid-always = بلا تاريخ انتهاء
certificate-bank = بنك الأسئلة
certificate-digest = بصمة بنك الأسئلة
certificate-number = رقم السجل
certificate-label = سجل ذاتي الإصدار
certificate-shows-heading = ما يُظهره هذا السجل
certificate-shows = أُنشئ على جهازك أنت، ويفيد بأن هذه الإجابات حققت هذه النتيجة.
certificate-shows-not = لا يُظهر من قدّم الإجابات ولا متى ولا بأي مساعدة، ولم توقّعه أي جهة.
certificate-pdf = تنزيل ملف PDF
certificate-pdf-again = تنزيل ملف PDF ({ NUMBER($size) } كيلوبايت)
certificate-picture = على هيئة صورة
certificate-picture-hint = تُظهر الصورة الصفحة نفسها وتحمل السجل أيضًا، فيمكن التحقق منها. وتحذف بعض المواقع السجل من الصور التي تعرضها، وعندئذ يقود الرمز الذي في الصورة إلى التحقق.
certificate-png = تنزيل الصورة (PNG)
certificate-svg = تنزيل الرسم (SVG)
certificate-paper = الورق
certificate-paper-a4 = A4 (٢١٠ × ٢٩٧ مم)
certificate-paper-letter = Letter (٨٫٥ × ١١ بوصة)
certificate-picture-failed = تعذّر إنشاء الصورة
certificate-preparing = جارٍ إعداد الشهادة
certificate-cancelled = تم الإيقاف
certificate-downloaded = تم تنزيل الشهادة
certificate-failed-heading = تعذر إنشاء ملف PDF
certificate-failed-text = نتيجتك محفوظة. يرجى المحاولة مرة أخرى أو طباعة هذه الصفحة بدلًا من ذلك.
certificate-failed-fetch = تعذر جلب جزء لازم. تتطلب الأسماء ببعض الكتابات اتصالًا بالإنترنت.
certificate-share = مشاركة
certificate-in-app = لا يستطيع متصفح هذا التطبيق حفظ الملفات. يمكنك مشاركة الشهادة، أو فتح هذه الصفحة في متصفحك.
certificate-in-frame = هذه الصفحة معروضة داخل صفحة أخرى ولا يُسمح لها بحفظ الملفات. يرجى فتحها في علامة تبويب جديدة.
certificate-not-passed-heading = لا توجد شهادة بعد
certificate-not-passed-text = تتاح شهادة هذا التقييم بعد النجاح فيه.
to-assessment = الانتقال إلى التقييم
to-result = الانتقال إلى نتيجتك

## رابط التحقق

link-heading = إتاحة التحقق للآخرين
link-text = يؤدي الرابط إلى صفحة في هذا الموقع يستطيع فيها أي شخص التحقق من الشهادة. ما يذكره الرابط عنك يأتي بعد علامة «#» فيه، وهذا الجزء لا ترسله المتصفحات إلى أي خادم.
link-seen = كل من لديه الرابط يستطيع رؤية اسمك والتقييم ونتيجتك والتواريخ.
link-seen-answers = كل من لديه الرابط يستطيع رؤية اسمك والتقييم ونتيجتك والتواريخ وإجاباتك.
link-copy = نسخ رابط التحقق
link-copied = تم نسخ الرابط
link-field = رابط التحقق
link-refused = لم يسمح المتصفح لهذه الصفحة بنسخ الرابط. الرابط محدد هنا، ويمكنك نسخه بنفسك.
link-preparing = جارٍ إعداد الرابط، وهو ينتظر الأسئلة التي تعود إليها إجاباتك.
link-without-answers = يتعذر تحميل الأسئلة الآن، ولذلك لا يتضمن الرابط إجاباتك. ملف الشهادة يتضمنها.
link-code = رمز QR لرابط التحقق
link-code-text = يؤدي مسح الرمز إلى الصفحة نفسها. يُظهر الرمز اسمك والتقييم ونتيجتك والتواريخ، وكذلك إجاباتك إن كنت قد أضفتها.

## الشهادات على هذا الجهاز

certificates-heading = الشهادات على هذا الجهاز
certificates-to-learning = الانتقال إلى «تعلّمي»
certificates-list-heading = شهاداتك
certificates-none = لا توجد شهادات هنا بعد. يمكنك إنشاء شهادة بعد النجاح في تقييم يمنحها.
certificates-unreadable = تتعذر قراءة الشهادات على هذا الجهاز الآن.
certificates-holder = صادرة باسم
certificates-issued = تاريخ الإصدار
certificates-by = وقّعتها { $name }
certificates-by-withdrawn = سحبتها { $name }
certificates-by-unknown = تذكر أن { $issuer } وقّعتها، وهذا الموقع لا يعرف جهة الإصدار هذه.
certificates-by-open = وقّعتها جهة إصدار، ويتعذر الآن التحقق من هوية هذه الجهة.
certificates-soon = تنتهي صلاحيتها قريبًا: { DATETIME($date) }
certificates-over = انتهت صلاحيتها في { DATETIME($date) }
certificates-see = العرض والتنزيل
certificates-download = تنزيل
certificates-download-badge = تنزيل الشارة
certificates-check = التحقق منها
certificates-remind = تذكيري قبل انتهاء الصلاحية
certificates-again = إجراء التقييم مرة أخرى
certificates-linked-in = إضافة إلى LinkedIn
certificates-linked-in-text = زر «إضافة إلى LinkedIn» يفتح LinkedIn ويملأ فيه عنوان الشهادة وجهة الإصدار والتواريخ والرقم. لا يُرسل إليه شيء قبل الضغط على الزر.
certificates-replaced-heading = شهادات حلت محلها شهادات أخرى
certificates-replaced-text = صدرت هذه الشهادات لاحقًا باسم آخر. لا يزال من الممكن التحقق من النسخ التي أعطيتها للآخرين.
certificates-replaced = { $number }، صادرة باسم { $holder } في { DATETIME($date) }: حلت محلها { $by }
certificates-add-heading = شهادات من جهة إصدار
certificates-add-text = هل أرسلت إليك جهة إصدار شهادة وقّعتها، أو شارتها؟ يمكنك حفظها هنا إلى جانب شهاداتك. يبقى الملف على هذا الجهاز.
certificates-add = إضافة شهادة من ملف
certificates-added = حُفظت الشهادة { $number } على هذا الجهاز.
certificates-added-badge = شارة الشهادة { $number } محفوظة على هذا الجهاز.
certificates-add-known = الشهادة { $number } موجودة هنا من قبل. لم يتغير شيء.
certificates-add-none = لا توجد شهادة في هذا الملف. يرجى اختيار ملف PDF أو PNG أو SVG أو JSON الذي أرسلته جهة الإصدار.
certificates-add-badge-alone = هذه شارة الشهادة { $number }، وهي ليست على هذا الجهاز. يرجى إضافة تلك الشهادة أولًا.
certificates-add-other-badge = لهذه الشارة شكل غير شكل شارات Assay، أو أنها عُدّلت. يرجى اختيار الملف الذي أرسلته إليك جهة الإصدار.
certificates-add-several = في هذا الملف عدة شهادات مختلفة، ولذلك لم تُؤخذ أي منها. يرجى طلب ملف فيه شهادة واحدة من جهة الإصدار.
certificates-add-newer = أُنشئت هذه الشهادة بإصدار أحدث من هذا التطبيق. يرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.
certificates-add-altered = عُدّلت هذه الشهادة بعد إنشائها. يرجى الطلب من جهة الإصدار إرسالها من جديد.
certificates-add-self-issued = لم توقّع أي جهة إصدار هذه الشهادة. لإحضار شهاداتك من جهاز آخر يرجى استخدام «تنزيل كل شيء» هناك، ثم «إضافة من ملف» في «تعلّمي» هنا.
certificates-add-large = هذا الملف أكبر من أي شهادة. يرجى اختيار الملف الذي أرسلته جهة الإصدار.
certificates-add-failed = لم يستطع الجهاز حفظ الشهادة. يرجى إخلاء بعض المساحة والمحاولة مرة أخرى.
certificates-remove = إزالة
certificates-remove-heading = هل تريد إزالة هذه الشهادة؟
certificates-remove-text = تُحذف من هذا الجهاز نهائيًا. تبقى الملفات التي نزّلتها، وتستطيع جهة الإصدار إرسالها من جديد.
certificates-remove-confirm = إزالة الشهادة
certificates-removed = أُزيلت الشهادة
certificates-remove-failed = تعذرت إزالة الشهادة
reminder-title = شهادتك «{ $title }» صالحة حتى { DATETIME($date) }
reminder-text = تنتهي صلاحية الشهادة { $number } قريبًا. يمكنك إجراء التقييم مرة أخرى هنا:

## الإعدادات

settings-heading = الإعدادات
settings-language = اللغة
settings-theme = الألوان
settings-theme-device = كإعداد هذا الجهاز
settings-theme-light = فاتحة
settings-theme-dark = داكنة
settings-text-size = حجم النص
settings-not-saved = تبقى هذه الإعدادات حتى إغلاق هذه الصفحة، لأن هذا المتصفح لا يسمح لها بتخزين أي شيء.

## حول الموقع والخصوصية

about-heading = حول الموقع والخصوصية
about-what = يقدم { -product } تقييمات تعمل بالكامل في متصفحك، وتُحسب نتيجتك على جهازك أنت.
about-kept-heading = ما الذي يُحفظ وأين
about-kept = تُحفظ إجاباتك ونتائجك وإعداداتك في هذا المتصفح على هذا الجهاز. لا يُرسل أي شيء إلى خادم، ولا يستطيع أحد غيرك رؤيتها إلا إذا استخدم هذا المتصفح.
about-name = يُحفظ الاسم المكتوب على الشهادة بالطريقة نفسها، ولا يظهر إلا على الشهادة عند تنزيلها، وفي رمزها، وفي رابطها عند نسخه.
about-shared-device = إذا كان هذا الجهاز مشتركًا فيرجى حذف إجاباتك عند الانتهاء.
about-lost = قد يمسح المتصفح بياناته، مثلًا بعد بضعة أسابيع دون زيارة. يرجى تنزيل الإجابات المراد الاحتفاظ بها.
about-size = { $count ->
    [zero] لا توجد محاولات محفوظة على هذا الجهاز.
    [one] توجد محاولة واحدة محفوظة على هذا الجهاز.
    [two] توجد محاولتان محفوظتان على هذا الجهاز.
    [few] توجد { NUMBER($count) } محاولات محفوظة على هذا الجهاز.
    [many] توجد { NUMBER($count) } محاولة محفوظة على هذا الجهاز.
   *[other] توجد { NUMBER($count) } محاولة محفوظة على هذا الجهاز.
}
about-delete = حذف كل ما هو محفوظ هنا
about-delete-heading = هل تريد حذف كل شيء؟
about-delete-text = ستُحذف جميع الإجابات والنتائج والشهادات والإعدادات من هذا المتصفح، ولا يمكن استعادتها.
about-delete-confirm = حذف كل شيء
about-deleted = حُذف كل شيء.
about-delete-failed = تعذر حذف كل شيء. يرجى إغلاق علامات التبويب الأخرى لهذا الموقع والمحاولة مرة أخرى، أو مسح بيانات هذا الموقع من إعدادات المتصفح.
about-honest-heading = ما الذي يمكن أن تُظهره النتيجة
about-honest = الأسئلة وإجاباتها موجودة على جهازك أيضًا. لذلك فإن السجل الذي تنشئه بنفسك يُظهر ما أجبت به، لا أنك أجبت دون مساعدة.
about-content-heading = حول الأسئلة
about-content = تتبع الأسئلة الوحدات التدريبية لمكافحة الاتجار بالأشخاص الصادرة عن المنظمة الدولية للهجرة. وهي صيغة أولية لم يراجعها أي خبير بعد.
to-verify = التحقق من شهادة
about-version = الإصدار { $version }
about-licence = برنامج حر برخصة MIT أو Apache 2.0.

## الإجابة: أنواع الأسئلة غير الخيارات

answer-cleared = مُسحت إجابتك.
answer-choose = يُرجى الاختيار…
answer-matrix = إجابة واحدة في كل صف.
answer-matching = ما يناسب كل عنصر.
answer-categorise = مجموعة لكل عنصر.
answer-ordering = ترتيب العناصر التالية.
answer-ordering-up = نقل إلى الأعلى: { $text }
answer-ordering-down = نقل إلى الأسفل: { $text }
answer-ordering-moved = { $text }، الآن { NUMBER($place) } من { NUMBER($total) }
answer-ordering-untouched = لم يُنقل شيء بعد، فالسؤال بلا إجابة.
answer-ordering-keep = الترتيب صحيح كما هو
answer-gap-fill = ملء كل فراغ.
answer-short-text = تُكتب الإجابة هنا.
answer-characters-left = { $count ->
    [zero] لم تبقَ أحرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { NUMBER($count) } أحرف
    [many] بقي { NUMBER($count) } حرفًا
   *[other] بقي { NUMBER($count) } حرف
}
answer-numeric = يُكتب عدد.
answer-number-field = الإجابة
answer-number-unit = الوحدة
answer-number-two = يمكن قراءة «{ $text }» بطريقتين. أي عدد هو المقصود؟
answer-number-not = لا يمكن قراءة هذا عددًا. تُكتب أرقام فقط، مع فاصلة أو نقطة قبل الكسور العشرية.
answer-number-long = أرقام هذا العدد أكثر مما ينبغي.
answer-slider = تحديد قيمة من { $least } إلى { $most }.
answer-slider-field = القيمة
answer-slider-unset = لم تُحدد بعد
answer-slider-not = لا يمكن تحديد هذه القيمة. تتدرج القيم من { $least } إلى { $most } بخطوات متساوية.
answer-hot-text-several = اختيار كل الكلمات المناسبة.
answer-hot-text-one = اختيار الكلمات المناسبة.
answer-hotspot-several = اختيار كل المواضع المناسبة، على الصورة أو في القائمة تحتها.
answer-hotspot-one = اختيار موضع واحد، على الصورة أو في القائمة تحتها.
answer-essay = تُكتب الإجابة هنا. لا تُحتسب لها درجات: يمكن مقارنتها بإجابة نموذجية بعد ذلك.
answer-survey-one = إجابة واحدة. لا صواب هنا ولا خطأ، ولا درجات.
answer-survey-several = كل ما ينطبق. لا صواب هنا ولا خطأ، ولا درجات.
answer-survey-scale = موضع واحد على المقياس. لا صواب هنا ولا خطأ، ولا درجات.
answer-survey-comment = يمكن كتابة أي شيء أو لا شيء. لا صواب هنا ولا خطأ، ولا درجات.
result-unmarked = بلا درجات
result-model = إجابة نموذجية
result-rubric = مقارنة النص
compare-text = يمكن تحديد مستوى النص في كل معيار. لا يؤثر ذلك في شيء: لا درجة له، ويبقى على هذا الجهاز.
compare-not-kept = لم يُحفظ. يبقى الاختيار إلى حين مغادرة هذه الصفحة فقط.
image-failed = تعذر تحميل الصورة. وهي تُظهر: { $alt }
image-retry = تحميل الصورة مرة أخرى
media-failed = تعذر تحميل التسجيل. وهو: { $alt }
media-retry = تحميل التسجيل مرة أخرى
media-transcript = النص المكتوب

## Gallery

gallery-heading = كل أنواع الأسئلة في كل حالاتها
gallery-text = يمكن تجربة كل مثال هنا مرارًا. لا يُحفظ شيء.
gallery-live = للتجربة
gallery-untouched = بلا إجابة
gallery-right = صحيحة
gallery-partly = صحيحة جزئيًا
gallery-wrong = غير صحيحة
gallery-disabled = لا يمكن الإجابة هنا
gallery-error = لا يمكن قراءتها
gallery-mirrored = بالاتجاه الآخر
gallery-missing = ما يرافق السؤال غير موجود
gallery-back = كل أنواع الأسئلة
gallery-notice = قبل عرضها
gallery-told = بعد المحاولة الأخيرة، مع كل ما يمكن عرضه

## معاينة للمدربين

preview-heading = معاينة للمدربين
preview-text = يمكن هنا رؤية أي سؤال في كل حالاته: كما يُطرح، وبعد الإجابة، ومع التعليق عليها، وبكل لغة.
preview-keys = هذه معاينة: الإجابات الصحيحة ظاهرة هنا. ما تُجرّبه لا يُحفظ ولا يُحتسب.
preview-banks = اختيار بنك أسئلة
preview-all = كل بنوك الأسئلة
preview-back = كل أسئلة هذا البنك
preview-find = البحث بالكلمات أو بالمعرّف
preview-topic = الموضوع
preview-type = النوع
preview-any = الكل
preview-difficulty = الصعوبة
preview-bloom = مستوى بلوم
preview-tags = الوسوم
preview-found = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { NUMBER($count) } أسئلة
    [many] { NUMBER($count) } سؤالًا
   *[other] { NUMBER($count) } سؤال
}
preview-none = لا يوجد سؤال مناسب. يرجى البحث بكلمات أقل أو اختيار «الكل».
preview-more = يُعرض أول { NUMBER($count) } منها. لرؤية غيرها يرجى تضييق البحث.

## مراجعة الأسئلة الفائتة

review-due-heading = أسئلة للمراجعة
review-due-what = تعود إلى هنا الأسئلة التي لم تُجب عنها إجابة صحيحة، بعد أن يجوز عرض إجاباتها: في اليوم التالي أولًا، ثم على فترات أطول فأطول، قبيل أن تُنسى.
review-due-link = الأسئلة التي لم تُجب عنها إجابة صحيحة تعود للمراجعة
review-due-none = لا شيء للمراجعة الآن.
review-due-next = موعد مراجعة السؤال التالي: { DATETIME($date) }.
review-due-left = { $count ->
    [zero] لم يبق شيء اليوم
    [one] سؤال واحد للمراجعة
    [two] سؤالان للمراجعة
    [few] { NUMBER($count) } أسئلة للمراجعة
    [many] { NUMBER($count) } سؤالًا للمراجعة
   *[other] { NUMBER($count) } سؤال للمراجعة
}
review-due-done = { $count ->
    [zero] لم تراجع أي سؤال.
    [one] راجعت سؤالًا واحدًا.
    [two] راجعت سؤالين.
    [few] راجعت { NUMBER($count) } أسئلة.
    [many] راجعت { NUMBER($count) } سؤالًا.
   *[other] راجعت { NUMBER($count) } سؤال.
}
review-due-back = سيعود هذا السؤال في { DATETIME($date) }.

## الحالات

case-questions = الأسئلة من { NUMBER($first) } إلى { NUMBER($last) } عن هذه الحالة.
case-two-questions = السؤالان { NUMBER($first) } و{ NUMBER($last) } عن هذه الحالة.
case-question = هذا السؤال عن هذه الحالة.
case-show = إظهار الحالة
case-hide = إخفاء الحالة

## متصفح الأسئلة

navigator-label = جميع الأسئلة
navigator-counts = أُجيب عن { NUMBER($answered) } من { NUMBER($total) }
navigator-flagged-count = { $count ->
    [zero] لا علامات
    [one] علامة واحدة
    [two] علامتان
    [few] { NUMBER($count) } علامات
    [many] { NUMBER($count) } علامة
   *[other] { NUMBER($count) } علامة
}
navigator-filter = عرض
navigator-all = الكل { NUMBER($count) }
navigator-unanswered = بلا إجابة { NUMBER($count) }
navigator-flagged = عليها علامة { NUMBER($count) }
navigator-item-answered = السؤال { NUMBER($number) }، أُجيب عنه
navigator-item-unanswered = السؤال { NUMBER($number) }، بلا إجابة
navigator-item-answered-flagged = السؤال { NUMBER($number) }، أُجيب عنه، عليه علامة
navigator-item-unanswered-flagged = السؤال { NUMBER($number) }، بلا إجابة، عليه علامة
navigator-none-flagged = لا توجد أسئلة عليها علامة
navigator-none-unanswered = لا توجد أسئلة بلا إجابة
navigator-forward-only = تأتي الأسئلة هنا واحدًا تلو الآخر، ولا عودة إلى ما سبق. لذلك لا روابط في هذه القائمة.
navigator-by-section = يمكنك الانتقال بين أسئلة هذا القسم. وإذا انتقلت إلى القسم التالي فلا عودة إليه.
navigator-page = الصفحة { NUMBER($page) } من { NUMBER($pages) }
navigator-page-before = الصفحة السابقة
navigator-page-after = الصفحة التالية
navigator-shown = { $count ->
    [zero] لا يُعرض أي سؤال
    [one] يُعرض سؤال واحد
    [two] يُعرض سؤالان
    [few] تُعرض { NUMBER($count) } أسئلة
    [many] يُعرض { NUMBER($count) } سؤالًا
   *[other] يُعرض { NUMBER($count) } سؤال
}

## بجانب السؤال: التنبيهات والتلميحات والتحقق ودرجة اليقين

notice-heading = قبل أن تقرأ هذا السؤال
notice-passing = يمكنك تجاوزه. يحل محله سؤال آخر؛ فإن لم يوجد بقي مكانه، ولا درجات له بلا إجابة.
notice-passing-practice = يمكنك تجاوزه. يحل محله سؤال آخر؛ فإن لم يوجد فلا يُحتسب.
notice-in-vain = لا يوجد سؤال آخر لهذا المكان. ما زال بإمكانك النظر في هذا السؤال أو المتابعة.
notice-other = حل محله سؤال آخر.
notice-show = عرض السؤال
notice-pass = تجاوزه
notice-kept-back = لم يُعرض: فيه تنبيه إلى محتواه
hints-heading = تلميحات
hint-free = عرض تلميح
hint-price = عرض تلميح (يكلف { PERCENT($price) } من الدرجات)
check-answer = التحقق من إجابتي
check-nothing = أجب عن السؤال أولًا، ثم تحقق.
check-again = سبق التحقق من هذه الإجابة. غيّرها ثم تحقق مرة أخرى.
check-done = تم التحقق من إجابتك
tries-left = { $count ->
    [zero] لم تبق محاولات.
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { NUMBER($count) } محاولات.
    [many] بقيت { NUMBER($count) } محاولة.
   *[other] بقيت { NUMBER($count) } محاولة.
}
try-price = تكلف كل محاولة أخرى { PERCENT($price) } من الدرجات.
try-told = المحاولة { NUMBER($number) }: { $verdict }
answer-stays = تبقى هذه الإجابة كما هي.
certainty-heading = ما مدى يقينك؟
certainty-hint = لا يغيّر هذا أي درجة. اختر «متيقن جدًا» فقط حيث تصح أربع من كل خمس إجابات كهذه، و«متيقن إلى حد ما» حيث تصح اثنتان من كل ثلاث.
certainty-low = غير متيقن كثيرًا
certainty-mid = متيقن إلى حد ما
certainty-high = متيقن جدًا
mark-cost-tries = المحاولات: { NUMBER($tries) }. الدرجات الباقية: { MARKS($left) }
mark-cost-hints = التلميحات: { NUMBER($hints) }. الدرجات الباقية: { MARKS($left) }
mark-cost-both = المحاولات: { NUMBER($tries) }، التلميحات: { NUMBER($hints) }. الدرجات الباقية: { MARKS($left) }
result-column-weight = الوزن
result-weight = { $weight ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { NUMBER($weight) } مرات
    [many] { NUMBER($weight) } مرة
   *[other] { NUMBER($weight) } مرة
}
result-compensatory = تعوّض الأقسام بعضها بعضًا: المجموع وحده هو الذي يحسم.
calibration-heading = كيف قدّرت إجاباتك
calibration-text = لا يغيّر هذا أي درجة. من تيقّن مما هو صحيح وتردد في الباقي عرف ما عليه مراجعته.
calibration-average = بحسب يقينك حصلت في المتوسط على { MARKS($average) } عن كل إجابة. الأقصى ثلاث لمن كان متيقنًا جدًا ومصيبًا كل مرة؛ أما من كان متيقنًا جدًا ومخطئًا فيخسر ستًا.
calibration-column-level = مدى اليقين
calibration-column-answers = الإجابات
calibration-column-right = الصحيح
calibration-column-judgement = ما يدل عليه ذلك
calibration-unused = لم يُستخدم
calibration-fits = كانت الصحة بقدر يقينك
calibration-over = كانت الصحة أقل من يقينك
calibration-slightly-over = ربما كانت الصحة أقل قليلًا من يقينك
calibration-under = كانت الصحة أكثر من يقينك
calibration-slightly-under = ربما كانت الصحة أكثر من يقينك

## الوقت

time-label = الوقت المتبقي
time-left = بقي { $time }
time-unit-minutes = { NUMBER($minutes) } د
time-section-left = بقي { $time } لهذا القسم
time-section-over = انتهى وقت هذا القسم.
time-hide = إخفاء الوقت
time-show = إظهار الوقت
time-minutes = { $minutes ->
    [zero] لم يبق وقت.
    [one] بقيت دقيقة واحدة.
    [two] بقيت دقيقتان.
    [few] بقيت { NUMBER($minutes) } دقائق.
    [many] بقيت { NUMBER($minutes) } دقيقة.
   *[other] بقيت { NUMBER($minutes) } دقيقة.
}
time-section-minutes = { $minutes ->
    [zero] لم يبق وقت لهذا القسم.
    [one] بقيت دقيقة واحدة لهذا القسم.
    [two] بقيت دقيقتان لهذا القسم.
    [few] بقيت { NUMBER($minutes) } دقائق لهذا القسم.
    [many] بقيت { NUMBER($minutes) } دقيقة لهذا القسم.
   *[other] بقيت { NUMBER($minutes) } دقيقة لهذا القسم.
}
time-section-up = انتهى وقت هذا القسم. تبقى إجاباتك فيه كما هي. يرجى الانتقال إلى القسم التالي.
time-up = انتهى الوقت. تُسلَّم إجاباتك كما هي.
time-extend-heading = بقيت دقيقتان
time-extend-text = { $minutes ->
    [zero] يمكنك أخذ { NUMBER($minutes) } دقيقة إضافية.
    [one] يمكنك أخذ دقيقة إضافية واحدة.
    [two] يمكنك أخذ دقيقتين إضافيتين.
    [few] يمكنك أخذ { NUMBER($minutes) } دقائق إضافية.
    [many] يمكنك أخذ { NUMBER($minutes) } دقيقة إضافية.
   *[other] يمكنك أخذ { NUMBER($minutes) } دقيقة إضافية.
}
time-extend-yes = { $minutes ->
    [zero] أخذ { NUMBER($minutes) } دقيقة إضافية
    [one] أخذ دقيقة إضافية واحدة
    [two] أخذ دقيقتين إضافيتين
    [few] أخذ { NUMBER($minutes) } دقائق إضافية
    [many] أخذ { NUMBER($minutes) } دقيقة إضافية
   *[other] أخذ { NUMBER($minutes) } دقيقة إضافية
}
time-extend-no = المتابعة دون وقت إضافي
time-extended = { $minutes ->
    [zero] لديك { NUMBER($minutes) } دقيقة إضافية.
    [one] لديك دقيقة إضافية واحدة.
    [two] لديك دقيقتان إضافيتان.
    [few] لديك { NUMBER($minutes) } دقائق إضافية.
    [many] لديك { NUMBER($minutes) } دقيقة إضافية.
   *[other] لديك { NUMBER($minutes) } دقيقة إضافية.
}
no-way-back = لا عودة هنا إلى الأسئلة السابقة.
no-way-back-ahead = لن تتمكن من العودة إلى هذا السؤال.
result-time-up = انتهى الوقت. سُلِّمت إجاباتك كما كانت في تلك اللحظة.
result-clock-back = أُخّرت ساعة هذا الجهاز أثناء المحاولة، وذلك مذكور في سجل المحاولة.
result-clock-ahead = قُدّمت ساعة هذا الجهاز أثناء المحاولة، وذلك مذكور في سجل المحاولة.
settings-time-note = يسري الوقت الإضافي على ما تبدؤه من الآن فصاعدًا. لا يُطبع أبدًا. والملف الذي ترسله يذكر المدة التي استغرقتها، لا الوقت الإضافي الممنوح لك.

# One's own paper
note-write = كتابة ملاحظة
note-own = ملاحظتك
note-hint = لك وحدك. تُحفظ مع إجاباتك ولا درجات لها.
cross-out-choices = شطب الخيارات
cross-out = شطب: { $choice }

# Reading and answering made easier
settings-theme-contrast = تباين عالٍ، فاتح
settings-theme-contrast-dark = تباين عالٍ، داكن
settings-theme-cream = ورق كريمي اللون
settings-usual = المعتاد
settings-spacing = المسافة بين السطور
settings-spacing-more = أكبر
settings-spacing-most = الأكبر، وبين الكلمات أيضًا
settings-hand = مكان الأزرار
settings-hand-left = لليد اليسرى
settings-hand-right = لليد اليمنى
settings-aids = وسائل تساعد على القراءة
settings-aids-note = تبقى على هذا الجهاز: لا تذكر أي إجابة أو نتيجة أو شهادة أنك تستخدمها.
settings-ruler = مسطرة تحت السطر الذي أقرؤه
settings-one-thing = شيء واحد في كل مرة: السؤال وحده على الشاشة
settings-still = لا شيء يتحرك
settings-aloud = زر يقرأ الصفحة بصوت عالٍ، بأصوات هذا الجهاز نفسه
settings-back = العودة إلى سؤالك
aloud-read = قراءة هذه الصفحة بصوت عالٍ
aloud-stop = إيقاف القراءة
aloud-no-voice = ليس في هذا الجهاز صوت خاص به لهذه اللغة. الأصوات الأخرى ترسل النص إلى مكان آخر، ولذلك لا تُستخدم. قد يمكنك إضافة صوت من إعدادات الجهاز.

## تعلّمي

learning-heading = تعلّمي
learning-none = بعد تسليم تقييم تظهر هنا محاولاتك ودرجاتها.
learning-due-heading = أسئلة حان وقت مراجعتها
learning-due-none = لا شيء للمراجعة الآن.
learning-modules-heading = المحاولات بحسب الوحدة التدريبية
learning-best = أفضل درجة: { PERCENT($share) }
learning-column-attempt = المحاولة
learning-column-date = تاريخ التسليم
learning-column-outcome = النتيجة
learning-column-actions = الإجراءات
learning-passed = ناجحة
learning-not-passed = لم تنجح بعد
learning-result = عرض النتيجة
learning-of-attempt = (المحاولة { NUMBER($number) })
learning-open-heading = لم تُسلَّم بعد
learning-weak-heading = موضوعات للدراسة
learning-weak-text = { $topic } ({ $bank }): { MARKS($score) } من { MARKS($total) } من الدرجات
learning-weak-none = بلغت محاولاتك الأخيرة نسبة النجاح في كل موضوع.
learning-weak-unknown = { $count ->
    [zero] لا محاولات سابقة.
    [one] محاولة سابقة واحدة تُحسب هنا بعد أن تفتح نتيجتها.
    [two] محاولتان سابقتان تُحسبان هنا بعد أن تفتح نتيجتيهما.
    [few] { NUMBER($count) } محاولات سابقة تُحسب هنا بعد أن تفتح نتائجها.
    [many] { NUMBER($count) } محاولة سابقة تُحسب هنا بعد أن تفتح نتائجها.
   *[other] { NUMBER($count) } محاولة سابقة تُحسب هنا بعد أن تفتح نتائجها.
}
learning-weak-practise = الانتقال إلى { $bank }
learning-certificates-heading = الشهادات
learning-certificates-count = { $count ->
    [zero] عندما تكون لديك شهادة تجدها هنا. يمكنك أيضًا إضافة شهادة أرسلتها إليك جهة إصدار.
    [one] لديك شهادة واحدة على هذا الجهاز.
    [two] لديك شهادتان على هذا الجهاز.
    [few] لديك { NUMBER($count) } شهادات على هذا الجهاز.
    [many] لديك { NUMBER($count) } شهادة على هذا الجهاز.
   *[other] لديك { NUMBER($count) } شهادة على هذا الجهاز.
}
learning-data-heading = بياناتك
learning-data-text = كل ذلك محفوظ على هذا الجهاز وحده. يمكنك أخذه معك في ملف، أو إضافة ملف مثله هنا.
learning-export = تنزيل كل شيء (JSON)
learning-export-table = تنزيل في جدول (CSV)
learning-table-kind = النوع
learning-table-date = التاريخ
learning-table-due = موعد المراجعة
learning-table-questions = عدد الأسئلة
learning-table-attempt = محاولة
learning-table-open = محاولة لم تُسلَّم بعد
learning-table-topic = موضوع للدراسة
learning-table-review = أسئلة للمراجعة
learning-table-certificate = شهادة
learning-import = إضافة من ملف
learning-import-nothing = لا جديد في هذا الملف.
learning-import-new = { $count ->
    [zero] لا جديد في هذا الملف.
    [one] ستُضاف محاولة واحدة.
    [two] ستُضاف محاولتان.
    [few] ستُضاف { NUMBER($count) } محاولات.
    [many] ستُضاف { NUMBER($count) } محاولة.
   *[other] ستُضاف { NUMBER($count) } محاولة.
}
learning-import-reviews = { $count ->
    [zero] لا أسئلة جديدة للمراجعة في هذا الملف.
    [one] سيُضاف سؤال واحد للمراجعة.
    [two] سيُضاف سؤالان للمراجعة.
    [few] ستُضاف { NUMBER($count) } أسئلة للمراجعة.
    [many] سيُضاف { NUMBER($count) } سؤالًا للمراجعة.
   *[other] سيُضاف { NUMBER($count) } سؤال للمراجعة.
}
learning-import-known = { $count ->
    [zero] لا محاولة موجودة هنا من قبل:
    [one] محاولة واحدة موجودة هنا من قبل وتبقى كما هي:
    [two] محاولتان موجودتان هنا من قبل وتبقيان كما هما:
    [few] { NUMBER($count) } محاولات موجودة هنا من قبل وتبقى كما هي:
    [many] { NUMBER($count) } محاولة موجودة هنا من قبل وتبقى كما هي:
   *[other] { NUMBER($count) } محاولة موجودة هنا من قبل وتبقى كما هي:
}
learning-import-certificates = { $count ->
    [zero] لن تُضاف أي شهادة.
    [one] ستُضاف شهادة واحدة.
    [two] ستُضاف شهادتان.
    [few] ستُضاف { NUMBER($count) } شهادات.
    [many] ستُضاف { NUMBER($count) } شهادة.
   *[other] ستُضاف { NUMBER($count) } شهادة.
}
learning-import-damaged = { $count ->
    [zero] كل المحاولات في الملف مقروءة.
    [one] تعذرت قراءة محاولة واحدة في الملف، ولن تُضاف.
    [two] تعذرت قراءة محاولتين في الملف، ولن تُضافا.
    [few] تعذرت قراءة { NUMBER($count) } محاولات في الملف، ولن تُضاف.
    [many] تعذرت قراءة { NUMBER($count) } محاولة في الملف، ولن تُضاف.
   *[other] تعذرت قراءة { NUMBER($count) } محاولة في الملف، ولن تُضاف.
}
learning-import-confirm = إضافة
learning-import-wrong = ليس في هذا الملف محاولات من هذا التطبيق، أو أنه ناقص. لم يتغير شيء.
learning-imported = تمت الإضافة إلى هذا الجهاز
learning-import-failed = تعذر على الجهاز حفظ كل شيء. ما أمكن حفظه موجود هنا.
learning-delete = حذف
learning-delete-heading = هل تريد حذف هذه المحاولة؟
learning-delete-text = ستُحذف إجاباتها ودرجتها وشهادتها من هذا الجهاز نهائيًا. أما الملفات التي نزّلتها فتبقى.
learning-delete-confirm = حذف المحاولة
learning-deleted = حُذفت المحاولة
learning-delete-failed = تعذر الحذف

## إرسال نتيجتي

send-heading = إرسال نتيجتي
send-text = يُنشأ هنا ملف لمن يدربك: درجتك والإجابات التي نتجت عنها. لا يغادر شيء هذا الجهاز قبل أن ترسل الملف بنفسك.
send-name = اسمك كما يعرفه من يدربك
send-name-hint = يمكنك تركه فارغًا.
send-share = مشاركة الملف
send-download = تنزيل الملف
send-made = الملف جاهز

## سجل الصف

register-heading = سجل المتدربين
register-text = للمدربين: عند اختيار ملفات نتائج المتدربين يُنشأ منها جدول واحد. تبقى الملفات في هذه الصفحة، ولا يُرفع شيء.
register-choose = اختيار ملفات النتائج
register-drop = يمكنك أيضًا إفلاتها هنا.
register-empty = لا نتائج بعد.
register-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { NUMBER($count) } نتائج
    [many] { NUMBER($count) } نتيجة
   *[other] { NUMBER($count) } نتيجة
}
register-name = الاسم
register-unnamed = لم يُذكر اسم
register-module = الوحدة التدريبية
register-assessment = التقييم
register-version = إصدار البنك
register-submitted = تاريخ التسليم
register-score = الدرجة
register-of = من أصل
register-percent = النسبة المئوية
register-passed = النتيجة
register-replay = التحقق
register-file = الملف
register-is-passed = ناجحة
register-is-not-passed = غير ناجحة
register-fits = الإجابات تعطي هذه الدرجة
register-other-score = الإجابات تعطي درجة أخرى
register-broken = الإجابات لا تطابق بنك الأسئلة
register-missing = لم يتم التحقق: هذا الإصدار من بنك الأسئلة ليس هنا
register-checking = جارٍ التحقق
register-same = الإجابات نفسها كما في الصف { NUMBER($row) }
register-refused-heading = { $count ->
    [zero] كل الملفات نتائج
    [one] ملف واحد ليس نتيجة
    [two] ملفان ليسا نتيجتين
    [few] { NUMBER($count) } ملفات ليست نتائج
    [many] { NUMBER($count) } ملفًا ليست نتائج
   *[other] { NUMBER($count) } ملف ليست نتائج
}
register-bad-large = حجمه أكبر من أن يكون نتيجة.
register-bad-else = ليس ملف نتيجة. يرجى طلب الملف الذي ينشئه «إرسال نتيجتي».
register-bad-format = هذا ملف آخر من هذا التطبيق. يرجى طلب الملف الذي ينشئه «إرسال نتيجتي».
register-bad-newer = أنشأه إصدار أحدث من هذا التطبيق. يرجى إعادة تحميل هذه الصفحة.
register-bad-damaged = هو ناقص أو تغيّر محتواه. يرجى طلبه مرة أخرى.
register-bad-open = لم تُسلَّم المحاولة بعد.
register-csv = تنزيل بصيغة CSV
register-xlsx = تنزيل لبرنامج Excel
register-clear = إفراغ الجدول
register-note = يُظهر التحقق أن هذه الإجابات تعطي هذه الدرجة، ولا يُظهر من قدّمها ولا متى ولا بأي مساعدة.

## دون اتصال

offline-heading = دون اتصال
offline-purpose = عند حفظ وحدة تدريبية تعمل كلها دون اتصال: الأسئلة والنتيجة والشهادة.
offline-install = قد يعرض متصفحك تثبيت هذه الصفحة كتطبيق، فتُفتح عندئذ كأي تطبيق آخر، حتى دون اتصال.
offline-size = تشغل { MARKS($size) } ميغابايت على هذا الجهاز.
offline-save = حفظ للاستخدام دون اتصال
offline-resume = متابعة الحفظ
offline-mend = تحميل مرة أخرى
offline-remove = إزالة
offline-of = { $deed }: { $module }
offline-saving = جارٍ الحفظ… { MARKS($done) } من { MARKS($size) } ميغابايت
offline-partly = بقي تحميل { MARKS($left) } من { MARKS($size) } ميغابايت.
offline-with-next = ستكون جاهزة دون اتصال مع الإصدار الجديد.
offline-broken = ينقص جزء منها على هذا الجهاز. يرجى تحميلها مرة أخرى قبل الحاجة إليها.
offline-removed = أُزيلت من هذا الجهاز.
offline-stopped = توقف الحفظ. ما وصل حتى الآن محفوظ ولا حاجة إلى تحميله مرة أخرى.
offline-pinned = ما تحتاج إليه محاولاتك غير المكتملة يبقى على هذا الجهاز حتى تنتهي، حتى لو أُزيلت وحدة أو جاء إصدار جديد.
offline-news = يوجد إصدار جديد على الموقع.
offline-news-text = يلزم لذلك تحميل { MARKS($size) } ميغابايت. ما حفظته يبقى صالحًا للعمل كما هو.
offline-update = تحميل الإصدار الجديد
offline-waits = إصدار جديد في الانتظار، ويُستخدم بعد انتهاء محاولتك.
offline-new-ready = الإصدار الجديد جاهز، ويُستخدم عند تحميل الصفحة من جديد.
offline-see = عرض ما هو محفوظ
offline-no-line = لا يوجد اتصال، فلا يمكن حفظ المزيد الآن. ما هو جاهز دون اتصال يعمل.
offline-unknown = تعذرت معرفة ما يوجد على الموقع الآن، فلا يمكن حفظ المزيد. ما هو جاهز دون اتصال يعمل.
offline-blocked = لا يسمح هذا المتصفح للصفحة بحفظ أي شيء هنا للاستخدام دون اتصال. يحدث ذلك كثيرًا في النوافذ الخاصة وفي الصفحات المعروضة داخل صفحات أخرى.
offline-full = لا توجد مساحة كافية على هذا الجهاز: يلزم { MARKS($size) } ميغابايت. يرجى إفراغ بعض المساحة ثم المتابعة. ما وصل حتى الآن لا حاجة إلى تحميله مرة أخرى.
offline-broken-off = انقطع الاتصال. ما وصل حتى الآن محفوظ ولا حاجة إلى تحميله مرة أخرى.
offline-changed = تغيّر الموقع في هذه الأثناء. يرجى الحفظ مرة أخرى للحصول على إصداره الجديد.
offline-damaged = تضرر ملف أثناء النقل فلم يُحفظ. يرجى الحفظ مرة أخرى، وإذا تكرر ذلك فيرجى إبلاغ القائمين على هذا الموقع.
offline-elsewhere = حفظت علامة تبويب أخرى شيئًا أو أزالته في هذه الأثناء. يرجى المحاولة مرة أخرى.
offline-failed = لم ينجح ذلك. يرجى المحاولة مرة أخرى.

## الأجهزة المشتركة: عبارة مرور لما هو محفوظ هنا، وحذفه كله

protect-heading = جهاز مشترك
protect-text = يستطيع من يستخدم هذا المتصفح قراءة إجاباتك ونتائجك. أما مع عبارة مرور فلا يستطيع أحد قراءتها هنا من دونها.
protect-lost = لا يستطيع أحد معرفة عبارة المرور نيابة عنك. وعند نسيانها يضيع ما هو محفوظ هنا.
protect-passphrase = عبارة المرور
protect-hint = { $count ->
    [zero] أحرف أو رموز من أي نوع. عدة كلمات تكفي. على جهاز مشترك، لا تسمح للمتصفح بحفظها.
    [one] حرف أو رمز واحد على الأقل من أي نوع. عدة كلمات تكفي. على جهاز مشترك، لا تسمح للمتصفح بحفظها.
    [two] حرفان أو رمزان على الأقل من أي نوع. عدة كلمات تكفي. على جهاز مشترك، لا تسمح للمتصفح بحفظها.
    [few] { NUMBER($count) } أحرف أو رموز على الأقل من أي نوع. عدة كلمات تكفي. على جهاز مشترك، لا تسمح للمتصفح بحفظها.
    [many] { NUMBER($count) } حرفًا أو رمزًا على الأقل من أي نوع. عدة كلمات تكفي. على جهاز مشترك، لا تسمح للمتصفح بحفظها.
   *[other] { NUMBER($count) } حرف أو رمز على الأقل من أي نوع. عدة كلمات تكفي. على جهاز مشترك، لا تسمح للمتصفح بحفظها.
}
protect-again = عبارة المرور نفسها مرة أخرى
protect-letters = إظهار الأحرف
protect-turn-on = الحماية بعبارة المرور هذه
protect-turning-on = جارٍ تفعيل الحماية… قد يستغرق ذلك بضع ثوانٍ.
protect-turned-on = أصبح ما هو محفوظ هنا محميًا.
protect-is-on = ما هو محفوظ هنا محمي. يرجى القفل عند المغادرة: عندئذ لا يُظهر هذا المتصفح شيئًا منه حتى إدخال عبارة المرور. وإغلاق جميع علامات التبويب لهذا الموقع يقفله أيضًا. أما الملفات التي تنزّلها فليست محمية.
protect-lock = القفل الآن
protect-locking = جارٍ حفظ إجاباتك ثم القفل…
protect-turn-off = إيقاف الحماية
protect-turning-off = جارٍ إيقاف الحماية…
protect-turned-off = الحماية متوقفة. يستطيع كل من يستخدم هذا المتصفح قراءة ما هو محفوظ هنا.
protect-short = { $count ->
    [zero] يرجى إدخال عبارة المرور.
    [one] يرجى إدخال حرف أو رمز واحد على الأقل.
    [two] يرجى إدخال حرفين أو رمزين على الأقل.
    [few] يرجى إدخال { NUMBER($count) } أحرف أو رموز على الأقل.
    [many] يرجى إدخال { NUMBER($count) } حرفًا أو رمزًا على الأقل.
   *[other] يرجى إدخال { NUMBER($count) } حرف أو رمز على الأقل.
}
protect-different = العبارتان مختلفتان. يرجى إدخال العبارة نفسها في الحقلين.
protect-not-saved = لم يُقفل شيء، لأن إجاباتك الأخيرة لم تُحفظ بعد. يرجى العودة إلى السؤال وتنزيل الإجابات أولًا.
protect-unavailable = لا يستطيع هذا المتصفح حماية شيء هنا، فهو لا يتيح التشفير إلا في الصفحات ذات العنوان الآمن (https).
protect-full = لا توجد مساحة كافية على هذا الجهاز. لم يتغير شيء.
protect-failed = لم ينجح ذلك ولم يتغير شيء. يرجى إغلاق علامات التبويب الأخرى لهذا الموقع والمحاولة مرة أخرى.
locked-heading = مقفل
locked-text = ما هو محفوظ على هذا الجهاز محمي بعبارة مرور.
locked-unlock = فتح القفل
locked-unlocking = جارٍ التحقق من عبارة المرور… قد يستغرق ذلك بضع ثوانٍ.
locked-empty = يرجى إدخال عبارة المرور.
locked-wrong = هذه ليست عبارة المرور. يرجى التحقق من لغة لوحة المفاتيح وحالة الأحرف والمحاولة مرة أخرى.
locked-damaged = السجل المتعلق بعبارة المرور تالف أو كتبته نسخة أحدث من هذه الصفحة. يرجى إعادة تحميل الصفحة. وإن لم يفد ذلك فلم يعد فتح ما هو محفوظ هنا ممكنًا.
locked-forgotten = هل نسيت عبارة المرور؟
locked-lost = إذن لم يعد أحد يستطيع فتح ما هو محفوظ هنا. لا يمكن إلا حذفه والبدء من جديد.
erase-now = جارٍ الحذف…
erase-records = المحاولات وسجلاتها:
erase-files = الوحدات المحفوظة والملفات الأخرى:
erase-settings = الإعدادات:
erase-worker = الأداة التي تفتح الصفحات دون اتصال:
erase-gone = تم الحذف، ولم يبق منها شيء في هذا المتصفح.
erase-left = لم يتم الحذف. يرجى مسح بيانات هذا الموقع من إعدادات المتصفح.
erase-left-records = لم يتم الحذف. يرجى إغلاق جميع علامات التبويب الأخرى لهذا الموقع والمحاولة مرة أخرى، أو مسح بيانات هذا الموقع من إعدادات المتصفح.
erase-beyond = أمران لا تستطيع أي صفحة حذفهما: الملفات التي نزّلتها ما زالت في مجلد التنزيلات، وسجل التصفح ما زال يذكر هذا الموقع. يرجى حذفهما بنفسك إذا كان غيرك يستخدم هذا الجهاز.
erase-until-closed = تبقى هذه الصفحة بلغتها وألوانها حتى إعادة تحميلها.

## Session codes

session-heading = رمز الجلسة
session-text = هل أعطاك القائمون على التدريب رمزًا؟ هذا الرمز يحدّد أسئلتك، لكي تستطيع جهة إصدار أن توقّع شهادتك. وعند عدم وجود رمز يكون البدء كالمعتاد.
session-code = الرمز
session-code-hint = ١٢ حرفًا ورقمًا، مثل 7K3M-0QRS-VW4X
session-code-empty = يرجى إدخال الرمز الذي أعطاك إياه القائمون على التدريب.
session-code-length = عدد خانات الرمز المُدخَل { NUMBER($found) }. يرجى إدخال الخانات كلها، وعددها ١٢.
session-code-character = لا يوجد { $character } في أي رمز. يرجى مقارنته بالرمز الذي أُعطي لك.
session-code-mistyped = الخانة الأخيرة لا تتوافق مع غيرها. يرجى مقارنة الرمز بالذي أُعطي لك.
session-try = أي محاولة هذه؟
session-try-hint = تُحتسب كل مرة يبدأ فيها هذا التقييم بهذا الرمز، على أي جهاز.
session-try-wrong = يرجى إدخال رقم: ١ لمحاولتك الأولى.
session-start = البدء بهذا الرمز
