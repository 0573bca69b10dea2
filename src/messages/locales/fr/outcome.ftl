# Ce qu’on lit après la dernière réponse, et les pages à côté : vérification, résultat, attestation, réglages, à propos.
# Traduction automatique, à relire.

-product = Assay

## Vérification

review-heading = Vérifiez vos réponses avant de les remettre
review-counts = Répondues : { NUMBER($answered) }, sans réponse : { NUMBER($unanswered) }, marquées : { NUMBER($flagged) }
review-unanswered-heading = { $count ->
    [one] { NUMBER($count) } question est sans réponse
   *[other] { NUMBER($count) } questions sont sans réponse
}
review-unanswered-text = Une question sans réponse ne donne aucun point.
review-question = Question nº { NUMBER($number) }
review-no-answer = Sans réponse
review-change = Modifier
review-change-of = la réponse à la question { NUMBER($number) }
review-final = Vous ne pourrez plus les modifier ensuite.
review-back = Retour aux questions
submit = Remettre les réponses
submit-heading = Remettre sans avoir répondu à tout ?
submit-unanswered = { $count ->
    [one] { NUMBER($count) } question est sans réponse et ne donnera aucun point.
   *[other] { NUMBER($count) } questions sont sans réponse et ne donneront aucun point.
}
submit-go-back = Revenir
submit-anyway = Remettre quand même
submitting = Remise en cours
submit-failed-heading = Vos réponses n’ont pas été remises
submit-failed-text = Elles n’ont pas pu être enregistrées sur cet appareil. Rien n’est perdu : elles sont toujours dans cette page.
submit-again = Remettre à nouveau

## Résultat

result-passed = Vous avez réussi
result-not-passed = Vous n’avez pas encore réussi
result-score = Vous avez obtenu { MARKS($score) } sur { MARKS($total) } ({ PERCENT($percent) }). Le seuil de réussite est de { PERCENT($pass) }.
result-submitted = Remis le { DATETIME($date) }
result-reasons-heading = Ce qui manquait
result-reason-total = Votre total est au-dessous du seuil de réussite de { PERCENT($cut) }.
result-reason-section = « { $section } » : vous avez obtenu { PERCENT($percent) } ; il faut { PERCENT($cut) }.
result-reason-topic = Thème « { $topic } » : vous avez obtenu { PERCENT($percent) } ; il faut { PERCENT($cut) }.
result-reason-gate = { $wrong ->
    [one] { NUMBER($wrong) } question sur le principe de ne pas nuire n’était pas juste. Chacune doit l’être, car une erreur ici peut mettre une personne en danger.
   *[other] { NUMBER($wrong) } questions sur le principe de ne pas nuire n’étaient pas justes. Chacune doit l’être, car une erreur ici peut mettre une personne en danger.
}
result-sections-heading = Par partie
result-topics-heading = Par thème
result-column-section = Partie
result-column-topic = Thème
result-column-marks = Points
result-column-of = Sur
result-column-percent = Part
result-column-needed = Requis
result-too-few = trop peu pour en juger
result-study-heading = À étudier ensuite
result-study-text = { $topic } : { MARKS($score) } points sur { MARKS($total) }
result-study-none = Vous avez obtenu au moins { PERCENT($share) } dans chaque thème.
result-hidden = Les bonnes réponses sont montrées après la réussite, ou quand il ne reste plus de tentative.
result-practice = Exercice terminé
result-practice-note = C’était un exercice. Rien ne compte, et rien n’est conservé une fois que vous avez quitté cette page.
result-diagnostic = Où vous en êtes
result-score-plain = Vous avez { $score } points sur { $max } ({ $percent }).
counts-best = Votre meilleure tentative compte.
counts-first = Votre première tentative compte.
counts-last = Votre dernière tentative compte.
counts-this = C’est celle-ci.
counts-other = C’est celle du { DATETIME($date) }.
gain-heading = Vos progrès
gain-since = Par rapport à votre première tentative, du { DATETIME($date) }.
gain-before = Avant
gain-after = Maintenant
gain-column = Gagné sur ce qui manquait
gain-whole = Tous les thèmes
gain-of = { $share }
gain-full = Rien ne manquait
gain-less = Moins qu’avant
gain-limits = Il s’agit du gain normalisé (Hake, 1998) : la part de ce qui manquait et qui est là maintenant. Avec peu de questions, le hasard le change beaucoup. Si presque tout était déjà juste avant, il restait peu à gagner.
result-hidden-score = Le score de cette évaluation n’est pas montré.
result-answers-heading = Vos réponses
result-right = Juste
result-partly-right = En partie juste
result-wrong = Pas juste
result-your-answer = Votre réponse
result-no-answer = Aucune réponse
result-right-answer = Bonne réponse
result-why = Pourquoi
result-feedback = À propos de votre choix
result-sources = Références
result-source = { $instrument } : { $locator }
mark-all-or-nothing-right = Tout est juste : { MARKS($score) } points sur { MARKS($points) }
mark-all-or-nothing-wrong = Ce ne sont pas exactement les bonnes réponses : { MARKS($score) } points sur { MARKS($points) }
mark-counts = { NUMBER($right) } justes sur { NUMBER($keyed) }, { NUMBER($wrong) } fausses : { MARKS($score) } points sur { MARKS($points) }
mark-each-option = { NUMBER($right) } choix bien jugés sur { NUMBER($choices) } : { MARKS($score) } points sur { MARKS($points) }
mark-weights = Chaque choix a sa propre valeur : { MARKS($score) } points sur { MARKS($points) }
mark-negative = Une réponse fausse coûte des points : { MARKS($score) } points sur { MARKS($points) }
mark-parts = { NUMBER($right) } justes sur { NUMBER($keyed) }, { NUMBER($wrong) } inexactes : { MARKS($score) } points sur { MARKS($points) }
mark-position = { NUMBER($right) } à la bonne place sur { NUMBER($keyed) } : { MARKS($score) } points sur { MARKS($points) }
mark-adjacent-pairs = { NUMBER($right) } suivis du bon élément sur { NUMBER($keyed) } : { MARKS($score) } points sur { MARKS($points) }
mark-longest-run = La plus longue suite dans le bon ordre compte { NUMBER($right) } éléments sur { NUMBER($keyed) } : { MARKS($score) } points sur { MARKS($points) }
mark-longest-subset = { NUMBER($right) } dans le bon ordre entre eux sur { NUMBER($keyed) } : { MARKS($score) } points sur { MARKS($points) }
mark-relative = Proximité des bonnes places, { NUMBER($right) } sur { NUMBER($keyed) } : { MARKS($score) } points sur { MARKS($points) }
mark-accepted = Votre réponse est acceptée : { MARKS($score) } points sur { MARKS($points) }
mark-accepted-partly = Votre réponse est acceptée en partie : { MARKS($score) } points sur { MARKS($points) }
mark-not-accepted = Votre réponse n’est pas parmi celles qui sont acceptées : { MARKS($score) } points sur { MARKS($points) }
mark-unmarked = Cette question n’est pas notée.
mark-no-answer = Aucune réponse : { MARKS($score) } points sur { MARKS($points) }
get-certificate = Obtenir l’attestation
print = Imprimer
try-again = Faire une nouvelle tentative
try-again-from = Vous pourrez réessayer à partir du { DATETIME($date) }.
draft-notice = Contenu provisoire, seuil de réussite provisoire : ce résultat sert seulement à apprendre.
not-endorsed = Ni délivré ni approuvé par l’OIM.

