# Tout ce qu’on lit jusqu’à la dernière réponse : catalogue, page de départ, questions, incidents.
# Traduction automatique, à relire.

-product = Assay

## Le cadre de chaque page

product = { -product }
title-of = { $page } – { -product }
title-error = Erreur : { $title }
skip-to-content = Aller au contenu
header-label = En-tête { -product }
nav-label = Pages principales
nav-catalogue = Évaluations
nav-settings = Réglages
nav-learning = Mon apprentissage
nav-about = À propos et confidentialité
footer-note = Tout reste sur cet appareil. Rien n’est envoyé.
back = Retour
cancel = Annuler
retry = Réessayer
loading = Chargement
problem-heading = Il y a un problème
machine-translation = Ceci est une traduction automatique qu’aucun expert n’a encore vérifiée.
not-translated = Pas encore traduit : affiché en { $language }.
draft-content = Contenu provisoire : aucun expert ne l’a encore relu, et le seuil de réussite est provisoire.
not-endorsed = Ni délivré ni approuvé par l’OIM.

## Catalogue

catalogue-heading = Choisir une évaluation
catalogue-purpose = Vérifiez ce que vous avez appris dans les modules de formation. Vos réponses sont corrigées sur cet appareil.
audience-label = Afficher les évaluations pour
audience-all = Tous les publics
catalogue-shown = { $count ->
    [0] Aucune évaluation affichée
    [one] { NUMBER($count) } évaluation affichée
   *[other] { NUMBER($count) } évaluations affichées
}
catalogue-none = Aucune évaluation ne s’adresse à ce public. Choisissez « Tous les publics » pour voir les autres.
module-level = { $module } : { $level }
for-audiences = Public : { $audiences }
for-everyone = Pour tous les publics
question-count = { $count ->
    [one] { NUMBER($count) } question
   *[other] { NUMBER($count) } questions
}
status-new = Non commencée
status-unfinished = Inachevée
status-passed = Réussie
status-not-passed = Pas encore réussie
status-taken = Faite
offer-practice = Exercice : { $name }
offer-diagnostic = Avant et après : { $name }
open-answers-heading = Réponses enregistrées dans un fichier
open-answers = Ouvrir un fichier de réponses
open-answers-hint = Un fichier que vous avez déjà téléchargé depuis ce site.
save-offline = Enregistrer pour l’usage hors ligne ({ NUMBER($size) } Mo)
offline-ready = Disponible hors ligne

## Page de départ

start-questions = Questions
start-time = Durée
start-no-limit = Sans limite de temps
start-time-limit = { $minutes ->
    [one] { NUMBER($minutes) } minute.
   *[other] { NUMBER($minutes) } minutes.
}
start-time-yours = { $minutes ->
    [one] { NUMBER($minutes) } minute, avec votre temps supplémentaire.
   *[other] { NUMBER($minutes) } minutes, avec votre temps supplémentaire.
}
start-time-sections = Certaines parties ont leur propre limite.
start-time-runs = Le temps continue de courir pendant que la page est fermée.
start-time-stops = Le temps s’arrête pendant que la page est fermée.
extra-time = Temps supplémentaire
extra-time-none = Aucun
extra-time-more = { $share } de plus
start-pass-mark = Seuil de réussite
start-pass-mark-value = { PERCENT($share) } des points
start-also-needed = Pour réussir, il faut aussi
start-need-section = au moins { PERCENT($share) } dans la partie « { $section } »
start-need-topic = au moins { PERCENT($share) } sur le thème « { $topic } »
start-need-gate = toutes les questions sur le principe de ne pas nuire justes
start-attempts = Tentatives
start-attempts-left = { $count ->
    [0] Plus aucune
    [one] Encore { NUMBER($count) }
   *[other] Encore { NUMBER($count) }
}
start-attempts-free = Autant que vous voulez
start-audience = Public
start-languages = Langues
start-offline = Sans connexion
start-certificate = Attestation
start-certificate-yes = Une attestation à télécharger en cas de réussite
start-certificate-no = Aucune
start-storage = Vos réponses
start-storage-value = Conservées dans ce navigateur, sur cet appareil seulement. Vous pouvez les supprimer à tout moment.
start-button = Commencer
start-session = J’ai un code de session
start-continue = Continuer – question { NUMBER($number) } sur { NUMBER($total) }
start-found = Vous avez une tentative inachevée, enregistrée le { DATETIME($date) }.
start-again = Recommencer
start-again-heading = Recommencer ?
start-again-text = Vos réponses inachevées seront supprimées. Vous ne pourrez pas les récupérer.
start-again-confirm = Supprimer et recommencer
start-again-keep = Garder mes réponses
start-wait = Vous pourrez réessayer à partir du { DATETIME($date) }.
start-none-left = Vous avez utilisé toutes vos tentatives.
start-passed = Vous avez réussi cette évaluation le { DATETIME($date) }.
start-passed-result = Voir votre résultat
start-passed-certificate = Obtenir votre attestation
start-others = Pour apprendre et vous exercer
start-practice-note = Pour vous exercer : un commentaire après chaque question. Rien ne compte, et rien n’est conservé une fois que vous avez quitté le résultat.
start-diagnostic-note = À faire avant la formation, puis de nouveau après. Vous ne pouvez ni réussir ni échouer ; le second résultat montre vos progrès.
start-storage-blocked = Ce navigateur ne gardera pas vos réponses si vous fermez cette page.
start-storage-blocked-hint = Vous pouvez continuer. Téléchargez vos réponses avant de fermer la page.
open-in-tab = Ouvrir dans un nouvel onglet

