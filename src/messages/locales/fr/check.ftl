# Ce que la vérification trouve dans une banque, et le remède. Traduction automatique, à relire.

severity-error = Erreur
severity-warning = Avertissement
severity-advice = Conseil
summary-clean = { $files ->
    [one] { NUMBER($files) } fichier vérifié, rien trouvé
   *[other] { NUMBER($files) } fichiers vérifiés, rien trouvé
}
summary = { $files ->
    [one] { NUMBER($files) } fichier vérifié
   *[other] { NUMBER($files) } fichiers vérifiés
} : { $errors ->
    [one] { NUMBER($errors) } erreur
   *[other] { NUMBER($errors) } erreurs
}, { $warnings ->
    [one] { NUMBER($warnings) } avertissement
   *[other] { NUMBER($warnings) } avertissements
}, { $advice ->
    [one] { NUMBER($advice) } conseil
   *[other] { NUMBER($advice) } conseils
}
mend = Remède
label = { $word } :
answers-show = Ces réponses donnent ce résultat. Rien ici ne montre qui les a données, quand, ni avec quelle aide.
answers-not-submitted = Ces réponses n’ont pas été remises ; voici ce qu’elles donneraient en l’état.
answers-do-not-hold = Ces réponses ne se tiennent pas ensemble et n’ont donc pas de résultat : { $cause }

## Le texte lui-même

file-too-large = Le fichier a { $bytes } octets ; { $max } au plus sont permis.
    .hint = Divisez la banque en deux, ou sortez les images du fichier.
not-utf8 = Le fichier doit être un texte en UTF-8 ; ces octets n’en sont pas.
    .hint = Enregistrez à nouveau le fichier avec l’encodage UTF-8.
byte-order-mark = Le fichier commence par une marque d’ordre des octets, que JSON ne doit pas avoir.
    .hint = Enregistrez le fichier en UTF-8 sans BOM.
empty-file = Le fichier est vide.
    .hint = Écrivez-y une banque, ou copiez-en une qui fonctionne et modifiez-la.
trailing-text = Il y a du texte après la fin du document.
    .hint = Retirez-le, ou cherchez un crochet fermé trop tôt.
nesting-too-deep = Les crochets sont imbriqués sur plus de { $max } niveaux.
    .hint = Cherchez un crochet ouvert et jamais fermé.
duplicate-key = "{ $key }" figure deux fois dans le même objet ; une seule est permise.
    .hint = Retirez l’une des deux.
not-an-integer = Un nombre entier était attendu, et non { $number }.
    .hint = Écrivez une part comme texte, par exemple "33.5%" ou "1/3" ; écrivez un nombre sans virgule ni exposant.
integer-too-large = { $number } est trop grand ; les nombres vont jusqu’à { $max }.
    .hint = Écrivez un nombre plus petit, ou mettez-le entre guillemets si c’est un nom.
negative-zero = -0 n’est pas un nombre ici.
    .hint = Écrivez 0.
number-form = { $number } n’est pas un nombre comme JSON l’écrit.
    .hint = Écrivez seulement des chiffres, sans zéro ni signe plus au début.
lone-surrogate = { $escape } est la moitié d’un caractère.
    .hint = Tapez le caractère lui-même au lieu de son code.
bad-escape = { $escape } n’est pas un code d’échappement que JSON connaît.
    .hint = Écrivez la barre oblique inverse deux fois si c’est elle que vous voulez.
control-character = Un texte contient le caractère de commande { $character }.
    .hint = Écrivez \n pour un saut de ligne et \t pour une tabulation ; retirez les autres.
unclosed-string = Un texte n’a pas de guillemet fermant.
    .hint = Ajoutez " à la fin.
single-quotes = Un texte est entre apostrophes.
    .hint = Mettez " des deux côtés.
unquoted-key = Le nom { $key } n’a pas de guillemets.
    .hint = Écrivez "{ $key }".
missing-comma = Il n’y a pas de virgule entre deux valeurs.
    .hint = Ajoutez une virgule après la valeur qui précède.
extra-comma = Il y a une virgule sans valeur après ou avant elle.
    .hint = Retirez-la ; le dernier élément d’une liste n’a pas de virgule.
missing-colon = Il n’y a pas de deux-points après "{ $key }".
    .hint = Écrivez "{ $key }": puis la valeur.