## Attestation

certificate-heading = Votre attestation
certificate-name = Nom sur l’attestation
certificate-name-hint = Imprimé exactement comme vous l’écrivez, dans la plupart des écritures.
certificate-answers-add = Ajouter mes réponses
certificate-answers-hint = D’autres peuvent alors recalculer le résultat. Toute personne qui a l’attestation ou son lien, ou qui voit son code, peut voir vos réponses. Les rédactions et les notes n’y figurent jamais.
certificate-answers = Réponses
certificate-answers-added = Ajoutées : d’autres peuvent recalculer le résultat
certificate-answers-none = Non ajoutées
certificate-name-empty = Saisissez le nom à imprimer sur l’attestation.
certificate-name-long = Le nom a { NUMBER($length) } caractères. Saisissez-en { NUMBER($max) } au plus.
certificate-name-characters = Le nom contient un caractère qui ne peut pas être imprimé : { $character }. Retirez-le.
certificate-name-script = Aucune police ici ne peut imprimer { $character }. Écrivez le nom sans ce caractère, ou en lettres latines.
certificate-name-change = Modifier
certificate-rename = L’établir à un autre nom
certificate-rename-text = Une attestation établie n’est plus modifiée. Avec un autre nom, vous en recevez une nouvelle qui a son propre numéro et indique qu’elle remplace { $number }. Les exemplaires de l’ancienne que vous avez déjà remis restent tels quels.
certificate-rename-back = La laisser telle quelle
certificate-replaces = Remplace
certificate-show = Afficher l’attestation
certificate-preview = Aperçu
certificate-assessment = Évaluation
certificate-level = Niveau
certificate-score = Résultat
certificate-date = Date de l’évaluation
certificate-valid-until = Valable jusqu’au
certificate-valid-always = Sans date de fin
certificate-bank = Banque de questions
certificate-digest = Empreinte de la banque de questions
certificate-number = Numéro de l’attestation
certificate-label = Attestation auto-établie
certificate-shows-heading = Ce que montre cette attestation
certificate-shows = Elle a été établie sur votre propre appareil. Elle dit que ces réponses ont donné ce résultat.
certificate-shows-not = Elle ne montre ni qui a donné les réponses, ni quand, ni avec quelle aide. Personne ne l’a signée.
certificate-pdf = Télécharger le PDF
certificate-pdf-again = Télécharger le PDF ({ NUMBER($size) } ko)
certificate-picture = En image
certificate-picture-hint = L’image montre la même page et contient aussi les données de l’attestation, si bien qu’elle peut être vérifiée. Certains sites retirent ces données des images qu’ils affichent ; le code figurant sur l’image mène alors à la vérification.
certificate-png = Télécharger l’image (PNG)
certificate-svg = Télécharger le dessin (SVG)
certificate-paper = Papier
certificate-paper-a4 = A4 (210 × 297 mm)
certificate-paper-letter = Letter (8,5 × 11 po)
certificate-picture-failed = L’image n’a pas pu être créée
certificate-preparing = Préparation de l’attestation
certificate-cancelled = Arrêté
certificate-downloaded = Attestation téléchargée
certificate-failed-heading = Le PDF n’a pas pu être créé
certificate-failed-text = Votre résultat n’est pas perdu. Réessayez, ou imprimez plutôt cette page.
certificate-failed-fetch = Un élément nécessaire n’a pas pu être téléchargé. Les noms dans certaines écritures demandent une connexion.
certificate-share = Partager
certificate-in-app = Le navigateur de cette application ne peut pas enregistrer de fichiers. Partagez l’attestation, ou ouvrez cette page dans votre navigateur.
certificate-in-frame = Cette page est affichée dans une autre et n’a pas le droit d’enregistrer de fichiers. Ouvrez-la dans un nouvel onglet.
certificate-not-passed-heading = Pas encore d’attestation
certificate-not-passed-text = L’attestation de cette évaluation sera disponible quand vous l’aurez réussie.
to-assessment = Aller à l’évaluation
to-result = Aller à votre résultat

## Lien de vérification

link-heading = Permettre à d’autres de la vérifier
link-text = Le lien mène à une page de ce site où chacun peut vérifier l’attestation. Ce qu’il dit de vous se trouve après le « # » du lien, une partie que les navigateurs n’envoient à aucun serveur.
link-seen = Toute personne qui a le lien peut voir votre nom, l’évaluation, votre résultat et les dates.
link-seen-answers = Toute personne qui a le lien peut voir votre nom, l’évaluation, votre résultat, les dates et vos réponses.
link-copy = Copier le lien de vérification
link-copied = Lien copié
link-field = Lien de vérification
link-refused = Le navigateur n’a pas permis à cette page de copier le lien. Il est sélectionné ici : vous pouvez le copier vous-même.
link-preparing = Le lien est en préparation. Il attend les questions auxquelles vos réponses se rapportent.
link-without-answers = Les questions ne peuvent pas être chargées pour le moment : le lien ne contient donc pas vos réponses. Le fichier de l’attestation les contient.
link-code = Code QR du lien de vérification
link-code-text = Scannez le code pour arriver à la même page. Il montre votre nom, l’évaluation, votre résultat et les dates, et vos réponses si vous les avez ajoutées.

