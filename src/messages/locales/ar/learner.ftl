# كل ما يُقرأ حتى آخر إجابة: القائمة، وصفحة البدء، والأسئلة، والمشكلات.
# ترجمة آلية تحتاج إلى مراجعة.

-product = Assay

## إطار كل صفحة

product = { -product }
title-of = { $page } – { -product }
title-error = خطأ: { $title }
skip-to-content = الانتقال إلى المحتوى
header-label = ترويسة { -product }
nav-label = الصفحات الرئيسية
nav-catalogue = التقييمات
nav-settings = الإعدادات
nav-learning = تعلّمي
nav-about = حول الموقع والخصوصية
footer-note = يبقى كل شيء على هذا الجهاز، ولا يُرسل أي شيء.
back = رجوع
cancel = إلغاء
retry = إعادة المحاولة
loading = جارٍ التحميل
problem-heading = هناك مشكلة
machine-translation = هذه ترجمة آلية لم يتحقق منها أي خبير بعد.
not-translated = لم يُترجم بعد، والنص معروض باللغة: { $language }.
draft-content = محتوى أولي: لم يراجعه أي خبير بعد، ونسبة النجاح مؤقتة.
not-endorsed = غير صادر عن المنظمة الدولية للهجرة ولا معتمد منها.

## القائمة

catalogue-heading = اختيار تقييم
catalogue-purpose = لمعرفة ما تعلمته في الوحدات التدريبية. تُصحَّح إجاباتك على هذا الجهاز.
audience-label = عرض التقييمات الموجهة إلى
audience-all = جميع الفئات
catalogue-shown = { $count ->
    [zero] لا يُعرض أي تقييم
    [one] يُعرض تقييم واحد
    [two] يُعرض تقييمان
    [few] تُعرض { NUMBER($count) } تقييمات
    [many] يُعرض { NUMBER($count) } تقييمًا
   *[other] يُعرض { NUMBER($count) } تقييم
}
catalogue-none = لا يوجد تقييم موجه إلى هذه الفئة. لعرض بقية التقييمات يرجى اختيار «جميع الفئات».
module-level = { $module }: { $level }
for-audiences = موجه إلى: { $audiences }
for-everyone = موجه إلى الجميع
question-count = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { NUMBER($count) } أسئلة
    [many] { NUMBER($count) } سؤالًا
   *[other] { NUMBER($count) } سؤال
}
status-new = لم يبدأ
status-unfinished = غير مكتمل
status-passed = تم اجتيازه
status-not-passed = لم يُجتز بعد
status-taken = تم إجراؤه
offer-practice = تمرين: { $name }
offer-diagnostic = قبل الدورة وبعدها: { $name }
open-answers-heading = إجابات محفوظة في ملف
open-answers = فتح ملف إجابات
open-answers-hint = ملف سبق تنزيله من هذا الموقع.
save-offline = حفظ للاستخدام دون اتصال ({ NUMBER($size) } ميغابايت)
offline-ready = جاهزة دون اتصال

## صفحة البدء