missing-value = Il manque une valeur ici.
    .hint = Écrivez la valeur, ou retirez le nom ou la virgule qui précède.
unknown-word = { $word } se trouve là où une valeur était attendue.
    .hint = Mettez un texte entre guillemets ; les seuls mots sans guillemets sont true, false et null.
comment = Il y a un commentaire, ce que JSON n’a pas.
    .hint = Retirez-le ; les notes aux auteurs peuvent aller dans "extra".
unclosed = { $bracket } est ouvert ici et jamais fermé.
    .hint = Ajoutez le signe fermant là où la liste ou l’objet se termine.
unexpected-character = { $character } ne peut pas être ici.
    .hint = Retirez-le, ou cherchez un guillemet manquant avant lui.
too-many-faults = Il y a tant de fautes que le reste du fichier n’a pas été lu.
    .hint = Corrigez celles qui précèdent, puis vérifiez à nouveau.

## Structure

unknown-format = Le format "{ $expected }" était attendu, et non "{ $found }".
    .hint = Écrivez "format": "{ $expected }", ou prenez la version d’Assay pour laquelle le fichier a été fait.
unknown-field = Le format n’a pas de champ "{ $field }" ici.
    .hint = { $nearest ->
        [NONE] Retirez-le. { $fields ->
            [NONE] Vos propres données peuvent aller dans "extra".
           *[other] Sont possibles ici : { $fields }.
        }
       *[other] Vouliez-vous dire "{ $nearest }" ? { $fields ->
            [NONE] Sinon, retirez-le.
           *[other] Sont possibles ici : { $fields }.
        }
    }
missing-field = Il manque le champ "{ $field }".
    .hint = Ajoutez "{ $field }".
wrong-type = Valeur attendue : { $expected ->
        [string] un texte entre guillemets
        [integer] un nombre entier
        [boolean] true ou false
        [array] une liste entre crochets
        [object] un objet entre accolades
        [null] null
       *[other] { $expected }
    } ; trouvé : { $found ->
        [string] un texte
        [integer] un nombre
        [boolean] true ou false
        [array] une liste
        [object] un objet
        [null] null
       *[other] { $found }
    }.
    .hint = Écrivez { $expected ->
        [string] la valeur entre guillemets
        [integer] le nombre sans guillemets
        [boolean] true ou false sans guillemets
        [array] la valeur entre crochets, même si elle est seule
        [object] des noms et des valeurs entre accolades
        [null] null
       *[other] { $expected }
    }.
not-one-of = "{ $found }" n’est aucun des mots permis ici.
    .hint = { $nearest ->
        [NONE] Choisissez parmi : { $allowed }.
       *[other] Vouliez-vous dire "{ $nearest }" ? Sont permis : { $allowed }.
    }
out-of-range = { $most ->
        [NONE] Un nombre d’au moins { $least } était attendu, et non { $found }.
       *[other] Un nombre de { $least } à { $most } était attendu, et non { $found }.
    }
    .hint = { $most ->
        [NONE] Écrivez { $least } ou plus.
       *[other] Écrivez un nombre de { $least } à { $most }.
    }
empty-list = La liste est vide ; il lui faut au moins un élément.
    .hint = Ajoutez un élément, ou retirez tout le champ s’il peut manquer.
too-many = La liste a { $found } éléments ; { $most } au plus sont permis.
    .hint = Retirez-en.
empty-text = Le texte est vide.
    .hint = Écrivez le texte, ou retirez le champ s’il peut manquer.
text-too-long = Le texte a { $found } caractères ; { $most } au plus sont permis.
    .hint = Raccourcissez-le.

## Formes des textes

bad-id = "{ $found }" ne peut pas être un identifiant : lettres minuscules de a à z, chiffres et traits d’union, d’abord une lettre, 64 au plus.
    .hint = { $suggestion ->
        [NONE] Écrivez un autre identifiant.
       *[other] Écrivez "{ $suggestion }".
    }
bad-bank-id = "{ $found }" ne peut pas être l’identifiant d’une banque, fait de son module et de son niveau.
    .hint = Écrivez-le comme "core-concepts/foundation".
bad-share = "{ $found }" n’est pas une part.
    .hint = Écrivez-la comme "70%", "33.5%" ou "7/10".