## Attestations sur cet appareil

certificates-heading = Attestations sur cet appareil
certificates-to-learning = Aller à « Mon apprentissage »
certificates-list-heading = Vos attestations
certificates-none = Il n’y a pas encore d’attestation ici. Vous pourrez en établir une quand vous aurez réussi une évaluation qui en donne.
certificates-unreadable = Les attestations de cet appareil ne peuvent pas être lues pour le moment.
certificates-holder = Établie au nom de
certificates-issued = Établie le
certificates-by = Signée par { $name }
certificates-by-withdrawn = Retirée par { $name }
certificates-by-unknown = Indique que { $issuer } l’a signée. Ce site ne connaît pas cet émetteur.
certificates-by-open = Signée par un émetteur. Il n’est pas possible de vérifier lequel pour le moment.
certificates-soon = Expire bientôt : { DATETIME($date) }
certificates-over = Expirée le { DATETIME($date) }
certificates-see = Voir et télécharger
certificates-download = Télécharger
certificates-download-badge = Télécharger le badge
certificates-check = La vérifier
certificates-remind = Me le rappeler avant l’expiration
certificates-again = Repasser l’évaluation
certificates-linked-in = Ajouter à LinkedIn
certificates-linked-in-text = « Ajouter à LinkedIn » ouvre LinkedIn et y remplit le titre de l’attestation, l’émetteur, les dates et le numéro. Rien n’y est envoyé avant que vous appuyiez.
certificates-replaced-heading = Remplacées
certificates-replaced-text = Celles-ci ont été établies plus tard à un autre nom. Les exemplaires que vous avez remis peuvent toujours être vérifiés.
certificates-replaced = { $number }, établie au nom de { $holder } le { DATETIME($date) } : remplacée par { $by }
certificates-add-heading = Attestations d’un émetteur
certificates-add-text = Un émetteur vous a envoyé une attestation qu’il a signée, ou son badge ? Conservez-la ici, à côté des vôtres. Le fichier reste sur cet appareil.
certificates-add = Ajouter une attestation depuis un fichier
certificates-added = L’attestation { $number } est conservée sur cet appareil.
certificates-added-badge = Le badge de l’attestation { $number } est conservé sur cet appareil.
certificates-add-known = L’attestation { $number } est déjà ici. Rien n’a été modifié.
certificates-add-none = Il n’y a pas d’attestation dans ce fichier. Choisissez le fichier PDF, PNG, SVG ou JSON que l’émetteur vous a envoyé.
certificates-add-badge-alone = C’est le badge de l’attestation { $number }, qui n’est pas sur cet appareil. Ajoutez d’abord cette attestation.
certificates-add-other-badge = Ce badge est d’une autre forme que ceux d’Assay, ou il a été modifié. Choisissez le fichier que l’émetteur vous a envoyé.
certificates-add-several = Il y a plusieurs attestations différentes dans ce fichier : aucune n’a été retenue. Demandez à l’émetteur un fichier qui n’en contient qu’une.
certificates-add-newer = Cette attestation vient d’une version plus récente de cette application. Rechargez la page et réessayez.
certificates-add-altered = Cette attestation a été modifiée après avoir été établie. Demandez à l’émetteur de l’envoyer à nouveau.
certificates-add-self-issued = Aucun émetteur n’a signé cette attestation. Pour reprendre vos propres attestations d’un autre appareil, utilisez « Tout télécharger » sur celui-ci, puis ici « Ajouter depuis un fichier » dans « Mon apprentissage ».
certificates-add-large = Ce fichier est plus volumineux que toute attestation. Choisissez le fichier que l’émetteur vous a envoyé.
certificates-add-failed = L’appareil n’a pas pu enregistrer l’attestation. Libérez de l’espace et réessayez.
certificates-remove = Supprimer
certificates-remove-heading = Supprimer cette attestation ?
certificates-remove-text = Elle sera supprimée de cet appareil pour de bon. Les fichiers que vous avez téléchargés restent, et l’émetteur peut vous l’envoyer à nouveau.
certificates-remove-confirm = Supprimer l’attestation
certificates-removed = L’attestation a été supprimée
certificates-remove-failed = L’attestation n’a pas pu être supprimée
reminder-title = Votre attestation « { $title } » est valable jusqu’au { DATETIME($date) }
reminder-text = L’attestation { $number } expire bientôt. Vous pouvez repasser l’évaluation ici :

## Réglages

settings-heading = Réglages
settings-language = Langue
settings-theme = Couleurs
settings-theme-device = Comme cet appareil
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-text-size = Taille du texte
settings-not-saved = Ces réglages durent jusqu’à la fermeture de cette page : ce navigateur ne lui permet pas de stocker des données.

## À propos et confidentialité

