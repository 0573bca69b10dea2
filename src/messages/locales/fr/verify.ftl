# Vérifier une attestation : la page que chacun peut ouvrir, et « assay verify ». Traduction automatique, à relire.

## La page

heading = Vérifier une attestation
purpose = Voyez ce que l’on peut savoir d’une attestation à partir de son numéro, de son lien, de son code ou de son fichier. Tout se passe dans ce navigateur : rien de ce que vous donnez ne quitte votre appareil.
field = Numéro ou lien de l’attestation
field-hint = Les minuscules, les espaces et les traits d’union sont sans importance. Un numéro seul ne se retrouve que sur l’appareil qui a établi l’attestation.
check = Vérifier
choose = Choisir un fichier
choose-hint = Le fichier de l’attestation (PDF, PNG, SVG ou JSON), un badge, ou une photo de son code. Vous pouvez aussi le déposer ici.
camera = Utiliser la caméra
camera-hint = La caméra cherche le code de l’attestation. Ses images restent sur cet appareil et ne sont pas conservées. Elle s’arrête dès qu’un code est trouvé, et quand vous quittez cette page.
camera-stop = Arrêter la caméra
camera-view = Ce que voit la caméra
camera-asking = En attente de la caméra. Votre navigateur vous demandera peut-être si cette page peut l’utiliser.
camera-running = Tenez le code devant la caméra.
camera-refused = Votre navigateur ne laisse pas cette page utiliser la caméra. Autorisez-la dans les réglages du navigateur, ou prenez le code en photo et choisissez ce fichier.
camera-failed = La caméra n’est pas utilisable pour le moment. Un autre programme l’utilise peut-être. Vous pouvez prendre le code en photo et choisir ce fichier.
looking = Recherche d’un code dans l’image
searching = Recherche du numéro sur cet appareil
checking = Vérification de l’attestation

## Ce qui ne peut pas être vérifié

no-input = Saisissez le numéro ou le lien d’une attestation, ou choisissez son fichier.
not-understood = Ce n’est ni le numéro ni le lien d’une attestation. Comparez avec l’attestation, ou choisissez son fichier.
mistyped = Ce numéro n’est pas juste : un caractère est faux, ou deux sont intervertis. Comparez-le avec l’attestation.
not-here = Le numéro { $number } n’est pas sur cet appareil. Un numéro seul ne se retrouve que là où l’attestation a été établie. Demandez à la personne titulaire le lien ou le fichier de l’attestation.
locked = Ce que cet appareil conserve est protégé par une phrase secrète : ses attestations ne peuvent pas être parcourues. Déverrouillez-le dans les réglages, puis vérifiez à nouveau.
store-failed = Ce que cet appareil conserve est illisible pour le moment : ses attestations ne peuvent pas être parcourues. Utilisez plutôt le lien ou le fichier de l’attestation.
several = Ce fichier contient plusieurs attestations différentes : aucune n’a été retenue. Demandez à la personne titulaire le fichier d’origine.
too-large = Ce fichier est plus volumineux que toute attestation ou photo lisible ici. Choisissez-en un autre.
no-code = Aucun code lisible dans cette image. Prenez-la bien en face, avec un bon éclairage, le code occupant une grande partie de l’image.
other-code = Le code de cette image n’est pas celui d’une attestation.
bad-picture = Ce navigateur ne peut pas lire cette image. Enregistrez-la en PNG ou en JPEG, puis choisissez-la à nouveau.
no-scanner = Le lecteur de codes n’a pas pu être chargé. Vérifiez votre connexion et réessayez.

## Ce que dit l’attestation

