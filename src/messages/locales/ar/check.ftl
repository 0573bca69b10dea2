# ما يجده الفحص في بنك الأسئلة وكيفية إصلاحه. ترجمة آلية تحتاج إلى مراجعة.

severity-error = خطأ
severity-warning = تحذير
severity-advice = نصيحة
summary-clean = عدد الملفات المفحوصة: { NUMBER($files) }، ولم يُعثر على شيء
summary = الملفات المفحوصة: { NUMBER($files) }، الأخطاء: { NUMBER($errors) }، التحذيرات: { NUMBER($warnings) }، النصائح: { NUMBER($advice) }
mend = الإصلاح
label = { $word }:

## النص نفسه

file-too-large = حجم الملف { $bytes } بايت، والحد الأقصى { $max }.
    .hint = يُقسم البنك إلى اثنين، أو تُخرج الصور من الملف.
not-utf8 = يجب أن يكون الملف نصًا بترميز UTF-8، وهذه البايتات ليست كذلك.
    .hint = يُحفظ الملف من جديد بترميز UTF-8.
byte-order-mark = يبدأ الملف بعلامة ترتيب البايتات، ولا مكان لها في JSON.
    .hint = يُحفظ الملف بترميز UTF-8 دون BOM.
empty-file = الملف فارغ.
    .hint = يُكتب فيه بنك أسئلة، أو يُنسخ بنك صالح ثم يُعدَّل.
trailing-text = يوجد نص بعد نهاية المستند.
    .hint = يُحذف، أو يُبحث عن قوس أُغلق قبل موضعه.
nesting-too-deep = الأقواس متداخلة إلى أكثر من { $max } مستوى.
    .hint = يُبحث عن قوس فُتح ولم يُغلق.
duplicate-key = يرد "{ $key }" مرتين في الكائن نفسه، ولا يجوز إلا مرة واحدة.
    .hint = يُحذف أحدهما.
not-an-integer = المتوقع عدد صحيح، لا { $number }.
    .hint = تُكتب النسبة نصًا مثل "33.5%" أو "1/3"، ويُكتب العدد دون فاصلة أو أس.
integer-too-large = العدد { $number } كبير جدًا، والحد الأقصى { $max }.
    .hint = يُكتب عدد أصغر، أو يوضع بين علامتي اقتباس إن كان اسمًا.
negative-zero = لا يُقبل -0 عددًا هنا.
    .hint = يُكتب 0.
number-form = ليس { $number } عددًا كما تكتبه JSON.
    .hint = تُكتب الأرقام فقط، دون صفر أو علامة زائد في البداية.
lone-surrogate = الرمز { $escape } نصف حرف.
    .hint = يُكتب الحرف نفسه بدلًا من رمزه.
bad-escape = لا تعرف JSON رمز الهروب { $escape }.
    .hint = تُكتب الشرطة المائلة العكسية مرتين إن كانت هي المقصودة.
control-character = في أحد النصوص حرف التحكم { $character }.
    .hint = يُكتب \n لسطر جديد و \t لمسافة الجدولة، ويُحذف غيرهما.
unclosed-string = نص بلا علامة اقتباس في نهايته.
    .hint = تُضاف " في نهايته.
single-quotes = نص بين علامتي اقتباس مفردتين.
    .hint = تُستخدم " في الجانبين.
unquoted-key = الاسم { $key } بلا علامتي اقتباس.
    .hint = يُكتب "{ $key }".
missing-comma = لا توجد فاصلة بين قيمتين.
    .hint = تُضاف فاصلة بعد القيمة السابقة لهذا الموضع.
extra-comma = فاصلة لا قيمة بعدها أو قبلها.
    .hint = تُحذف، فلا فاصلة بعد آخر عنصر في القائمة.
missing-colon = لا توجد نقطتان بعد "{ $key }".
    .hint = يُكتب ⁦"{ $key }":⁩ ثم القيمة.