about-heading = À propos et confidentialité
about-what = { -product } propose des évaluations qui se déroulent entièrement dans votre navigateur. Votre résultat est calculé sur votre propre appareil.
about-kept-heading = Ce qui est conservé, et où
about-kept = Vos réponses, résultats et réglages sont conservés dans ce navigateur, sur cet appareil. Rien n’est envoyé à un serveur, et personne d’autre ne peut les voir sans utiliser ce navigateur.
about-name = Le nom qui figure sur une attestation est conservé de la même façon ; il ne figure que sur l’attestation que vous téléchargez, dans son code et dans le lien que vous en copiez.
about-shared-device = Si vous partagez cet appareil, supprimez vos réponses quand vous avez terminé.
about-lost = Le navigateur peut effacer ses données, par exemple après quelques semaines sans visite. Téléchargez les réponses que vous voulez garder.
about-size = { $count ->
    [0] Aucune tentative n’est conservée sur cet appareil.
    [one] { NUMBER($count) } tentative est conservée sur cet appareil.
   *[other] { NUMBER($count) } tentatives sont conservées sur cet appareil.
}
about-delete = Supprimer tout ce qui est conservé ici
about-delete-heading = Tout supprimer ?
about-delete-text = Toutes les réponses, les résultats, les attestations et les réglages de ce navigateur seront supprimés. Vous ne pourrez pas les récupérer.
about-delete-confirm = Tout supprimer
about-deleted = Tout a été supprimé.
about-delete-failed = Tout n’a pas pu être supprimé. Fermez les autres onglets de ce site et réessayez, ou effacez les données de ce site dans les réglages du navigateur.
about-honest-heading = Ce qu’un résultat peut montrer
about-honest = Les questions et leurs réponses sont aussi sur votre appareil. Une attestation que vous établissez vous-même montre donc ce que vous avez répondu, non que vous avez répondu sans aide.
about-content-heading = À propos des questions
about-content = Les questions suivent les modules de formation de l’OIM sur la lutte contre la traite. C’est une version provisoire qu’aucun expert n’a encore relue.
to-verify = Vérifier une attestation
about-version = Version : { $version }
about-licence = Logiciel libre sous licence MIT ou Apache 2.0.

## Répondre : les questions autres que les choix

answer-cleared = Votre réponse est effacée.
answer-choose = Choisir…
answer-matrix = Choisissez une réponse par ligne.
answer-matching = Choisissez ce qui va avec chaque élément.
answer-categorise = Choisissez un groupe pour chaque élément.
answer-ordering = Mettez ces éléments dans l’ordre.
answer-ordering-up = Monter : { $text }
answer-ordering-down = Descendre : { $text }
answer-ordering-moved = { $text }, maintenant { NUMBER($place) } sur { NUMBER($total) }
answer-ordering-untouched = Rien n’a encore été déplacé : la question est sans réponse.
answer-ordering-keep = L’ordre est bon tel quel
answer-gap-fill = Complétez chaque blanc.
answer-short-text = Écrivez votre réponse.
answer-characters-left = { $count ->
    [0] Plus aucun caractère disponible
    [one] { NUMBER($count) } caractère disponible
   *[other] { NUMBER($count) } caractères disponibles
}
answer-numeric = Écrivez un nombre.
answer-number-field = Votre réponse
answer-number-unit = Unité
answer-number-two = « { $text } » peut se lire de deux façons. Quel nombre voulez-vous dire ?
answer-number-not = Ce n’est pas un nombre lisible. Écrivez seulement des chiffres, avec une virgule ou un point devant les décimales.
answer-number-long = Ce nombre a trop de chiffres.
answer-slider = Réglez une valeur de { $least } à { $most }.
answer-slider-field = Valeur
answer-slider-unset = Pas encore réglée
answer-slider-not = Cette valeur ne peut pas être réglée. Les valeurs vont de { $least } à { $most }, par pas réguliers.
answer-hot-text-several = Choisissez tous les mots qui conviennent.
answer-hot-text-one = Choisissez les mots qui conviennent.
answer-hotspot-several = Choisissez tous les endroits qui conviennent, sur l’image ou dans la liste au-dessous.
answer-hotspot-one = Choisissez un endroit, sur l’image ou dans la liste au-dessous.
answer-essay = Écrivez votre réponse. Elle n’est pas notée : vous pourrez la comparer à un modèle.
answer-survey-one = Choisissez une réponse. Il n’y a ni juste ni faux, et pas de note.
answer-survey-several = Choisissez tout ce qui convient. Il n’y a ni juste ni faux, et pas de note.
answer-survey-scale = Choisissez une place sur l’échelle. Il n’y a ni juste ni faux, et pas de note.
answer-survey-comment = Écrivez ce que vous voulez, ou rien. Il n’y a ni juste ni faux, et pas de note.
result-unmarked = Non notée
result-model = Une réponse modèle
result-rubric = Comparez votre texte
compare-text = Situez votre texte pour chaque critère. Cela ne compte pour rien : il n’y a pas de note, et vos choix restent sur cet appareil.
compare-not-kept = Non enregistré. Vos choix restent seulement jusqu’à ce que vous quittiez cette page.
image-failed = L’image n’a pas pu être chargée. Elle montre : { $alt }
image-retry = Charger à nouveau l’image
media-failed = L’enregistrement n’a pas pu être chargé. C’est : { $alt }
media-retry = Charger à nouveau l’enregistrement
media-transcript = Transcription

## Gallery

gallery-heading = Tous les types de questions, dans tous les états
gallery-text = Chaque exemple peut être essayé ici autant que vous voulez. Rien n’est conservé.
gallery-live = À essayer
gallery-untouched = Sans réponse
gallery-right = Juste
gallery-partly = En partie juste
gallery-wrong = Inexact
gallery-disabled = Réponse impossible ici
gallery-error = Illisible
gallery-mirrored = Dans l’autre sens d’écriture
gallery-missing = Ce qui l’accompagne manque
gallery-back = Tous les types de questions
gallery-notice = Avant d’être affichée
gallery-told = Après le dernier essai, avec tout ce qui peut être montré

## Aperçu pour les formateurs

preview-heading = Aperçu pour les formateurs
preview-text = Regardez n’importe quelle question dans tous ses états : posée, avec une réponse, avec un commentaire, et dans chaque langue.
preview-keys = Ceci est un aperçu : les bonnes réponses y sont affichées. Ce que vous essayez n’est pas conservé et ne compte pas.
preview-banks = Choisissez une banque
preview-all = Toutes les banques
preview-back = Toutes les questions de cette banque
preview-find = Chercher par mots ou par identifiant
preview-topic = Thème
preview-type = Type
preview-any = Tout
preview-difficulty = Difficulté
preview-bloom = Niveau de Bloom
preview-tags = Étiquettes
preview-found = { $count ->
    [0] Aucune question
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
}
preview-none = Aucune question ne correspond. Cherchez moins de mots, ou choisissez « Tout ».
preview-more = Les { NUMBER($count) } premières sont affichées. Précisez votre recherche pour en voir d’autres.

## Révision des questions manquées