share-out-of-range = La part { $found } n’est pas entre { $least } et { $most }.
    .hint = Écrivez une part de { $least } à { $most }.
bad-duration = "{ $found }" n’est pas une durée.
    .hint = Écrivez-la comme "PT30M" (30 minutes), "PT24H" (24 heures) ou "P2Y" (2 ans).
bad-version = "{ $found }" n’est pas un numéro de version.
    .hint = Écrivez trois nombres, comme "1.0.0".
bad-language = "{ $found }" n’est pas le code d’une langue.
    .hint = Écrivez-le comme "en", "fr" ou "pt-BR".
bad-date = "{ $found }" n’est pas une date.
    .hint = Écrivez l’année et le mois, comme "2026-11", ou aussi le jour, comme "2026-11-24".
bad-digest = "{ $found }" n’est pas une empreinte.
    .hint = Copiez les 64 chiffres et minuscules que "assay check" donne pour la question.

## Texte enrichi

raw-html = Le texte contient du HTML : { $found }
    .hint = Prenez plutôt *emphase*, **gras**, listes et liens.
entity = { $found } est le code d’un caractère.
    .hint = Tapez le caractère lui-même.
no-such-block = Un titre, une citation, un filet ou du code en retrait ne fait pas partie du format : { $found }
    .hint = Écrivez-le comme paragraphe ou comme liste.
