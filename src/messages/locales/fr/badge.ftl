# Open Badges : ce qui y est écrit dans la langue de l’attestation, et ce que dit « assay badge ». Traduction automatique, à relire.

## Dans le badge

description = { $assessment }. { $module }, { $level }.
criteria = Au moins { $required } points sur { $of }.
criteria-topics = Certains thèmes devaient chacun être réussis séparément.
criteria-gates = Certaines questions devaient recevoir une réponse juste.
draft-and-provisional = Aucun expert n’a encore relu le contenu, et le seuil de réussite est provisoire.
draft = Aucun expert n’a encore relu le contenu.
provisional = Le seuil de réussite est provisoire.
score = Points
passed = Réussite
evidence = Réponses
evidence-is = Les réponses aux questions, désignées par leur SHA-256. Elles ne sont pas dans ce badge ; la personne titulaire peut les montrer.
vouches = L’émetteur se porte garant que : { $what }.
replayed = les réponses ont été notées à nouveau et donnent ce résultat
supervised = les réponses ont été données sous surveillance
identity-checked = quelqu’un a vérifié l’identité de la personne titulaire

## En ligne de commande

made-of = Badges créés : { NUMBER($made) } sur { NUMBER($all) }
refused-verdict = pas de badge : { $verdict }
refused-other-issuer = pas de badge : un autre émetteur l’a signée, { $issuer }.
refused-no-answers = pas de badge : la déclaration de l’émetteur ne désigne aucune réponse.
refused-pass-mark = pas de badge : son seuil de réussite ne peut pas être écrit.