review-due-heading = Questions à réviser
review-due-what = Les questions que vous n’avez pas réussies reviennent ici, dès que leurs réponses peuvent être montrées : d’abord le lendemain, puis de plus en plus tard, juste avant que vous risquiez de les oublier.
review-due-link = Les questions que vous n’avez pas réussies reviennent pour être révisées
review-due-none = Il n’y a rien à réviser maintenant.
review-due-next = La prochaine question est à réviser le { DATETIME($date) }.
review-due-left = { $count ->
    [0] Plus aucune aujourd’hui
    [one] { NUMBER($count) } à réviser
   *[other] { NUMBER($count) } à réviser
}
review-due-done = { $count ->
    [one] Vous avez révisé { NUMBER($count) } question.
   *[other] Vous avez révisé { NUMBER($count) } questions.
}
review-due-back = Cette question reviendra le { DATETIME($date) }.

## Cas

case-questions = Les questions { NUMBER($first) } à { NUMBER($last) } portent sur ce cas.
case-two-questions = Les questions { NUMBER($first) } et { NUMBER($last) } portent sur ce cas.
case-question = Cette question porte sur ce cas.
case-show = Afficher le cas
case-hide = Masquer le cas

## Navigateur

navigator-label = Toutes les questions
navigator-counts = Réponses : { NUMBER($answered) } sur { NUMBER($total) }
navigator-flagged-count = { $count ->
    [0] aucune marquée
    [one] { NUMBER($count) } marquée
   *[other] { NUMBER($count) } marquées
}
navigator-filter = Afficher
navigator-all = Toutes { NUMBER($count) }
navigator-unanswered = Sans réponse { NUMBER($count) }
navigator-flagged = Marquées { NUMBER($count) }
navigator-item-answered = Question { NUMBER($number) }, répondue
navigator-item-unanswered = Question { NUMBER($number) }, sans réponse
navigator-item-answered-flagged = Question { NUMBER($number) }, répondue, marquée
navigator-item-unanswered-flagged = Question { NUMBER($number) }, sans réponse, marquée
navigator-none-flagged = Aucune question marquée
navigator-none-unanswered = Aucune question sans réponse
navigator-forward-only = Ici, les questions se suivent sans retour possible. Cette liste n’a donc pas de liens.
navigator-by-section = Vous pouvez aller aux questions de cette partie. Une fois à la suivante, il n’y a plus de retour possible.
navigator-page = Page { NUMBER($page) } sur { NUMBER($pages) }
navigator-page-before = Page précédente
navigator-page-after = Page suivante
navigator-shown = { $count ->
    [0] Aucune question affichée
    [one] { NUMBER($count) } question affichée
   *[other] { NUMBER($count) } questions affichées
}

## À côté d’une question : avertissements, indices, vérifications, certitude

notice-heading = Avant de lire cette question
notice-passing = Vous pouvez la laisser de côté. Une autre question prend sa place ; s’il n’y en a pas, elle reste, et sans réponse ne rapporte aucun point.
notice-passing-practice = Vous pouvez la laisser de côté. Une autre question prend sa place ; s’il n’y en a pas, elle ne compte pas.
notice-in-vain = Il n’y a pas d’autre question pour cette place. Vous pouvez quand même regarder celle-ci, ou continuer.
notice-other = Une autre question prend sa place.
notice-show = Afficher la question
notice-pass = La laisser de côté
notice-kept-back = Non affichée : elle avertit de ce qu’elle montre
hints-heading = Indices
hint-free = Afficher un indice
hint-price = Afficher un indice (coûte { PERCENT($price) } des points)
check-answer = Vérifier ma réponse
check-nothing = Répondez d’abord à la question, puis vérifiez.
check-again = Cette réponse est déjà vérifiée. Modifiez-la, puis vérifiez de nouveau.
check-done = Votre réponse est vérifiée
tries-left = { $count ->
    [one] Il reste { NUMBER($count) } essai.
   *[other] Il reste { NUMBER($count) } essais.
}
try-price = Chaque essai de plus coûte { PERCENT($price) } des points.
try-told = Essai { NUMBER($number) } : { $verdict }
answer-stays = Cette réponse reste telle quelle.
certainty-heading = À quel point en êtes-vous sûr ?
certainty-hint = Cela ne change aucun point. Ne soyez très sûr que là où quatre réponses sur cinq seraient justes, et assez sûr là où deux sur trois le seraient.
certainty-low = Pas très sûr
certainty-mid = Assez sûr
certainty-high = Très sûr
mark-cost-tries = Essais : { NUMBER($tries) }. Points restants : { MARKS($left) }
mark-cost-hints = Indices : { NUMBER($hints) }. Points restants : { MARKS($left) }
mark-cost-both = Essais : { NUMBER($tries) }, indices : { NUMBER($hints) }. Points restants : { MARKS($left) }
result-column-weight = Compte
result-weight = { NUMBER($weight) } fois
result-compensatory = Les parties se compensent : seul le total décide.
calibration-heading = Comment vous avez jugé vos réponses
calibration-text = Cela ne change aucun point. Qui est sûr de ce qui est juste, et peu sûr du reste, sait quoi revoir.
calibration-average = D’après votre certitude, vous avez obtenu { MARKS($average) } par réponse en moyenne. Le maximum est 3, si vous êtes chaque fois très sûr et dans le vrai ; être très sûr et se tromper coûte 6.
calibration-column-level = Certitude
calibration-column-answers = Réponses
calibration-column-right = Justes
calibration-column-judgement = Ce que cela dit
calibration-unused = Non utilisé
calibration-fits = Aussi juste que vous étiez sûr
calibration-over = Moins souvent juste que vous n’étiez sûr
calibration-slightly-over = Peut-être un peu moins souvent juste que vous n’étiez sûr
calibration-under = Plus souvent juste que vous n’étiez sûr
calibration-slightly-under = Peut-être plus souvent juste que vous n’étiez sûr

## Temps