facts = Ce que dit l’attestation
label = { $word } :
holder = Nom
assessment = Évaluation
level = Niveau
date = Date de l’évaluation
issued = Établie le
number = Numéro de l’attestation
replaces = Remplace le numéro
score = Résultat
score-value = { MARKS($score) } sur { MARKS($total) } ({ PERCENT($percent) })
bank = Banque de questions
valid-always = Sans date de fin
content = Contenu
content-draft-provisional = Provisoire, comme le seuil de réussite
content-draft = Provisoire
content-provisional = Seuil de réussite provisoire
passing = Pour réussir, il fallait
passing-total = au moins { PERCENT($percent) } des points
passing-topics = réussir certains thèmes, chacun séparément
passing-gates = répondre juste à certaines questions
criteria = Critères, selon le badge lui-même
vouched-by-nobody = Aucun. L’attestation a été établie sur l’appareil de la personne titulaire.
key-id = Identifiant de l’émetteur
withdrawals = Retraits

## Ce qui n’a pas pu être su

not-withdrawn-unknown = La signature de l’émetteur est correcte. Sans connexion, on ne peut pas savoir s’il a retiré l’attestation depuis.
list-missing = La signature de l’émetteur est correcte. On ne peut pas savoir pour le moment s’il a retiré l’attestation depuis : ce site n’a pas de liste de retraits encore valable.
issuers-missing = La liste des émetteurs auxquels ce site fait confiance est illisible pour le moment : on ne peut rien dire de l’émetteur.
issuers-kept = Il n’y a pas de connexion. La liste des émetteurs auxquels ce site fait confiance est celle que ce navigateur a lue la dernière fois.
bank-missing = La banque de questions n’est pas disponible pour le moment : les réponses n’ont pas pu être notées à nouveau.
code-only = Un code n’a de place que pour les données les plus importantes. Le fichier ou le lien de l’attestation en dit plus, et permet de vérifier davantage.
badge = Ceci est un badge (Open Badge). Il ne contient pas de réponses : son émetteur répond de ce qui y figure, et la banque de questions n’est pas consultée.
check-again = Vérifier à nouveau

## Le fichier lui-même

paper = Le fichier
paper-comparing = Comparaison du fichier avec ce que ce site produit à partir des données de l’attestation.
paper-as-issued = Tel qu’établi : il est, octet pour octet, ce que ce site produit à partir des données de l’attestation.
paper-not-as-issued = Pas tel qu’établi : il diffère de ce que ce site produit à partir des données de l’attestation. Cela ne veut pas dire que l’attestation a été modifiée. Un autre site ou une autre version d’Assay a pu produire le fichier, ou un programme a pu l’enregistrer à nouveau. Mais ses pages disent peut-être autre chose que l’attestation : tenez-vous-en aux données affichées sur cette page.
paper-not-compared = Le fichier n’a pas été comparé avec ce que ce site produit à partir des données de l’attestation, car cela n’a pas pu être produit ici. Tenez-vous-en aux données affichées sur cette page.
print = Imprimer

## Les verdicts

issuer-verified = Signature de l’émetteur vérifiée
expired = Signature de l’émetteur vérifiée, attestation expirée le { DATETIME($date) }
withdrawn = Retirée le { DATETIME($date) }
withdrawn-by = Retirée le { DATETIME($date) } ou avant
answers-fit = Attestation auto-établie, réponses cohérentes avec le résultat
nothing-to-check = Attestation auto-établie, sans réponses à vérifier
altered = Modifiée
issuer-unknown = Émetteur inconnu ici
unknown-bank = Établie avec une banque de questions inconnue
unavailable = Vérification impossible pour le moment

## Ce que cela signifie