missing-value = قيمة مفقودة هنا.
    .hint = تُكتب القيمة، أو يُحذف الاسم أو الفاصلة قبلها.
unknown-word = ورد { $word } حيث كان المتوقع قيمة.
    .hint = يوضع النص بين علامتي اقتباس، والكلمات الوحيدة دونهما هي true و false و null.
comment = يوجد تعليق، ولا تعليقات في JSON.
    .hint = يُحذف، ويمكن وضع ملاحظات المؤلفين في "extra".
unclosed = فُتح { $bracket } هنا ولم يُغلق.
    .hint = يُضاف القوس المغلق حيث تنتهي القائمة أو الكائن.
unexpected-character = لا مكان للرمز { $character } هنا.
    .hint = يُحذف، أو يُبحث عن علامة اقتباس مفقودة قبله.
too-many-faults = الأخطاء كثيرة إلى حد أن بقية الملف لم تُقرأ.
    .hint = تُصلح الأخطاء المذكورة ثم يُعاد الفحص.

## البنية

unknown-format = الصيغة المتوقعة "{ $expected }"، لا "{ $found }".
    .hint = يُكتب ⁦"format": "{ $expected }"⁩، أو تُستخدم نسخة Assay التي أُعد لها الملف.
unknown-field = لا يوجد في الصيغة حقل "{ $field }" هنا.
    .hint = { $nearest ->
        [NONE] يُحذف. { $fields ->
            [NONE] يمكن وضع بياناتك الخاصة في "extra".
           *[other] المسموح هنا: { $fields }.
        }
       *[other] هل المقصود "{ $nearest }"؟ { $fields ->
            [NONE] وإلا فيُحذف.
           *[other] المسموح هنا: { $fields }.
        }
    }
missing-field = الحقل "{ $field }" مفقود.
    .hint = يُضاف "{ $field }".
wrong-type = المتوقع { $expected ->
        [string] نص بين علامتي اقتباس
        [integer] عدد صحيح
        [boolean] true أو false
        [array] قائمة بين قوسين مربعين
        [object] كائن بين قوسين معقوفين
        [null] null
       *[other] { $expected }
    }، والموجود { $found ->
        [string] نص
        [integer] عدد
        [boolean] true أو false
        [array] قائمة
        [object] كائن
        [null] null
       *[other] { $found }
    }.
    .hint = { $expected ->
        [string] توضع القيمة بين علامتي اقتباس
        [integer] يُكتب العدد دون علامتي اقتباس
        [boolean] يُكتب true أو false دون علامتي اقتباس
        [array] توضع القيمة بين قوسين مربعين وإن كانت واحدة
        [object] تُكتب أسماء وقيم بين قوسين معقوفين
        [null] يُكتب null
       *[other] يُكتب { $expected }
    }.
not-one-of = ليس "{ $found }" من الكلمات المسموح بها هنا.
    .hint = { $nearest ->
        [NONE] يُختار واحد من: { $allowed }.
       *[other] هل المقصود "{ $nearest }"؟ المسموح به: { $allowed }.
    }
out-of-range = { $most ->
        [NONE] المتوقع عدد لا يقل عن { $least }، لا { $found }.
       *[other] المتوقع عدد من { $least } إلى { $most }، لا { $found }.
    }
    .hint = { $most ->
        [NONE] يُكتب { $least } أو أكثر.
       *[other] يُكتب عدد من { $least } إلى { $most }.
    }
empty-list = القائمة فارغة، ويلزمها عنصر واحد على الأقل.
    .hint = يُضاف عنصر، أو يُحذف الحقل كله إن كان غير لازم.
too-many = عدد عناصر القائمة { $found }، والحد الأقصى { $most }.
    .hint = يُحذف بعضها.
empty-text = النص فارغ.
    .hint = يُكتب النص، أو يُحذف الحقل إن كان غير لازم.