start-questions = الأسئلة
start-time = الوقت
start-no-limit = بلا حد زمني
start-time-limit = { $minutes ->
    [zero] { NUMBER($minutes) } دقيقة.
    [one] دقيقة واحدة.
    [two] دقيقتان.
    [few] { NUMBER($minutes) } دقائق.
    [many] { NUMBER($minutes) } دقيقة.
   *[other] { NUMBER($minutes) } دقيقة.
}
start-time-yours = { $minutes ->
    [zero] { NUMBER($minutes) } دقيقة مع وقتك الإضافي.
    [one] دقيقة واحدة مع وقتك الإضافي.
    [two] دقيقتان مع وقتك الإضافي.
    [few] { NUMBER($minutes) } دقائق مع وقتك الإضافي.
    [many] { NUMBER($minutes) } دقيقة مع وقتك الإضافي.
   *[other] { NUMBER($minutes) } دقيقة مع وقتك الإضافي.
}
start-time-sections = لبعض الأقسام وقت محدد خاص بها.
start-time-runs = يستمر احتساب الوقت والصفحة مغلقة.
start-time-stops = يتوقف الوقت ما دامت الصفحة مغلقة.
extra-time = الوقت الإضافي
extra-time-none = لا شيء
extra-time-more = زيادة { $share }
start-pass-mark = نسبة النجاح
start-pass-mark-value = { PERCENT($share) } من الدرجات
start-also-needed = يتطلب النجاح أيضًا
start-need-section = { PERCENT($share) } على الأقل في قسم «{ $section }»
start-need-topic = { PERCENT($share) } على الأقل في موضوع «{ $topic }»
start-need-gate = الإجابة الصحيحة عن جميع أسئلة مبدأ عدم الإضرار
start-attempts = المحاولات
start-attempts-left = { $count ->
    [zero] لم تبق أي محاولة
    [one] بقيت محاولة واحدة
    [two] بقيت محاولتان
    [few] بقيت { NUMBER($count) } محاولات
    [many] بقيت { NUMBER($count) } محاولة
   *[other] بقيت { NUMBER($count) } محاولة
}
start-attempts-free = بلا حد لعدد المحاولات
start-audience = الفئة
start-languages = اللغات
start-offline = دون اتصال
start-certificate = الشهادة
start-certificate-yes = سجل إتمام يمكن تنزيله عند النجاح
start-certificate-no = لا توجد
start-storage = إجاباتك
start-storage-value = تُحفظ في هذا المتصفح وعلى هذا الجهاز فقط، ويمكنك حذفها في أي وقت.
start-button = البدء
start-session = لديّ رمز جلسة
start-continue = متابعة – السؤال { NUMBER($number) } من { NUMBER($total) }
start-found = لديك محاولة غير مكتملة، آخر حفظ لها في { DATETIME($date) }.
start-again = البدء من جديد
start-again-heading = هل تريد البدء من جديد؟
start-again-text = ستُحذف إجاباتك غير المكتملة، ولا يمكن استعادتها.
start-again-confirm = الحذف والبدء من جديد
start-again-keep = الاحتفاظ بإجاباتي
start-wait = يمكنك المحاولة مرة أخرى ابتداءً من { DATETIME($date) }.
start-none-left = لقد استخدمت جميع محاولاتك.
start-passed = لقد اجتزت هذا التقييم في { DATETIME($date) }.
start-passed-result = عرض نتيجتك
start-passed-certificate = الحصول على شهادتك
start-others = للتعلم والتمرّن
start-practice-note = للتمرّن: تعليق بعد كل سؤال. لا يُحتسب شيء، ولا يُحفظ شيء بعد مغادرة النتيجة.
start-diagnostic-note = يُجرى قبل الدورة ومرة أخرى بعدها. لا نجاح فيه ولا رسوب، وتُظهر النتيجة الثانية ما تحقق من تقدم.
start-storage-blocked = لن يحتفظ هذا المتصفح بإجاباتك إذا أُغلقت هذه الصفحة.
start-storage-blocked-hint = يمكنك المتابعة، ويرجى تنزيل إجاباتك قبل إغلاق الصفحة.
open-in-tab = الفتح في علامة تبويب جديدة

## صفحة السؤال

question-of = السؤال { NUMBER($number) } من { NUMBER($total) }
question-title = السؤال { NUMBER($number) } من { NUMBER($total) } – { $assessment }
select-one = يرجى اختيار إجابة واحدة.
select-several = يرجى اختيار كل ما ينطبق.
select-true-false = هل هذا صحيح أم خطأ؟
choice-true = صحيح
choice-false = خطأ
clear-answer = مسح إجابتي
continue-button = متابعة
to-review = مراجعة الإجابات
flag = وضع علامة للمراجعة
flagged = عليه علامة