issuer-verified-means = { $issuer } a signé cette attestation, et elle est telle qu’elle a été signée.
expired-means = { $issuer } a signé cette attestation, et elle est telle qu’elle a été signée. Elle était valable jusqu’à la date ci-dessus. Demandez-en une plus récente à la personne titulaire.
withdrawn-means = { $issuer } a signé cette attestation puis l’a retirée. Demandez pourquoi à { $issuer }, ou une autre attestation à la personne titulaire.
withdrawn-date-of-list = L’émetteur n’indique pas de date : c’est celle de sa liste de retraits.
answers-fit-means = Ces réponses donnent ce résultat. Rien ici ne montre qui les a données, quand, ni avec quelle aide. Seule la personne titulaire répond de cette attestation.
nothing-to-check-means = C’est la déclaration de la personne titulaire. Elle est cohérente, mais aucune réponse ne permet de la vérifier. Demandez-lui le fichier avec les réponses.
altered-means = Un élément de cette attestation n’est pas tel qu’il a été établi. Demandez à la personne titulaire le fichier d’origine.
issuer-unknown-means = Cet émetteur ne figure pas dans la liste de ce site, ou pas avec une clé valable le jour de la signature. Cela ne dit rien contre l’attestation. Demandez à l’émetteur quel site vérifie les siennes.
unknown-bank-means = Ce site n’a jamais publié la banque de questions que l’attestation indique. Demandez à la personne titulaire sur quel site elle a passé l’évaluation, et vérifiez l’attestation sur ce site.
unavailable-means = Un élément nécessaire à la vérification n’est pas disponible pour le moment. Réessayez avec une connexion.
unavailable-in-folder-means = Un élément nécessaire à la vérification manque dans le dossier du site, ou n’est pas valable pour le moment : voir ci-dessous. Rien n’est téléchargé : une connexion n’y change rien.
trust-facts = Fiez-vous aux données affichées ici, pas au papier : c’est sur elles que porte la vérification, et le texte d’une page peut avoir été recouvert par un autre.

## Ce qu’il faut savoir encore

over = Elle était valable jusqu’au { DATETIME($date) }, et cette date est passée. Demandez-en une plus récente à la personne titulaire.
titles-open = Les titres de l’attestation et de l’évaluation n’ont pas pu être comparés à ceux de la banque de questions. Personne ne s’en est porté garant, et n’importe qui peut les écrire : tenez-vous-en à la banque de questions.
titles-differ = Ce site donne au module ou au niveau un autre titre que l’attestation. Ce titre a pu changer depuis. Mais personne ne s’est porté garant de ceux de l’attestation, et n’importe qui peut les écrire : tenez-vous-en à la banque de questions et à l’évaluation.

## Qui se porte garant de quoi

issuer = Émetteur
signed-on = Signée le
vouches = Se porte garant que
replayed = les réponses ont été notées à nouveau et donnent ce résultat
supervised = les réponses ont été données sous surveillance
identity-checked = quelqu’un a vérifié l’identité de la personne titulaire
valid-until = Valable jusqu’au
list-of = Liste de retraits du { DATETIME($date) }
list-over = Liste de retraits du { DATETIME($date) }, périmée
list-early = Liste de retraits du { DATETIME($date) }, postérieure à l’heure de cet appareil
list-unnamed = Liste de retraits { $url } : assay.config.json n’indique aucun fichier pour elle. Ajoutez-la dans "status" de cet émetteur, avec exactement cette adresse.
list-absent = Liste de retraits { $url } : il n’y a pas de fichier { $file }. Mettez-y la dernière liste de l’émetteur, qu’il produit avec "assay status-list".
list-other = Liste de retraits { $url } : { $file } n’est pas la liste où figure cette attestation. Mettez-y la bonne.
clock-behind = La signature est postérieure à l’heure de cet appareil : son horloge est peut-être fausse.
key-not-yet = La clé de l’émetteur n’était pas encore valable ce jour-là.
key-over = La clé de l’émetteur n’était plus valable ce jour-là.
key-compromised = D’autres possèdent la clé de l’émetteur : rien de ce qu’elle a signé ne compte. Demandez une nouvelle attestation à l’émetteur.

## Ce qui a été vérifié