text-too-long = عدد أحرف النص { $found }، والحد الأقصى { $most }.
    .hint = يُختصر النص.

## صيغ النصوص

bad-id = لا يصلح "{ $found }" معرّفًا: أحرف صغيرة من a إلى z وأرقام وشرطات، يبدأ بحرف، ولا يزيد على ٦٤.
    .hint = { $suggestion ->
        [NONE] يُكتب معرّف آخر.
       *[other] يُكتب "{ $suggestion }".
    }
bad-bank-id = لا يصلح "{ $found }" معرّفًا لبنك، وهو وحدته ومستواه.
    .hint = يُكتب مثل "core-concepts/foundation".
bad-share = ليس "{ $found }" نسبة.
    .hint = تُكتب مثل "70%" أو "33.5%" أو "7/10".
share-out-of-range = النسبة { $found } ليست بين { $least } و { $most }.
    .hint = تُكتب نسبة من { $least } إلى { $most }.
bad-duration = ليس "{ $found }" مدة.
    .hint = تُكتب مثل "PT30M" (نصف ساعة) أو "PT24H" (يوم) أو "P2Y" (سنتان).
bad-version = ليس "{ $found }" رقم إصدار.
    .hint = تُكتب ثلاثة أعداد مثل "1.0.0".
bad-language = ليس "{ $found }" رمز لغة.
    .hint = يُكتب مثل "en" أو "fr" أو "pt-BR".
bad-date = ليس "{ $found }" تاريخًا.
    .hint = تُكتب السنة والشهر مثل "2026-11"، أو اليوم أيضًا مثل "2026-11-24".
bad-digest = ليس "{ $found }" بصمة.
    .hint = تُنسخ الأرقام والأحرف الصغيرة الأربعة والستون التي يعطيها "assay check" للسؤال.

## النص المنسق

raw-html = في النص HTML: { $found }
    .hint = يُستخدم بدلًا منه *تشديد* و **غامق** والقوائم والروابط.
entity = { $found } رمز لحرف.
    .hint = يُكتب الحرف نفسه.
no-such-block = العناوين والاقتباسات والخطوط الفاصلة والرموز المزاحة ليست من الصيغة: { $found }
    .hint = يُكتب فقرةً أو قائمة.
