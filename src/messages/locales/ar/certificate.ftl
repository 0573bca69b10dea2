# ما يُطبع على الشهادة. ترجمة آلية تحتاج إلى مراجعة.

label = سجل ذاتي الإصدار
document-title = { $title }: { $name }
document-subject = سجل إتمام ذاتي الإصدار
record-of-completion = سجل إتمام
awarded-to = يفيد هذا السجل بإتمام
completed = التقييم التالي
module = الوحدة التدريبية
level = المستوى
audience = الفئة
score = النتيجة
score-value = { MARKS($score) } من { MARKS($total) } ({ PERCENT($percent) })
pass-mark = نسبة النجاح
date = التاريخ
valid-until = صالح حتى
valid-always = بلا تاريخ انتهاء
details = التفاصيل
bank = بنك الأسئلة
bank-version = الإصدار
digest = البصمة (SHA-256)
number = رقم السجل
what-it-shows = ما يُظهره هذا السجل
shows = أُنشئ على جهاز المتعلم، ويفيد بأن الإجابات المقدمة في هذا التقييم حققت هذه النتيجة.
shows-not = لا يُظهر من قدّم الإجابات ولا متى ولا بأي مساعدة، ولم توقّعه أي جهة إصدار.
check-how = للتحقق منه، امسح الرمز أو افتح { $site } واختر هذا الملف.
check-code = رمز QR: العنوان الذي يُتحقق فيه من هذا السجل
draft = سجل إتمام. محتوى أولي ونسبة نجاح مؤقتة.
draft-content = سجل إتمام. محتوى أولي.
provisional = سجل إتمام. نسبة نجاح مؤقتة.
not-endorsed = غير صادر عن المنظمة الدولية للهجرة ولا معتمد منها.
made-with = أُنشئ باستخدام Assay

## Signed by an issuer

label-signed = شهادة تحققت منها جهة إصدار
document-subject-signed = شهادة إتمام وقّعتها جهة إصدارها
issuer = جهة الإصدار
signed-on = تاريخ التوقيع
shows-signed = وقّعت { $issuer } هذا السجل.
shows-replayed = أعادت احتساب الإجابات، وهي تعطي هذه النتيجة.
shows-supervised = تفيد بأن شخصًا أشرف أثناء تقديمها.
shows-identity-checked = تفيد بأن شخصًا تحقق من هوية صاحبها.
shows-withdrawal = يمكن لجهة الإصدار أن تسحب ما وقّعته: التحقق من هذا السجل وحده يُظهر إن كان لا يزال معتدًّا به.