link-form = Un lien n’a pas de cible lisible : { $found }
    .hint = Écrivez [mots du lien](https://example.org), ou mettez \ devant le crochet si ce n’est pas un lien.
link-target = Le lien mène à quelque chose qui n’est pas permis : { $found }
    .hint = Faites un lien vers une adresse en https://, en mailto: ou vers un endroit de la page avec #.
image-file = L’image n’est pas un fichier du dossier de la banque : { $found }
    .hint = Mettez le fichier dans le dossier de la banque et écrivez seulement son nom.
image-without-alt = L’image n’a pas de texte pour les personnes qui ne la voient pas : { $found }
    .hint = Dites ce qu’elle montre entre les crochets : ![ce qu’elle montre](fichier.png).
span-form = Les accolades après un texte ne donnent pas une langue ou une direction juste : { $found }
    .hint = Écrivez [texte]{"{"}lang=ar dir=rtl{"}"} avec le code d’une langue, et ltr ou rtl ; mettez \ devant le crochet si rien de tel n’est voulu.
text-too-deep = Des listes ou des emphases sont imbriquées trop profondément : { $found }
    .hint = Prenez moins de niveaux.

## Ce que cette version ne fait pas encore

not-supported-yet = Cette version ne prend pas encore en charge : { $feature }
    .hint = Retirez-le pour l’instant, ou gardez la question comme brouillon jusque-là.

## Renvois

id-not-place = L’identifiant de la banque est "{ $found }", mais son fichier est à la place de "{ $expected }".
    .hint = Écrivez "{ $expected }", ou déplacez le fichier.
duplicate-id = L’identifiant "{ $id }" est déjà pris par un autre élément ({ $kind }), à { $first }.
    .hint = Donnez un autre identifiant à l’un des deux.
dangling-reference = Rien ne porte l’identifiant "{ $id }" ({ $kind }).
    .hint = { $nearest ->
        [NONE] Ajoutez-le, ou nommez-en un qui existe.
       *[other] Vouliez-vous dire "{ $nearest }" ?
    }
used-bank-missing = La banque "{ $bank }" que celle-ci utilise n’est pas là ou ne peut pas être lue.
    .hint = Vérifiez son identifiant et son fichier, et corrigez ce qui a été trouvé dans ce fichier.
uses-itself = La banque "{ $bank }" s’utilise elle-même.
    .hint = Retirez-la de "uses" ; les tirages sans "from" prennent les questions de la banque.
objective-of-other-topic = L’objectif "{ $objective }" est du thème "{ $expected }", mais la question est sur "{ $topic }".
    .hint = Nommez un objectif du thème de la question, ou changez le thème de la question.

## Questions

key-missing = La question n’a pas de bonne réponse.
    .hint = Nommez dans "key" l’identifiant du bon choix.
key-not-a-choice = La clé nomme "{ $choice }", qui n’est pas parmi les choix.
    .hint = { $nearest ->
        [NONE] Nommez l’identifiant d’un choix de cette question.
       *[other] Vouliez-vous dire "{ $nearest }" ?
    }
key-too-many = La clé nomme { $found } choix ; ce type en a { $most } au plus.
    .hint = Laissez un seul bon choix, ou prenez le type "multiple-choice".
key-is-every-choice = Tous les choix sont bons, rien n’est donc demandé.
    .hint = Ajoutez un choix qui est faux.
too-few-choices = La question a { $found } choix ; il lui en faut au moins { $least }.
    .hint = Ajoutez des choix plausibles pour qui ne connaît pas la réponse.
exclusive-with-others = "{ $choice }" exclut les autres choix, mais la clé en a d’autres à côté.
    .hint = Laissez-le seul dans la clé, ou retirez "exclusive".
same-text = Les choix "{ $choice }" et "{ $other }" disent la même chose.
    .hint = Modifiez ou retirez l’un d’eux.
scoring-not-for-type = La notation "{ $scoring }" ne convient pas aux questions du type "{ $type }".
    .hint = Choisissez parmi : { $allowed }.
weight-missing = Le choix "{ $choice }" n’a pas de poids.
    .hint = Donnez-lui un poids, par exemple "0%", ou choisissez une autre notation.
weight-too-fine = Le poids { $weight } de "{ $choice }" est trop fin pour une somme exacte.
    .hint = Écrivez un pourcentage à deux décimales au plus, comme "33.33%", ou une fraction dont le dénominateur va jusqu’à 20, comme "1/3".
weights-unused = La question a des poids, mais sa notation ne les utilise pas.
    .hint = Écrivez "scoring": "weights", ou retirez les poids.
weights-not-whole = La meilleure réponse atteint { $best } des points, et non tous.
    .hint = Changez les poids pour que ceux des bons choix fassent 100% ensemble.
weight-against-key = La clé et le poids de "{ $choice }", { $weight }, ne s’accordent pas.
    .hint = Donnez aux bons choix un poids au-dessus de 0 et aux autres aucun au-dessus de 0, ou changez la clé.
misconception-on-key = "{ $choice }" est juste, mais porte l’idée fausse "{ $misconception }".
    .hint = Mettez l’idée fausse sur le mauvais choix qui la montre.
feedback-missing = Le mauvais choix "{ $choice }" n’a pas de commentaire.
    .hint = Dites en une phrase pourquoi on peut le croire et ce qui est vrai.
key-incomplete = "{ $part }" n’a pas de bonne réponse.
    .hint = Dites dans "answer" ce qui va avec "{ $part }".
other-answer = La réponse de "{ $part }" n’est pas au bon endroit.
    .hint = Écrivez sa bonne réponse sous "{ $expected }" : un blanc avec des choix a une clé, un blanc sans choix a des textes acceptés.
nothing-accepted = Rien n’est accepté ici : aucune réponse ne peut être juste.
    .hint = Ajoutez au moins une réponse qui vaut tout.
not-composed = Dans ce texte, lettres et signes sont séparés (il n’est pas en forme Unicode NFC).
    .hint = Tapez le texte à nouveau, ou enregistrez le fichier avec des lettres composées.
value-unclear = On ne sait pas quels nombres sont acceptés.
    .hint = Donnez "value" avec "tolerance" ou "figures", ou sans, ou bien "least" et "most", le plus petit nombre d’abord.
bad-number = { $found } n’est pas un nombre comme une banque l’écrit.
    .hint = Écrivez des chiffres avec un point devant les décimales, comme "9.81" ; la part d’une unité s’écrit aussi "1/1000".
steps-uneven = De { $least } à { $most } par pas de { $step }, ce n’est pas une échelle.
    .hint = Choisissez un pas supérieur à 0 qui mène exactement du minimum au maximum en { $limit } pas au plus.
value-off-scale = Aucune des valeurs réglables ne vaut tout.
    .hint = Acceptez une valeur qui est sur l’échelle, ou changez l’échelle.
place-missing = Le texte n’a pas de place pour "{ $id }".
    .hint = Écrivez [[{ $id }]] à l’endroit voulu.
place-twice = Le texte a deux places pour "{ $id }".
    .hint = Retirez-en une, ou donnez à l’autre son propre identifiant.
place-unknown = Le texte a une place pour "{ $id }", qui n’est pas dans la liste.
    .hint = { $nearest ->
        [NONE] Ajoutez-le à la liste, ou retirez la place.
       *[other] Vouliez-vous dire "{ $nearest }" ?
    }
shape-form = Cette zone n’est pas un seul rectangle, cercle ou polygone.
    .hint = Écrivez "rectangle": [x, y, largeur, hauteur], "circle": [x, y, rayon], ou "polygon" avec au moins trois coins [x, y].
shape-outside = La zone de "{ $choice }" est sans surface ou sort de l’image, qui mesure { $width } sur { $height }.
    .hint = Vérifiez les nombres ; ce sont des pixels depuis le coin supérieur gauche.
choices-unused = Un commentaire n’a pas de choix.
    .hint = Retirez "choices", ou écrivez "one", "several" ou "scale" sous "ask".
points-without-mark = La question n’est pas notée : ses points ne comptent pas.
    .hint = Retirez "points".
nothing-marked = Un sujet de cette évaluation peut ne rien contenir de noté : tout le monde réussirait.
    .hint = Tirez au moins une question d’un type qui est noté.
source-missing = La question ne cite aucune source.
    .hint = Ajoutez le texte de référence et l’endroit précis, pour qu’on puisse vérifier la réponse.

## Évaluations

draw-infeasible = Questions demandées par le tirage : { $wanted } ; questions qui conviennent : { $available }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}pour un public qu’aucune question ne nomme
       *[other] {" "}pour le public "{ $audience }"
    }.
    .hint = Diminuez le nombre, demandez moins, ou ajoutez des questions prêtes.