time-label = Temps restant
time-left = Il reste { $time }
time-unit-minutes = { NUMBER($minutes) } min
time-section-left = Il reste { $time } pour cette partie
time-section-over = Le temps de cette partie est écoulé.
time-hide = Masquer le temps
time-show = Afficher le temps
time-minutes = { $minutes ->
    [one] Il reste { NUMBER($minutes) } minute.
   *[other] Il reste { NUMBER($minutes) } minutes.
}
time-section-minutes = { $minutes ->
    [one] Il reste { NUMBER($minutes) } minute pour cette partie.
   *[other] Il reste { NUMBER($minutes) } minutes pour cette partie.
}
time-section-up = Le temps de cette partie est écoulé. Vos réponses dans cette partie restent telles quelles. Passez à la partie suivante.
time-up = Le temps est écoulé. Vos réponses sont remises telles quelles.
time-extend-heading = Il reste deux minutes
time-extend-text = { $minutes ->
    [one] Vous pouvez prendre { NUMBER($minutes) } minute de plus.
   *[other] Vous pouvez prendre { NUMBER($minutes) } minutes de plus.
}
time-extend-yes = { $minutes ->
    [one] Prendre { NUMBER($minutes) } minute de plus
   *[other] Prendre { NUMBER($minutes) } minutes de plus
}
time-extend-no = Continuer sans temps de plus
time-extended = { $minutes ->
    [one] Vous avez { NUMBER($minutes) } minute de plus.
   *[other] Vous avez { NUMBER($minutes) } minutes de plus.
}
no-way-back = Ici, on ne revient pas aux questions précédentes.
no-way-back-ahead = Vous ne pourrez pas revenir à cette question.
result-time-up = Le temps était écoulé. Vos réponses ont été remises telles qu’elles étaient à ce moment-là.
result-clock-back = L’horloge de cet appareil a été retardée pendant la tentative. C’est noté dans les données de la tentative.
result-clock-ahead = L’horloge de cet appareil a été avancée pendant la tentative. C’est noté dans les données de la tentative.
settings-time-note = Le temps supplémentaire vaut pour ce que vous commencerez à partir de maintenant. Il n’est jamais imprimé. Un fichier que vous envoyez indique la durée de votre travail, non le temps supplémentaire dont vous disposez.

# One's own paper
note-write = Écrire une remarque
note-own = Votre remarque
note-hint = Pour vous seulement. Elle est conservée avec vos réponses et n’est pas notée.
cross-out-choices = Barrer des choix
cross-out = Barrer : { $choice }

# Reading and answering made easier
settings-theme-contrast = Contraste élevé, clair
settings-theme-contrast-dark = Contraste élevé, sombre
settings-theme-cream = Papier crème
settings-usual = Habituel
settings-spacing = Espace entre les lignes
settings-spacing-more = Plus grand
settings-spacing-most = Très grand, aussi entre les lettres et les mots
settings-hand = Emplacement des boutons
settings-hand-left = Pour la main gauche
settings-hand-right = Pour la main droite
settings-aids = Aides à la lecture
settings-aids-note = Elles restent sur cet appareil : aucune réponse, aucun résultat ni aucune attestation ne dit que vous les utilisez.
settings-ruler = Une règle sous la ligne que je lis
settings-one-thing = Une chose à la fois : seulement la question à l’écran
settings-still = Rien ne bouge
settings-aloud = Un bouton qui lit la page à voix haute, avec les voix propres à cet appareil
settings-back = Retour à votre question
aloud-read = Lire cette page à voix haute
aloud-stop = Arrêter la lecture
aloud-no-voice = Cet appareil n’a pas sa propre voix pour cette langue. D’autres voix enverraient le texte ailleurs ; elles ne sont donc pas utilisées. Vous pouvez peut-être en ajouter une dans les réglages de l’appareil.

## Mon apprentissage

learning-heading = Mon apprentissage
learning-none = Quand vous aurez remis une évaluation, vos tentatives et leurs scores apparaîtront ici.
learning-due-heading = À réviser
learning-due-none = Rien à réviser pour le moment.
learning-modules-heading = Tentatives par module
learning-best = Meilleur score : { PERCENT($share) }
learning-column-attempt = Tentative
learning-column-date = Remise le
learning-column-outcome = Résultat
learning-column-actions = Actions possibles
learning-passed = Réussie
learning-not-passed = Pas encore réussie
learning-result = Voir le résultat
learning-of-attempt = (tentative { NUMBER($number) })
learning-open-heading = Pas encore remises
learning-weak-heading = Thèmes à étudier
learning-weak-text = { $topic } ({ $bank }) : { MARKS($score) } points sur { MARKS($total) }
learning-weak-none = Vos dernières tentatives ont atteint le seuil de réussite dans chaque thème.
learning-weak-unknown = { $count ->
    [one] { NUMBER($count) } tentative antérieure comptera ici dès que vous aurez ouvert son résultat.
   *[other] { NUMBER($count) } tentatives antérieures compteront ici dès que vous aurez ouvert leurs résultats.
}
learning-weak-practise = Aller à { $bank }
learning-certificates-heading = Attestations
learning-certificates-count = { $count ->
    [0] Quand vous aurez une attestation, vous la trouverez ici. Vous pouvez aussi en ajouter une qu’un émetteur vous a envoyée.
    [one] Vous avez { NUMBER($count) } attestation sur cet appareil.
   *[other] Vous avez { NUMBER($count) } attestations sur cet appareil.
}
learning-data-heading = Vos données
learning-data-text = Tout est conservé sur cet appareil seulement. Emportez tout dans un fichier, ou ajoutez ici un fichier de ce genre.
learning-export = Tout télécharger (JSON)
learning-export-table = Télécharger sous forme de tableau (CSV)
learning-table-kind = Type
learning-table-date = Date
learning-table-due = À réviser le
learning-table-questions = Nombre de questions
learning-table-attempt = tentative
learning-table-open = tentative pas encore remise
learning-table-topic = thème à étudier
learning-table-review = questions à réviser
learning-table-certificate = attestation
learning-import = Ajouter depuis un fichier
learning-import-nothing = Il n’y a rien de nouveau dans ce fichier.
learning-import-new = { $count ->
    [one] { NUMBER($count) } tentative sera ajoutée.
   *[other] { NUMBER($count) } tentatives seront ajoutées.
}
learning-import-reviews = { $count ->
    [one] { NUMBER($count) } question à réviser sera ajoutée.
   *[other] { NUMBER($count) } questions à réviser seront ajoutées.
}
learning-import-known = { $count ->
    [one] { NUMBER($count) } tentative est déjà ici et reste telle quelle :
   *[other] { NUMBER($count) } tentatives sont déjà ici et restent telles quelles :
}
learning-import-certificates = { $count ->
    [one] { NUMBER($count) } attestation sera ajoutée.
   *[other] { NUMBER($count) } attestations seront ajoutées.
}
learning-import-damaged = { $count ->
    [one] { NUMBER($count) } tentative du fichier est illisible et n’est pas reprise.
   *[other] { NUMBER($count) } tentatives du fichier sont illisibles et ne sont pas reprises.
}
learning-import-confirm = Ajouter
learning-import-wrong = Ce fichier ne contient pas de tentatives de cette application, ou il est tronqué. Rien n’a été modifié.
learning-imported = Ajouté à cet appareil
learning-import-failed = L’appareil n’a pas pu tout enregistrer. Ce qui a pu être enregistré se trouve ici.
learning-delete = Supprimer
learning-delete-heading = Supprimer cette tentative ?
learning-delete-text = Ses réponses, son score et son attestation seront supprimés de cet appareil pour de bon. Les fichiers que vous avez téléchargés restent.
learning-delete-confirm = Supprimer la tentative
learning-deleted = La tentative est supprimée
learning-delete-failed = La suppression a échoué

