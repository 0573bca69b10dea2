# Ce qui est imprimé sur un certificat. Traduction automatique, à relire.

label = Attestation auto-établie
document-title = { $title } : { $name }
document-subject = Attestation d’achèvement auto-établie
record-of-completion = Attestation d’achèvement
awarded-to = La présente attestation indique que
completed = a terminé l’évaluation
module = Module de formation
level = Niveau
audience = Public
score = Résultat
score-value = { MARKS($score) } sur { MARKS($total) } ({ PERCENT($percent) })
pass-mark = Seuil de réussite
date = Fait le
valid-until = Valable jusqu’au
valid-always = Sans date de fin
details = Précisions
bank = Banque de questions
bank-version = Version de la banque
digest = Empreinte (SHA-256)
number = Numéro de l’attestation
what-it-shows = Ce que montre cette attestation
shows = Elle a été établie sur l’appareil de la personne évaluée. Elle indique que les réponses données dans cette évaluation ont atteint ce résultat.
shows-not = Elle ne montre ni qui a donné les réponses, ni quand, ni avec quelle aide. Aucun organisme ne l’a signée.
check-how = Pour la vérifier, scannez le code ou ouvrez { $site } et choisissez ce fichier.
check-code = Code QR : l’adresse où cette attestation se vérifie
draft = Attestation d’achèvement. Contenu provisoire, seuil de réussite provisoire.
draft-content = Attestation d’achèvement. Contenu provisoire.
provisional = Attestation d’achèvement. Seuil de réussite provisoire.
not-endorsed = Ni délivrée ni approuvée par l’OIM.
made-with = Établi avec Assay

## Signed by an issuer

label-signed = Attestation vérifiée par son émetteur
document-subject-signed = Attestation d’achèvement, signée par son émetteur
issuer = Émetteur
signed-on = Signé le
shows-signed = { $issuer } a signé cette attestation.
shows-replayed = L’émetteur a rejoué les réponses, et elles donnent ce score.
shows-supervised = Il déclare que quelqu’un a surveillé pendant qu’elles étaient données.
shows-identity-checked = Il déclare que quelqu’un a vérifié l’identité du titulaire.
shows-withdrawal = Un émetteur peut retirer ce qu’il a signé : seule la vérification de cette attestation montre si elle compte encore.