draws-infeasible-together = Questions demandées par les tirages ensemble : { $wanted } ; possibles sans en répéter une : { $available }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}pour un public qu’aucune question ne nomme
       *[other] {" "}pour le public "{ $audience }"
    }.
    .hint = Diminuez un nombre, ou ajoutez des questions qui ne conviennent qu’à un seul des tirages.
gate-not-guaranteed = Questions sûres d’être tirées avec l’étiquette "{ $tag }" : { $guaranteed } ; demandées par la règle de sécurité : { $wanted }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}pour un public qu’aucune question ne nomme
       *[other] {" "}pour le public "{ $audience }"
    }.
    .hint = Ajoutez un tirage avec "tag": "{ $tag }", ou diminuez le nombre demandé.
cut-on-few-items = Ce seuil repose sur { $items } questions ; le hasard y décide beaucoup.
    .hint = Tirez-en au moins { $least }, ou retirez le seuil.
cut-without-items = Il y a un seuil pour le thème "{ $topic }", mais aucun tirage n’en donne de question.
    .hint = Ajoutez un tirage pour ce thème, ou retirez le seuil.
nothing-ready = Aucune question de la banque n’est prête, il n’y a donc rien à donner.
    .hint = Écrivez "status": "ready" sur les questions complètes.

## Traductions

overlay-of-other-bank = La traduction est pour la banque "{ $found }", mais "{ $expected }" était attendue ici.
    .hint = Écrivez "bank": "{ $expected }", ou mettez le fichier à côté de sa banque.
overlay-in-source-language = La traduction est en { $language }, la langue de la banque elle-même.
    .hint = Changez "language" et le nom du fichier, ou retirez le fichier.
translation-stale = La question "{ $item }" a changé après sa traduction.
    .hint = Traduisez ce qui a changé, puis écrivez "source": "{ $digest }".
translation-missing = Sans traduction : "{ $id }" ({ $kind }), qui s’affiche dans la langue de la banque.
    .hint = Ajoutez la traduction.
translation-of-nothing = Il y a une traduction de "{ $id }" ({ $kind }), que la banque n’a pas.
    .hint = { $nearest ->
        [NONE] Retirez-la.
       *[other] Vouliez-vous dire "{ $nearest }" ? Sinon, retirez-la.
    }

## La liste des modules

language-missing = Il n’y a pas de titre dans la langue "{ $language }".
    .hint = Ajoutez-en un, ou retirez la langue de "languages".
not-listed = "{ $id }" ({ $kind }) n’est pas dans modules.json.
    .hint = { $nearest ->
        [NONE] Ajoutez-le à modules.json.
       *[other] Vouliez-vous dire "{ $nearest }" ? Sinon, ajoutez-le à modules.json.
    }