## Envoyer mon résultat

send-heading = Envoyer mon résultat
send-text = Crée un fichier pour la personne qui vous forme : votre score, et les réponses qui l’ont donné. Rien ne quitte cet appareil avant que vous envoyiez vous-même le fichier.
send-name = Votre nom, tel que le connaît la personne qui vous forme
send-name-hint = Vous pouvez le laisser vide.
send-share = Partager le fichier
send-download = Télécharger le fichier
send-made = Le fichier est prêt

## Registre de la classe

register-heading = Registre de la classe
register-text = Pour les formateurs : choisissez les fichiers de résultats de votre classe et obtenez un seul tableau. Les fichiers restent dans cette page ; rien n’est envoyé.
register-choose = Choisir des fichiers de résultats
register-drop = Vous pouvez aussi les déposer ici.
register-empty = Aucun résultat pour le moment.
register-count = { $count ->
    [one] { NUMBER($count) } résultat
   *[other] { NUMBER($count) } résultats
}
register-name = Nom
register-unnamed = Aucun nom donné
register-module = Module de formation
register-assessment = Évaluation
register-version = Version de la banque
register-submitted = Remise le
register-score = Points
register-of = Sur
register-percent = En pour cent
register-passed = Résultat
register-replay = Vérification
register-file = Fichier
register-is-passed = réussie
register-is-not-passed = non réussie
register-fits = les réponses donnent ce score
register-other-score = les réponses donnent un autre score
register-broken = les réponses ne correspondent pas à la banque
register-missing = non vérifiées : cette version de la banque n’est pas ici
register-checking = en cours de vérification
register-same = mêmes réponses que la ligne { NUMBER($row) }
register-refused-heading = { $count ->
    [one] { NUMBER($count) } fichier n’est pas un résultat
   *[other] { NUMBER($count) } fichiers ne sont pas des résultats
}
register-bad-large = Il est trop volumineux pour un résultat.
register-bad-else = C’est autre chose. Demandez le fichier que crée « Envoyer mon résultat ».
register-bad-format = C’est un autre fichier de cette application. Demandez le fichier que crée « Envoyer mon résultat ».
register-bad-newer = Une version ultérieure de cette application l’a créé. Rechargez cette page.
register-bad-damaged = Il a été tronqué ou modifié. Demandez-le à nouveau.
register-bad-open = La tentative n’est pas encore remise.
register-csv = Télécharger en CSV
register-xlsx = Télécharger pour Excel
register-clear = Vider le tableau
register-note = La vérification montre que ces réponses donnent ce score. Elle ne montre pas qui les a données, quand, ni avec quelle aide.

## Hors ligne

offline-heading = Hors ligne
offline-purpose = Enregistrez un module, et tout y fonctionne sans connexion : les questions, le résultat et l’attestation.
offline-install = Votre navigateur peut proposer d’installer cette page comme une application. Elle s’ouvre alors comme toute autre application, même sans connexion.
offline-size = Occupe { MARKS($size) } Mo sur cet appareil.
offline-save = Enregistrer pour l’usage hors ligne
offline-resume = Continuer l’enregistrement
offline-mend = Charger à nouveau
offline-remove = Retirer
offline-of = { $deed } : { $module }
offline-saving = Enregistrement… { MARKS($done) } Mo sur { MARKS($size) }
offline-partly = Il reste à charger { MARKS($left) } Mo sur { MARKS($size) }.
offline-with-next = Sera disponible hors ligne avec la nouvelle version.
offline-broken = Il en manque une partie sur cet appareil. Chargez à nouveau le module avant d’en avoir besoin.
offline-removed = Retiré de cet appareil.
offline-stopped = Arrêté. Ce qui est déjà arrivé est conservé et ne sera pas chargé une seconde fois.
offline-pinned = Ce dont vos tentatives inachevées ont besoin reste sur cet appareil jusqu’à leur fin, même si un module est retiré ou si une nouvelle version arrive.
offline-news = Une nouvelle version est disponible sur le site.
offline-news-text = Il faut charger { MARKS($size) } Mo pour l’avoir. Ce que vous avez enregistré continue de fonctionner tel quel.
offline-update = Charger la nouvelle version
offline-waits = Une nouvelle version est en attente. Elle servira après votre tentative.
offline-new-ready = La nouvelle version est prête. Elle servira au prochain chargement de la page.
offline-see = Voir ce qui est enregistré
offline-no-line = Il n’y a pas de connexion : rien de plus ne peut être enregistré pour le moment. Ce qui est disponible hors ligne fonctionne.
offline-unknown = Cette page n’a pas pu savoir ce que le site a maintenant : rien de plus ne peut être enregistré. Ce qui est disponible hors ligne fonctionne.
offline-blocked = Ce navigateur ne laisse pas la page enregistrer ici de quoi fonctionner hors ligne. C’est souvent le cas des fenêtres privées et des pages affichées dans d’autres pages.
offline-full = Il n’y a pas assez de place sur cet appareil : il faut { MARKS($size) } Mo. Libérez de la place, puis continuez. Ce qui est déjà arrivé ne sera pas chargé une seconde fois.
offline-broken-off = La connexion s’est interrompue. Ce qui est déjà arrivé est conservé et ne sera pas chargé une seconde fois.
offline-changed = Le site a changé entre-temps. Enregistrez à nouveau pour avoir sa nouvelle version.
offline-damaged = Un fichier a été altéré en chemin et n’a pas été conservé. Enregistrez à nouveau ; si cela persiste, prévenez les responsables de ce site.
offline-elsewhere = Un autre onglet a enregistré ou retiré quelque chose entre-temps. Réessayez.
offline-failed = Cela n’a pas fonctionné. Réessayez.

