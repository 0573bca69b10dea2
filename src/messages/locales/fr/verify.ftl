# Vérifier une attestation : la page que chacun peut ouvrir, et « assay verify ». Traduction automatique, à relire.

issuer-verified = Vérifiée auprès de l’émetteur
expired = Vérifiée auprès de l’émetteur, expirée le { DATETIME($date) }
withdrawn = Retirée le { DATETIME($date) }
withdrawn-by = Retirée le { DATETIME($date) } ou avant
answers-fit = Attestation auto-établie, réponses concordantes
nothing-to-check = Attestation auto-établie, rien à vérifier
altered = Modifiée
issuer-unknown = Émetteur inconnu ici
unknown-bank = Établie avec une banque inconnue
unavailable = Vérification impossible pour le moment

## Ce que cela signifie

issuer-verified-means = { $issuer } a signé cette attestation, et elle est telle qu’elle a été signée.
expired-means = { $issuer } a signé cette attestation, et elle est telle qu’elle a été signée. Elle était valable jusqu’à la date ci-dessus. Demandez-en une plus récente à son titulaire.
withdrawn-means = { $issuer } a signé cette attestation puis l’a retirée. Demandez pourquoi à { $issuer }, ou une autre attestation à son titulaire.
withdrawn-date-of-list = L’émetteur n’indique pas de date : c’est celle de sa liste de retraits.
answers-fit-means = Ces réponses donnent ce résultat. Rien ici ne montre qui les a données, quand, ni avec quelle aide. Personne d’autre que son titulaire ne répond de cette attestation.
nothing-to-check-means = C’est la déclaration de son titulaire. Elle est cohérente, mais aucune réponse ne permet de la vérifier. Demandez-lui le fichier avec les réponses.
altered-means = Un élément de cette attestation n’est pas tel qu’il a été établi. Demandez à son titulaire le fichier d’origine.
issuer-unknown-means = Ce site ne connaît pas cet émetteur, ou pas avec une clé valable ce jour-là. Cela ne dit rien contre l’attestation. Demandez à l’émetteur quel site vérifie les siennes.
unknown-bank-means = Ce site n’a jamais publié la banque de questions que l’attestation indique. Demandez à son titulaire sur quel site il l’a obtenue, et vérifiez-la là-bas.
unavailable-means = Un élément nécessaire à la vérification n’est pas disponible pour le moment. Réessayez avec une connexion.
trust-facts = Fiez-vous à ces faits, pas au papier : c’est l’attestation qui est vérifiée, et le texte d’une page peut être recouvert.

## Qui se porte garant de quoi

issuer = Émetteur
signed-on = Signée le
vouches = Se porte garant que
replayed = les réponses ont été rejouées et donnent ce résultat
supervised = quelqu’un surveillait pendant les réponses
identity-checked = quelqu’un a vérifié l’identité du titulaire
valid-until = Valable jusqu’au
list-of = Liste de retraits du { DATETIME($date) }
list-over = Liste de retraits du { DATETIME($date) }, qui a dépassé son terme
clock-behind = La signature est postérieure à l’heure de cet appareil : son horloge est peut-être fausse.
key-not-yet = La clé de l’émetteur n’était pas encore valable ce jour-là.
key-over = La clé de l’émetteur n’était plus valable ce jour-là.
key-compromised = D’autres possèdent la clé de l’émetteur : rien de ce qu’elle a signé ne compte. Demandez une nouvelle attestation à l’émetteur.

## Ce qui a été vérifié

checked = Vérifié
fits = conforme
differs = non conforme
open = non vérifiable
check-issuer = Ce site fait confiance à l’émetteur
check-key = La clé de l’émetteur était valable à la signature
check-signature = La signature de l’émetteur est celle de cette attestation
check-withdrawal = L’émetteur ne l’a pas retirée
check-signed = La signature est antérieure à maintenant
check-same-answers = Les réponses sont celles que l’émetteur a rejouées
check-session = Les questions ont été tirées avec le code de session que l’émetteur indique
check-bank = La banque de questions est celle qui est indiquée
check-assessment = La banque propose cette évaluation avec une attestation
check-titles = Les titres sont ceux de la banque
check-pass = Le seuil de réussite est celui de l’attestation
check-score = Le résultat atteint le seuil de réussite
check-dates = Les dates se suivent
check-validity = La durée de validité est celle de la banque
check-review = La relecture du contenu est indiquée telle qu’elle était
check-rules = Les règles de notation sont connues
check-answers = Les réponses donnent ce résultat

## Fichiers

not-a-certificate = Ce n’est pas une attestation, ou elle a été modifiée au point d’être illisible.
made-by-later = Une version plus récente d’Assay a établi cette attestation. Vérifiez-la avec elle.
other-badge = C’est un titre d’une autre forme que les badges d’Assay, ou modifié. Il ne peut pas être vérifié ici ; d’autres logiciels le pourront peut-être.

## Signer

signed = signée
signed-before = déjà signée
signed-of = Signées : { NUMBER($signed) } sur { NUMBER($all) }
refused-no-answers = non signée : l’attestation n’a pas de réponses à rejouer. Demandez à son titulaire le fichier avec les réponses.
refused-verdict = non signée : { $verdict }
refused-titles = non signée : ses titres de module et de niveau ne sont pas ceux de ce site.
refused-too-early = non signée : elle a été commencée avant l’heure que vous avez indiquée.
refused-too-late = non signée : elle a été remise après l’heure que vous avez indiquée.
refused-same-form = non signée : l’attestation { $number } a été signée pour le même formulaire.
refused-no-code = non signée : son formulaire n’a été tiré d’aucun code de cette session, ou pas de ce code seul.