link-form = رابط بلا هدف مقروء: { $found }
    .hint = يُكتب [كلمات الرابط](https://example.org)، أو توضع \ قبل القوس إن لم يُقصد رابط.
link-target = يؤدي الرابط إلى ما لا يُسمح به: { $found }
    .hint = يكون الرابط إلى عنوان يبدأ بـ https:// أو mailto: أو إلى موضع في الصفحة بعلامة #.
image-file = الصورة ليست ملفًا في مجلد البنك نفسه: { $found }
    .hint = يوضع الملف في مجلد البنك ويُكتب اسمه وحده.
image-without-alt = الصورة بلا نص لمن لا يستطيع رؤيتها: { $found }
    .hint = يُكتب ما تُظهره بين القوسين المربعين: ![ما تُظهره](file.png).
span-form = ما بين القوسين المعقوفين بعد النص لا يعطي لغة أو اتجاهًا صحيحًا: { $found }
    .hint = يُكتب [نص]{"{"}lang=ar dir=rtl{"}"} برمز لغة، وبـ ltr أو rtl، أو توضع \ قبل القوس إن لم يُقصد ذلك.
text-too-deep = قوائم أو تشديدات متداخلة أكثر مما يجوز: { $found }
    .hint = تُستخدم مستويات أقل.

## ما لا تدعمه هذه النسخة بعد

not-supported-yet = لا تدعم هذه النسخة بعد: { $feature }
    .hint = يُحذف الآن، أو يُجعل السؤال مسودة إلى حين دعمه.

## الإحالات

id-not-place = معرّف البنك "{ $found }"، لكن ملفه في موضع "{ $expected }".
    .hint = يُكتب "{ $expected }"، أو يُنقل الملف.
duplicate-id = المعرّف "{ $id }" مستخدم في عنصر آخر ({ $kind }) عند { $first }.
    .hint = يُعطى أحدهما معرّفًا آخر.
dangling-reference = لا يوجد ما معرّفه "{ $id }" ({ $kind }).
    .hint = { $nearest ->
        [NONE] يُضاف، أو يُذكر معرّف موجود.
       *[other] هل المقصود "{ $nearest }"؟
    }
used-bank-missing = البنك "{ $bank }" الذي يستخدمه هذا البنك غير موجود أو تعذرت قراءته.
    .hint = يُتحقق من معرّفه وملفه، ويُصلح ما وُجد في ذلك الملف.
uses-itself = البنك "{ $bank }" يستخدم نفسه.
    .hint = يُحذف من "uses"، فالسحب دون "from" يأخذ أسئلة البنك نفسه.
objective-of-other-topic = الهدف "{ $objective }" من موضوع "{ $expected }"، لكن السؤال في "{ $topic }".
    .hint = يُذكر هدف من موضوع السؤال، أو يُغيَّر موضوع السؤال.

## الأسئلة

key-missing = ليس للسؤال خيار صحيح.
    .hint = يُذكر معرّف الخيار الصحيح في "key".
key-not-a-choice = يذكر المفتاح "{ $choice }"، وهو ليس من الخيارات.
    .hint = { $nearest ->
        [NONE] يُذكر معرّف خيار من هذا السؤال.
       *[other] هل المقصود "{ $nearest }"؟
    }
key-too-many = عدد الخيارات في المفتاح { $found }، والحد الأقصى لهذا النوع { $most }.
    .hint = يُترك خيار صحيح واحد، أو يُجعل نوع السؤال "multiple-choice".
key-is-every-choice = جميع الخيارات صحيحة، فلا شيء يُسأل عنه.
    .hint = يُضاف خيار خاطئ.
too-few-choices = عدد خيارات السؤال { $found }، والحد الأدنى { $least }.
    .hint = تُضاف خيارات تبدو معقولة لمن لا يعرف الإجابة.
exclusive-with-others = يستبعد "{ $choice }" الخيارات الأخرى، لكن المفتاح يضم غيره معه.
    .hint = يُترك وحده في المفتاح، أو يُحذف "exclusive".
same-text = الخياران "{ $choice }" و "{ $other }" بالنص نفسه.
    .hint = يُغيَّر أحدهما أو يُحذف.
scoring-not-for-type = طريقة التصحيح "{ $scoring }" لا تناسب أسئلة من نوع "{ $type }".
    .hint = يُختار واحد من: { $allowed }.
weight-missing = ليس للخيار "{ $choice }" وزن.
    .hint = يُعطى وزنًا مثل "0%"، أو تُختار طريقة تصحيح أخرى.
weight-too-fine = الوزن { $weight } للخيار "{ $choice }" أدق من أن يُجمع جمعًا تامًا.
    .hint = تُكتب نسبة مئوية بمنزلتين عشريتين على الأكثر مثل "33.33%"، أو كسر لا يزيد مقامه على عشرين مثل "1/3".
weights-unused = للسؤال أوزان، لكن طريقة تصحيحه لا تستخدمها.
    .hint = يُكتب ⁦"scoring": "weights"⁩، أو تُحذف الأوزان.
weights-not-whole = أفضل إجابة تبلغ { $best } من الدرجات، لا كلها.
    .hint = تُغيَّر الأوزان ليكون مجموع أوزان الخيارات الصحيحة "100%".
weight-against-key = لا يتفق المفتاح مع وزن "{ $choice }"، وهو { $weight }.
    .hint = يُعطى كل خيار في المفتاح وزنًا فوق الصفر ولا يُعطى ذلك غيره، أو يُغيَّر المفتاح.
misconception-on-key = الخيار "{ $choice }" صحيح، لكن عليه الفهم الخاطئ "{ $misconception }".
    .hint = يُنقل الفهم الخاطئ إلى الخيار الخاطئ الذي يدل عليه.
feedback-missing = ليس للخيار الخاطئ "{ $choice }" تعليق.
    .hint = يُذكر في جملة لماذا قد يُظن صحيحًا وما الصواب.
source-missing = لا يذكر السؤال أي مرجع.
    .hint = يُضاف الصك القانوني أو المرجع والموضع فيه، ليتمكن المراجع من التحقق من الإجابة.

## التقييمات

draw-infeasible = عدد الأسئلة المطلوب في السحب { $wanted }، والمتاح { $available }{ $audience ->
        [NONE] {""}
       *[other] {" "}للفئة "{ $audience }"
    }.
    .hint = يُخفض العدد، أو تُخفف الشروط، أو تُضاف أسئلة جاهزة.
draws-infeasible-together = عدد الأسئلة المطلوب في السحوبات معًا { $wanted }، والممكن دون تكرار { $available }{ $audience ->
        [NONE] {""}
       *[other] {" "}للفئة "{ $audience }"
    }.
    .hint = يُخفض أحد الأعداد، أو تُضاف أسئلة لا تناسب إلا سحبًا واحدًا.
gate-not-guaranteed = عدد الأسئلة المضمونة بالوسم "{ $tag }" هو { $guaranteed }، لكن شرط السلامة يطلب { $wanted }{ $audience ->
        [NONE] {""}
       *[other] {" "}للفئة "{ $audience }"
    }.
    .hint = يُضاف سحب فيه ⁦"tag": "{ $tag }"⁩، أو يُخفض العدد المطلوب.
cut-on-few-items = يقوم حد النجاح هذا على عدد قليل من الأسئلة ({ $items })، فللمصادفة فيه أثر كبير.
    .hint = يُسحب له { $least } على الأقل، أو يُحذف الحد.
cut-without-items = يوجد حد نجاح للموضوع "{ $topic }"، لكن لا سحب يعطي أسئلة منه.
    .hint = يُضاف سحب لهذا الموضوع، أو يُحذف الحد.
nothing-ready = لا سؤال جاهز في البنك، فلا شيء يُقدَّم.
    .hint = يُكتب ⁦"status": "ready"⁩ في الأسئلة المكتملة.

## الترجمات

overlay-of-other-bank = الترجمة للبنك "{ $found }"، والمتوقع هنا "{ $expected }".
    .hint = يُكتب ⁦"bank": "{ $expected }"⁩، أو يُنقل الملف إلى جانب بنكه.
overlay-in-source-language = الترجمة باللغة { $language }، وهي لغة البنك نفسه.
    .hint = يُغيَّر "language" واسم الملف، أو يُحذف الملف.
translation-stale = تغير السؤال "{ $item }" بعد ترجمته.
    .hint = يُترجم ما تغير، ثم يُكتب ⁦"source": "{ $digest }"⁩.
translation-missing = لا ترجمة للعنصر "{ $id }" ({ $kind })، فيُعرض بلغة البنك.
    .hint = تُضاف الترجمة.
translation-of-nothing = توجد ترجمة للعنصر "{ $id }" ({ $kind })، وليس في البنك.
    .hint = { $nearest ->
        [NONE] تُحذف.
       *[other] هل المقصود "{ $nearest }"؟ وإلا فتُحذف.
    }

## قائمة الوحدات

language-missing = لا يوجد عنوان باللغة "{ $language }".
    .hint = يُضاف عنوان، أو تُحذف اللغة من "languages".
not-listed = العنصر "{ $id }" ({ $kind }) ليس في modules.json.
    .hint = { $nearest ->
        [NONE] يُضاف إلى modules.json.
       *[other] هل المقصود "{ $nearest }"؟ وإلا فيُضاف إلى modules.json.
    }