## Ordinateurs partagés : une phrase secrète pour ce qui est conservé ici, et tout supprimer

protect-heading = Ordinateur partagé
protect-text = Les autres personnes qui utilisent ce navigateur peuvent lire vos réponses et vos résultats. Avec une phrase secrète, personne ne peut les lire ici sans elle.
protect-lost = Personne ne peut retrouver la phrase secrète pour vous. Si vous l’oubliez, ce qui est conservé ici est perdu.
protect-passphrase = Phrase secrète
protect-hint = Au moins { NUMBER($count) } caractères, quels qu’ils soient. Plusieurs mots conviennent bien. Sur un ordinateur partagé, ne laissez pas le navigateur la retenir.
protect-again = La même phrase secrète, encore une fois
protect-letters = Afficher les lettres
protect-turn-on = Protéger avec cette phrase secrète
protect-turning-on = Protection en cours… Cela peut prendre quelques secondes.
protect-turned-on = Ce qui est conservé ici est maintenant protégé.
protect-is-on = Ce qui est conservé ici est protégé. Verrouillez en partant : ce navigateur n’en montre alors plus rien tant que la phrase secrète n’est pas saisie. Fermer tous les onglets de ce site verrouille aussi. Les fichiers que vous téléchargez ne sont pas protégés.
protect-lock = Verrouiller maintenant
protect-locking = Enregistrement de vos réponses, puis verrouillage…
protect-turn-off = Désactiver la protection
protect-turning-off = Désactivation de la protection…
protect-turned-off = La protection est désactivée. Toute personne qui utilise ce navigateur peut lire ce qui est conservé ici.
protect-short = Saisissez au moins { NUMBER($count) } caractères.
protect-different = Les deux phrases secrètes diffèrent. Saisissez la même dans les deux champs.
protect-not-saved = Rien n’a été verrouillé, car vos dernières réponses ne sont pas encore enregistrées. Revenez à votre question et téléchargez d’abord vos réponses.
protect-unavailable = Ce navigateur ne peut rien protéger ici : il ne propose le chiffrement que sur les pages dont l’adresse est sécurisée (https).
protect-full = Il n’y a pas assez de place sur cet appareil. Rien n’a été modifié.
protect-failed = Cela n’a pas fonctionné, et rien n’a été modifié. Fermez les autres onglets de ce site et réessayez.
locked-heading = Verrouillé
locked-text = Ce qui est conservé sur cet appareil est protégé par une phrase secrète.
locked-unlock = Déverrouiller
locked-unlocking = Vérification de la phrase secrète… Cela peut prendre quelques secondes.
locked-empty = Saisissez la phrase secrète.
locked-wrong = Ce n’est pas la phrase secrète. Vérifiez la langue du clavier et les majuscules, puis réessayez.
locked-damaged = Les données liées à la phrase secrète sont endommagées, ou proviennent d’une version plus récente de cette page. Rechargez la page. Si cela ne suffit pas, ce qui est conservé ici ne peut plus être ouvert.
locked-forgotten = Avez-vous oublié la phrase secrète ?
locked-lost = Alors personne ne peut plus ouvrir ce qui est conservé ici. Il ne reste qu’à le supprimer et à recommencer.
erase-now = Suppression en cours…
erase-records = Tentatives et leurs données :
erase-files = Modules enregistrés et autres fichiers :
erase-settings = Réglages :
erase-worker = L’assistant qui ouvre les pages sans connexion :
erase-gone = supprimé ; ce navigateur n’en a plus rien.
erase-left = non supprimé. Effacez les données de ce site dans les réglages du navigateur.
erase-left-records = non supprimé. Fermez tous les autres onglets de ce site et réessayez, ou effacez les données de ce site dans les réglages du navigateur.
erase-beyond = Aucune page ne peut supprimer ces deux choses : les fichiers que vous avez téléchargés sont toujours dans votre dossier de téléchargements, et l’historique du navigateur mentionne toujours ce site. Supprimez-les vous-même si d’autres utilisent cet appareil.
erase-until-closed = Cette page garde sa langue et ses couleurs jusqu’à ce que vous la rechargiez.

## Codes de session

session-heading = Code de session
session-text = La personne qui vous forme vous a-t-elle donné un code ? Ce code détermine les questions posées, pour qu’un émetteur puisse signer votre attestation. Sans code, commencez comme d’habitude.
session-code = Code
session-code-hint = 12 lettres et chiffres, comme 7K3M-0QRS-VW4X
session-code-empty = Saisissez le code qui vous a été donné.
session-code-length = Caractères saisis : { NUMBER($found) }. Saisissez les 12 caractères du code.
session-code-character = Aucun code ne contient { $character }. Comparez avec celui que vous avez reçu.
session-code-mistyped = Le dernier caractère ne va pas avec les autres. Comparez avec le code que vous avez reçu.
session-try = De quelle tentative s’agit-il ?
session-try-hint = Comptez chaque fois que vous commencez cette évaluation avec ce code, sur n’importe quel appareil.
session-try-wrong = Saisissez un nombre : 1 pour votre première tentative.
session-start = Commencer avec ce code
