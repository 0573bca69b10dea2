# Open Badges: ما يُكتب فيها بلغة السجل، وما يقوله الأمر assay badge. ترجمة آلية تحتاج إلى مراجعة.

## في الشارة

description = { $assessment }. { $module }، { $level }.
criteria = { $required } نقطة على الأقل من { $of }.
criteria-topics = كان لا بد من النجاح في بعض المواضيع كلٌّ على حدة.
criteria-gates = كان لا بد من الإجابة الصحيحة عن بعض الأسئلة.
draft-and-provisional = لم يراجع أي خبير المحتوى بعد، وحد النجاح مؤقت.
draft = لم يراجع أي خبير المحتوى بعد.
provisional = حد النجاح مؤقت.
score = النقاط
passed = النجاح
evidence = الإجابات
evidence-is = الإجابات عن الأسئلة، مسمّاة ببصمتها SHA-256. وهي ليست في هذه الشارة، ولصاحبها أن يعرضها.
vouches = تشهد جهة الإصدار بأن: { $what }.
replayed = الإجابات أُعيد احتسابها وتعطي هذه النتيجة
supervised = أحدًا كان يراقب أثناء الإجابة
identity-checked = أحدًا تحقق من هوية صاحب السجل

## في سطر الأوامر

made-of = ما أُنشئ من شارات: { NUMBER($made) } من { NUMBER($all) }
refused-verdict = لا شارة: { $verdict }
refused-other-issuer = لا شارة: وقّعتها جهة إصدار أخرى، { $issuer }.
refused-no-answers = لا شارة: لا يسمّي إقرار جهة الإصدار أي إجابات.
refused-pass-mark = لا شارة: لا يمكن كتابة حد النجاح فيها.