checked = Vérifié
checked-on = Vérifié le { DATETIME($date) } sur { $site }
fits = conforme
differs = non conforme
open = n’a pas pu être vérifié
site-titles-differ = pas sous ces titres
check-issuer = Ce site fait confiance à l’émetteur
check-key = La clé de l’émetteur était valable au moment de la signature
check-signature = La signature de l’émetteur porte sur cette attestation
check-withdrawal = L’émetteur ne l’a pas retirée
check-signed = La signature est antérieure à l’heure actuelle
check-same-answers = Les réponses sont celles que l’émetteur a notées à nouveau
check-session = Les questions ont été tirées avec le code de session que l’émetteur indique
check-bank = La banque de questions est celle qui est indiquée
check-assessment = La banque de questions propose cette évaluation avec une attestation
check-titles = Les titres de l’attestation et de l’évaluation sont ceux de la banque de questions
check-site-titles = Le module et le niveau portent les titres que ce site leur donne
check-pass = Les conditions de réussite sont celles que l’attestation indique
check-score = Le résultat atteint le seuil de réussite
check-dates = Les dates se suivent
check-validity = La durée de validité est celle de la banque de questions
check-review = La relecture du contenu est indiquée telle qu’elle était
check-rules = Les règles de notation sont connues
check-answers = Les réponses donnent ce résultat

## Fichiers

not-a-certificate = Ce n’est pas une attestation, ou elle a été modifiée au point d’être illisible.
made-by-later = Une version plus récente d’Assay a établi cette attestation. Vérifiez-la avec cette version.
other-badge = Ce justificatif n’a pas la forme des badges d’Assay, ou il a été modifié. Il ne peut pas être vérifié ici ; d’autres logiciels le pourront peut-être.
rsa-badge = Ce badge est signé par RS256. Il ne peut pas être vérifié ici : il y faut une clé RSA, et ce site ne connaît des émetteurs que leurs clés Ed25519. Cela ne dit rien contre lui. D’autres logiciels pour Open Badges peuvent le vérifier ; pour une vérification ici, demandez l’attestation elle-même à la personne titulaire.

## Signer

signed = signée
signed-before = déjà signée
signed-replaces = signée ; { $number }, qu’elle remplace, est retirée
signed-replaces-for-good = signée ; { $number }, qu’elle remplace, a été signée sans liste et ne peut pas être retirée
of-learner = { $told } (personne { NUMBER($learner) } de la session)
session-shown = Chaque attestation signée montre son code de session. Qui le voit pourrait utiliser une tentative restante : ne remettez les attestations qu’une fois la session terminée.
signed-of = Signées : { NUMBER($signed) } sur { NUMBER($all) }
refused-no-answers = non signée : l’attestation n’a pas de réponses à noter à nouveau. Demandez à la personne titulaire le fichier avec les réponses.
refused-verdict = non signée : { $verdict }
refused-titles = non signée : ses titres de module et de niveau ne sont pas ceux de ce site.
refused-too-early = non signée : l’évaluation a été commencée avant l’heure que vous avez indiquée.
refused-too-late = non signée : l’évaluation a été remise après l’heure que vous avez indiquée.
refused-same-form = non signée : l’attestation { $number } a été signée pour le même tirage de questions.
refused-same-number = non signée : une autre attestation a été signée sous ce numéro.
refused-no-code = non signée : ses questions n’ont été tirées avec aucun code de cette session, ou pas avec ce code seul.
refused-later = non signée : elle se dit établie plus tard que maintenant. L’horloge de cet appareil ou de celui de la personne évaluée est fausse.
refused-withdrawn = non signée : elle a été retirée.
refused-otherwise = pas signée à nouveau : elle a déjà été signée avec d’autres déclarations, une autre date de fin ou une autre liste, et cette signature reste. Pour la signer comme vous le demandez maintenant, ajoutez --anew.
refused-replaces = non signée : elle doit remplacer { $number }, signée pour le même tirage de questions. Quelqu’un d’autre a pu remettre les mêmes réponses. Si vous savez que les deux sont de la même personne, ajoutez --replace { $number }, ce qui retire celle qui est remplacée.
counted-replaces = signée à la place d’une autre
counted-same-form = non signée : une autre attestation a été signée pour le même tirage de questions.
counted-to-replace = non signée : elle doit remplacer une attestation signée pour le même tirage de questions. Sa ligne dit laquelle.
column-file = Fichier
column-learner = Personne de la session
column-outcome = Issue
column-told = Ce qu’elle est devenue
column-signed = Fichier signé