## Page de question

question-of = Question { NUMBER($number) } sur { NUMBER($total) }
question-title = Question { NUMBER($number) } sur { NUMBER($total) } – { $assessment }
select-one = Choisissez une réponse.
select-several = Choisissez toutes les réponses qui conviennent.
select-true-false = Est-ce vrai ou faux ?
choice-true = Vrai
choice-false = Faux
clear-answer = Effacer ma réponse
continue-button = Continuer
to-review = Vérifier vos réponses
flag = Marquer à revoir
flagged = Marquée

save-saved = Enregistré sur cet appareil
save-saving = Enregistrement…
save-full = Non enregistré. L’espace de stockage de cet appareil est plein.
save-full-hint = Libérez de l’espace ou téléchargez vos réponses. Elles sont toujours dans cette page.
save-blocked = Non enregistré. Ce navigateur ne permet pas à la page de stocker des données.
save-failed = Pas encore enregistré. Nouvel essai en cours.
save-gone = Les données stockées par ce navigateur ont été supprimées entre-temps. Les réponses de cette tentative sont dans cette page et sont de nouveau enregistrées.
save-memory = Gardé dans cette page seulement. Téléchargez vos réponses avant de la fermer.
download-answers = Télécharger mes réponses

## Incidents

not-found-heading = Page introuvable
not-found-text = Il n’y a pas de page à cette adresse. Si vous l’avez saisie, vérifiez qu’elle est exacte.
to-catalogue = Aller à toutes les évaluations
load-failed-heading = L’évaluation n’a pas pu être chargée
load-failed-text = Vérifiez votre connexion et réessayez. Les réponses enregistrées sont toujours sur cet appareil.
offline-heading = Vous êtes hors ligne
offline-text = Cette partie n’a pas encore été chargée sur cet appareil. Connectez-vous une fois pour la charger. Ce que vous avez déjà ouvert fonctionne toujours.
damaged-heading = L’évaluation a été altérée en chemin
damaged-text = Ce qui est arrivé n’est pas ce qui a été publié, et n’est donc pas utilisé. Chargez-la à nouveau ; si cela persiste, prévenez les responsables de ce site.
unpublished-heading = Cette évaluation ne peut pas être utilisée
unpublished-text = Elle n’a pas été publiée avec « assay catalogue ». Prévenez les responsables de ce site.
newer-heading = Cette version ne peut pas encore afficher cette évaluation
newer-hint = Rechargez la page pour obtenir la dernière version.
gone-heading = Votre version de cette évaluation n’est plus ici
gone-text = Vous avez commencé avec une version que ce site n’a plus. Vos réponses sont conservées : téléchargez-les, ou recommencez avec la nouvelle version.
second-tab-heading = Ouverte dans un autre onglet
second-tab-text = Cette tentative est en cours dans un autre onglet ou une autre fenêtre. Ici, vous pouvez seulement lire.
second-tab-take-over = Reprendre ici
second-tab-lost = Un autre onglet a pris le relais. Ici, vous pouvez maintenant seulement lire.
unreadable-heading = Cette tentative ne peut pas être lue
unreadable-text = Ce qui a été enregistré est altéré ou provient d’une version plus récente. Rien n’y est changé : téléchargez-le, ou recommencez.
attempt-unknown-heading = Cette tentative n’est pas sur cet appareil
attempt-unknown-text = Les réponses sont gardées seulement dans le navigateur où elles ont été données. Si vous les avez téléchargées, vous pouvez ouvrir ce fichier.
file-wrong-heading = Ce fichier ne peut pas être ouvert
file-wrong-text = Ce n’est pas un fichier de réponses de ce site, ou il est altéré.
file-opened = Vos réponses ont été ouvertes. Elles sont désormais conservées sur cet appareil.
file-exists = Cette tentative est déjà sur cet appareil, avec les mêmes réponses ou davantage. Rien n’a été changé.
reload = Recharger la page
