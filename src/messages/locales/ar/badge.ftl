# Open Badges: ما يُكتب فيها بلغة السجل، وما يقوله الأمر assay badge. ترجمة آلية تحتاج إلى مراجعة.

## في الشارة

description = { $assessment }. { $module }، { $level }.
criteria = الدرجات المطلوبة: { $required } على الأقل من { $of }.
criteria-topics = كان لا بد من النجاح في بعض المواضيع كلٌّ على حدة.
criteria-gates = كان لا بد من الإجابة الصحيحة عن بعض الأسئلة.
draft-and-provisional = لم يراجع أي خبير المحتوى بعد، ونسبة النجاح مؤقتة.
draft = لم يراجع أي خبير المحتوى بعد.
provisional = نسبة النجاح مؤقتة.
score = الدرجات
passed = النجاح
evidence = الإجابات
evidence-is = الإجابات عن الأسئلة، مسمّاة ببصمتها SHA-256. وهي ليست في هذه الشارة، ولصاحبها أن يعرضها.
vouches = تشهد جهة الإصدار بأن: { $what }.
replayed = النتيجة أُعيد احتسابها من الإجابات وجاءت هي نفسها
supervised = الإجابات قُدّمت تحت إشراف
identity-checked = هوية صاحب السجل جرى التحقق منها

## في سطر الأوامر

made-of = الشارات المُنشأة: { NUMBER($made) } من { NUMBER($all) }
refused-verdict = لا شارة: { $verdict }
refused-other-issuer = لا شارة: وقّعت السجل جهة إصدار أخرى، { $issuer }.
refused-no-answers = لا شارة: لا يسمّي إقرار جهة الإصدار أي إجابات.
refused-pass-mark = لا شارة: لا يمكن كتابة نسبة النجاح فيها.