save-saved = حُفظ على هذا الجهاز
save-saving = جارٍ الحفظ…
save-full = لم يُحفظ. مساحة التخزين على هذا الجهاز ممتلئة.
save-full-hint = يرجى إفراغ بعض المساحة أو تنزيل إجاباتك. ما زالت إجاباتك في هذه الصفحة.
save-blocked = لم يُحفظ. لا يسمح هذا المتصفح للصفحة بتخزين أي شيء.
save-failed = لم يُحفظ بعد. تجري إعادة المحاولة.
save-gone = حُذفت البيانات التي يخزنها هذا المتصفح في هذه الأثناء. إجابات هذه المحاولة موجودة في هذه الصفحة ويجري حفظها من جديد.
save-memory = محفوظ في هذه الصفحة فقط. يرجى تنزيل إجاباتك قبل إغلاقها.
download-answers = تنزيل إجاباتي

## المشكلات

not-found-heading = الصفحة غير موجودة
not-found-text = لا توجد صفحة في هذا العنوان. إذا كتبت العنوان بنفسك فيرجى التحقق من صحته.
to-catalogue = الانتقال إلى جميع التقييمات
load-failed-heading = تعذر تحميل التقييم
load-failed-text = يرجى التحقق من الاتصال ثم إعادة المحاولة. ما زالت الإجابات المحفوظة على هذا الجهاز.
offline-heading = لا يوجد اتصال بالإنترنت
offline-text = لم يُحمَّل هذا الجزء على هذا الجهاز بعد، ويلزم الاتصال مرة واحدة لتحميله. ما سبق فتحه ما زال يعمل.
damaged-heading = تضرر التقييم أثناء النقل
damaged-text = ما وصل ليس ما نُشر، ولذلك لن يُستخدم. يرجى تحميله مرة أخرى، وإذا تكرر ذلك فيرجى إبلاغ القائمين على هذا الموقع.
unpublished-heading = لا يمكن استخدام هذا التقييم
unpublished-text = لم يُنشر باستخدام «assay catalogue». يرجى إبلاغ القائمين على هذا الموقع.
newer-heading = لا تستطيع هذه النسخة عرض هذا التقييم بعد
newer-hint = يرجى إعادة تحميل الصفحة للحصول على أحدث نسخة.
gone-heading = لم يعد إصدارك من هذا التقييم متاحًا هنا
gone-text = بدأت بإصدار لم يعد موجودًا في هذا الموقع. إجاباتك محفوظة: يمكنك تنزيلها، أو البدء من جديد بالإصدار الجديد.
second-tab-heading = مفتوح في علامة تبويب أخرى
second-tab-text = تجري الإجابة في هذه المحاولة في علامة تبويب أو نافذة أخرى. القراءة فقط متاحة هنا.
second-tab-take-over = المتابعة هنا
second-tab-lost = انتقلت المحاولة إلى علامة تبويب أخرى. القراءة فقط متاحة هنا الآن.
unreadable-heading = تعذرت قراءة هذه المحاولة
unreadable-text = ما حُفظ متضرر أو من نسخة أحدث، وسيبقى كما هو: يمكنك تنزيله، أو البدء من جديد.
attempt-unknown-heading = هذه المحاولة ليست على هذا الجهاز
attempt-unknown-text = تُحفظ الإجابات في المتصفح الذي أُدخلت فيه فقط. إذا كنت قد نزّلتها فيمكنك فتح ذلك الملف.
file-wrong-heading = تعذر فتح هذا الملف
file-wrong-text = ليس ملف إجابات من هذا الموقع، أو أنه متضرر.
file-opened = فُتحت إجاباتك، وهي محفوظة على هذا الجهاز من الآن.
file-exists = هذه المحاولة موجودة على هذا الجهاز، بالإجابات نفسها أو بأكثر منها. لم يتغير شيء.
reload = إعادة تحميل الصفحة
