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
answers-not-submitted = Ces réponses n’ont pas été remises ; voici ce qu’elles donneraient en l’état.
answers-do-not-hold = Ces réponses ne se tiennent pas ensemble et n’ont donc pas de résultat : { $cause }

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
bidi-control = Un texte contient { $character }, qui inverse le sens de ce qui suit ; on peut alors lire autre chose que ce qui est écrit.
    .hint = Retirez-le. Des mots qui vont dans l’autre sens se mettent entre crochets : [texte]{"{"}dir=rtl{"}"}.

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
    .hint = Dites ce qu’elle montre entre les crochets : ![ce qu’elle montre](fichier.png). Si elle ne fait que décorer, dites-le : ![](fichier.png "decorative").
decorative-with-alt = L’image est dite décorative, mais elle a un texte pour les personnes qui ne la voient pas : { $found }
    .hint = Retirez le texte si l’image ne dit rien, ou ne dites plus qu’elle est décorative.
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
feedback-missing = Le choix "{ $choice }" n’a pas de commentaire.
    .hint = Dites en une phrase pourquoi on peut le croire et ce qui est vrai.
key-incomplete = "{ $part }" n’a pas de bonne réponse.
    .hint = Dites dans "answer" ce qui va avec "{ $part }".
other-answer = La réponse de "{ $part }" n’est pas au bon endroit.
    .hint = Écrivez sa bonne réponse sous "{ $expected }" : un blanc avec des choix a une clé, un blanc sans choix a des textes acceptés.
nothing-accepted = Rien n’est accepté ici : aucune réponse ne peut être juste.
    .hint = Ajoutez au moins une réponse qui vaut tout.
not-composed = Dans ce texte, lettres et signes sont séparés (il n’est pas en forme Unicode NFC).
    .hint = Tapez le texte à nouveau, ou enregistrez le fichier avec des lettres composées.
value-unclear = On ne sait pas quels nombres sont acceptés.
    .hint = Donnez "value" avec "tolerance" ou "figures", ou sans, ou bien "least" et "most", le plus petit nombre d’abord.
bad-number = { $found } n’est pas un nombre comme une banque l’écrit.
    .hint = Écrivez des chiffres avec un point devant les décimales, comme "9.81" ; la part d’une unité s’écrit aussi "1/1000".
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
       *[other] Vouliez-vous dire "{ $nearest }" ?
    }
shape-form = Cette zone n’est pas un seul rectangle, cercle ou polygone.
    .hint = Écrivez "rectangle": [x, y, largeur, hauteur], "circle": [x, y, rayon], ou "polygon" avec au moins trois coins [x, y].
shape-outside = La zone de "{ $choice }" est sans surface ou sort de l’image, qui mesure { $width } sur { $height }.
    .hint = Vérifiez les nombres ; ce sont des pixels depuis le coin supérieur gauche.
choices-unused = Un commentaire n’a pas de choix.
    .hint = Retirez "choices", ou écrivez "one", "several" ou "scale" sous "ask".
points-without-mark = La question n’est pas notée : ses points ne comptent pas.
    .hint = Retirez "points".
nothing-marked = Un sujet de cette évaluation peut ne rien contenir de noté : tout le monde réussirait.
    .hint = Tirez au moins une question d’un type qui est noté.
case-unused = Aucune question ne porte sur le cas "{ $case }".
    .hint = Donnez à des questions "case": "{ $case }", ou supprimez le cas.
case-for-one = Une seule question porte sur le cas "{ $case }".
    .hint = Écrivez une autre question sur ce cas, ou mettez-le dans l’énoncé de la question.
table-uneven = { $of ->
        [columns] Le tableau traduit a { $found } colonnes, celui de la banque en a { $expected }.
        [rows] Le tableau traduit a { $found } lignes, celui de la banque en a { $expected }.
       *[cells] Cette ligne a { $found } cellules, l’en-tête du tableau en a { $expected }.
    }
    .hint = Mettez-en autant des deux côtés. Dans une cellule qui n’a rien à dire, écrivez « – ».
source-missing = La question ne cite aucune source.
    .hint = Ajoutez le texte de référence et l’endroit précis, pour qu’on puisse vérifier la réponse.
media-file = { $type ->
        [picture] Ce n’est pas une image du dossier de la banque : { $found }
        [audio] Ce n’est pas un fichier son du dossier de la banque : { $found }
        [video] Ce n’est pas une vidéo du dossier de la banque : { $found }
       *[captions] Ce n’est pas un fichier WebVTT du dossier de la banque : { $found }
    }
    .hint = { $type ->
        [captions] Mettez le fichier dans le dossier de la banque et écrivez seulement son nom. Il finit par .vtt et commence par la ligne WEBVTT.
       *[other] Mettez le fichier dans le dossier de la banque et écrivez seulement son nom. Il peut finir par : { $allowed }
    }
media-without-alt = { $type ->
        [picture] L’image n’a pas de texte pour les personnes qui ne la voient pas.
       *[other] L’enregistrement n’a pas de texte qui dit ce qu’il est.
    }
    .hint = { $type ->
        [picture] Dites dans "alt" ce qu’elle montre. Si elle ne fait que décorer, écrivez plutôt "decorative": true.
       *[other] Dites dans "alt", en quelques mots, ce qui est enregistré, par exemple « Un appel au numéro d’urgence ».
    }
transcript-missing = { $type ->
        [video] La vidéo n’a pas de transcription pour les personnes qui ne la voient ou ne l’entendent pas.
       *[audio] L’enregistrement n’a pas de transcription pour les personnes qui ne l’entendent pas.
    }
    .hint = Écrivez dans "transcript" tout ce qui est dit, entendu ou vu et qui compte pour la réponse.
captions-missing = La vidéo n’a pas de sous-titres en "{ $language }", la langue de la banque.
    .hint = Ajoutez un fichier WebVTT sous "captions". Si l’on n’entend rien dans la vidéo, écrivez plutôt "silent": true.
media-field-unused = { $type ->
        [picture] Une image n’a pas de "{ $field }".
        [audio] Un fichier son n’a pas de "{ $field }".
       *[video] Une vidéo n’a pas de "{ $field }".
    }
    .hint = Retirez "{ $field }", ou changez "type".

## Évaluations

draw-infeasible = Questions demandées par le tirage : { $wanted } ; questions qui conviennent : { $available }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}pour un public qu’aucune question ne nomme
       *[other] {" "}pour le public "{ $audience }"
    }.
    .hint = Diminuez le nombre, demandez moins, ou ajoutez des questions prêtes.
draws-infeasible-together = Questions demandées ensemble : { $wanted } ; possibles sans en répéter une : { $available }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}pour un public qu’aucune question ne nomme
       *[other] {" "}pour le public "{ $audience }"
    }. Ce qui se contredit : { $which }
    .hint = Diminuez un nombre ou un "min", augmentez un "max", ou ajoutez des questions qui ne conviennent qu’à un seul d’entre eux.
quotas-cross = Des questions comptent pour les deux quotas, et chacun en a d’autres, si bien qu’on ne peut pas les compter ensemble : { $quota }, { $other }
    .hint = Demandez l’un des deux par des tirages, ou faites de l’un une partie de l’autre.
quota-splits-enemies = Des questions ennemies "{ $item }" et "{ $other }", le quota ne compte que la première : { $quota }
    .hint = Donnez aux deux ce que le quota nomme, ou faites qu’elles ne soient plus ennemies.
quota-without-items = Aucun tirage ne donne de question de ce quota : { $quota }
    .hint = Ajoutez un tirage pour elles, ou retirez le quota.
gate-not-guaranteed = Questions sûres d’être tirées avec l’étiquette "{ $tag }" : { $guaranteed } ; demandées par la règle de sécurité : { $wanted }{ $audience ->
        [NONE] {""}
        [OTHERS] {" "}pour un public qu’aucune question ne nomme
       *[other] {" "}pour le public "{ $audience }"
    }.
    .hint = Ajoutez un tirage avec "tag": "{ $tag }", ou diminuez le nombre demandé.
too-much-to-count = { $what ->
        [audiences] Les questions nomment { $found } publics différents ; { $most } au plus sont permis.
       *[draws] L’évaluation a { $found } tirages ; avec tant de sortes de questions, de publics et de seuils, { $most } au plus peuvent être comptés.
    }
    .hint = Retirez-en, ou faites plusieurs banques ou évaluations.
cut-on-few-items = Ce seuil repose sur { $items } questions ; le hasard y décide beaucoup.
    .hint = Tirez-en au moins { $least }, ou retirez le seuil.
cut-without-items = Il y a un seuil pour le thème "{ $topic }", mais aucun tirage n’en donne de question.
    .hint = Ajoutez un tirage pour ce thème, ou retirez le seuil.
time-out-of-range = La durée { $found } ne peut pas être comptée ici.
    .hint = Donnez une durée de { $least } à { $most }, sans années ni mois.
section-limit-unused = La limite { $limit } de la section n’est jamais atteinte : le tout a { $whole }.
    .hint = Donnez moins de temps à la section, ou aucun temps propre.
timing-unused = Ceci dit comment le temps est compté, mais aucun temps n’est limité.
    .hint = Donnez un "time_limit" à l’évaluation ou à une section, ou supprimez ceci.
price-too-fine = Le prix { $price } est trop fin pour une somme exacte.
    .hint = Écrivez un pourcentage sans décimales, comme "25%", ou une fraction dont le dénominateur va jusqu’à 12, comme "1/3".
practice-certificate = L’évaluation sert à s’exercer, et donne pourtant une attestation.
    .hint = Retirez l’attestation, ou écrivez "purpose": "certificate".
diagnostic-pass = L’évaluation est diagnostique : on ne peut ni la réussir ni y échouer, mais ceci dit ce qu’il faut pour réussir ou ce que cela donne.
    .hint = Retirez ceci, ou écrivez "purpose": "certificate".
practice-unused = La question ne sert qu’à s’exercer, et aucune évaluation de cette banque ne sert à cela.
    .hint = Ajoutez une évaluation avec "purpose": "practice", ou écrivez "use": ["practice", "assessment"].
tries-show-nothing = Il y a plusieurs essais, mais rien ne s’affiche après un essai : personne ne sait s’il faut réessayer.
    .hint = Ajoutez "after-item": ["marks", "feedback"] à "reveal".
nothing-ready = Aucune question de la banque n’est prête, il n’y a donc rien à donner.
    .hint = Écrivez "status": "ready" sur les questions complètes.

## Traductions

overlay-of-other-bank = La traduction est pour la banque "{ $found }", mais "{ $expected }" était attendue ici.
    .hint = Écrivez "bank": "{ $expected }", ou mettez le fichier à côté de sa banque.
overlay-in-source-language = La traduction est en { $language }, la langue de la banque elle-même.
    .hint = Changez "language" et le nom du fichier, ou retirez le fichier.
translation-stale = { $case ->
        [NONE] La question "{ $item }" a changé après sa traduction.
       *[other] Le cas "{ $case }" a changé après sa traduction.
    }
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

## Rédaction des questions

how-many-not-said = { $said ->
        [NONE] L’énoncé ne dit pas combien de choix prendre ; { $keys } sont justes.
       *[other] L’énoncé dit d’en prendre { $said }, mais { $keys } sont justes.
    }
    .hint = Écrivez « Choisissez-en { $keys }. » ou « Choisissez tout ce qui convient. » à la fin de l’énoncé.
few-choices = La question a { $found } choix ; il en faut au moins { $least }.
    .hint = Ajoutez-en un que trouverait plausible une personne qui ne sait pas, ou faites-en une question "true-false".
many-choices = La question a { $found } choix ; au-delà de { $most }, ils sont rarement tous plausibles.
    .hint = Retirez ceux que personne ne prendrait ; trois suffisent.
combination-choice = Le choix "{ $choice }" est fait d’autres choix : { $text }
    .hint = Écrivez ce qu’il veut dire, ou faites une question "multiple-choice" à plusieurs bonnes réponses.
none-of-the-above = Le choix "{ $choice }" dit qu’aucun autre ne vaut : { $text }
    .hint = Mettez à sa place un distracteur plausible ; qui le prend montre seulement ce qui est faux.
negative-stem = L’énoncé demande ce qui n’est pas : { $word }
    .hint = Demandez ce qui est, si la question peut être retournée.
negative-not-marked = L’énoncé demande ce qui n’est pas, et le mot n’est pas mis en relief : { $word }
    .hint = Demandez ce qui est ; ou écrivez **{ $word }**, pour que personne ne le manque.
negative-twice = L’énoncé est négatif ("{ $word }"), et le choix "{ $choice }" aussi.
    .hint = Retournez l’un des deux.
absolute-term = Le terme absolu "{ $word }" est dans { $on ->
        [key] la bonne réponse et dans aucun distracteur
       *[other] tous les distracteurs et pas dans la bonne réponse
    } : il dit ce qui est juste.
    .hint = Retirez-le, ou écrivez des choix des deux sortes des deux côtés.
absolute-cue = Sur toute la banque, les termes absolus disent ce qui est juste : ils sont dans { $keys } bonnes réponses sur { $all_keys } et dans { $distractors } distracteurs sur { $all_distractors }.
    .hint = { $on ->
        [key] Retirez-les de bonnes réponses, ou mettez-en dans des distracteurs.
       *[other] Retirez-les de distracteurs, ou mettez-en dans de bonnes réponses.
    }
longest-key = La bonne réponse "{ $choice }" se remarque : elle a { $length } caractères, les distracteurs { $longest } au plus et { $median } au milieu.
    .hint = Raccourcissez la bonne réponse, ou écrivez des distracteurs de sa longueur.
longest-key-often = Dans { $found } questions sur { $items }, la bonne réponse est le choix le plus long ; le hasard avec un peu de jeu en donnerait { $most }.
    .hint = Écrivez des distracteurs plus longs ou des réponses plus courtes dans certaines.
length-spread = Les choix ont de { $shortest } à { $longest } caractères, si bien que l’un se remarque.
    .hint = Écrivez des choix d’à peu près la même longueur.
choices-overlap = Les choix "{ $choice }" et "{ $other }" { $how ->
        [range] ont des valeurs en commun
        [contained] se recouvrent : l’un contient l’autre en entier
       *[other] ont presque les mêmes mots
    }.
    .hint = Changez l’un d’eux pour que les deux ne puissent pas être justes.
clang = Le mot "{ $word }" de l’énoncé revient dans la bonne réponse "{ $choice }" et dans aucun distracteur.
    .hint = Prenez un autre mot, ou employez-le aussi dans un distracteur.
choice-case = Certains choix commencent par une majuscule et d’autres non, comme "{ $choice }".
    .hint = Commencez-les tous de la même façon.
choice-ending = Les choix ne finissent pas tous par le même signe ; "{ $choice }" diffère.
    .hint = Finissez-les tous par un point, ou aucun.
choice-form = Les choix "{ $choice }" et "{ $other }" commencent par des mots de nature différente.
    .hint = Donnez à tous la même forme : des actes, des choses ou des phrases.
stem-agreement = Le choix "{ $choice }" ne s’accorde pas avec le dernier mot de l’énoncé : { $word }
    .hint = Mettez ce mot dans les choix, pour que tous conviennent.
stem-too-short = L’énoncé a { $found } mots ; il en faut au moins { $least }.
    .hint = Posez une question entière, qui se comprend sans les choix.
blank-not-at-end = Le blanc est au milieu de l’énoncé.
    .hint = Tournez la phrase pour que le blanc soit à la fin, ou posez une question.
stem-asks-nothing = L’énoncé n’a ni point d’interrogation, ni deux-points ou blanc à la fin.
    .hint = Posez une question, ou finissez par deux-points.
stem-shorter-than-choice = L’énoncé a { $stem } caractères et un choix { $choice } : la question est dans ses choix.
    .hint = Mettez dans l’énoncé ce que les choix ont en commun.
too-many-words = { $part ->
        [stem] L’énoncé
        [scenario] La situation
       *[choice] Le choix
    } a { $found } mots ; { $most } suffisent.
    .hint = Retirez ce qui ne sert pas à répondre{ $part ->
        [stem] {" "}; mettez une situation dans un paragraphe avant la question
       *[other] {""}
    }.
hard-to-read = La question demande environ { $grade } années d’école pour être lue ; à ce niveau, { $most } devraient suffire.
    .hint = Écrivez des phrases plus courtes et des mots plus courts.
choices-out-of-order = Les nombres ou les dates ne sont pas dans l’ordre.
    .hint = Mettez-les dans l’ordre, avec "fixed": true sur chacun, pour qu’ils y restent quand les choix sont mélangés.
key-position = { $how ->
        [row] La bonne réponse est à la place { $place } dans { $items } questions de suite.
       *[other] La bonne réponse est à la place { $place } dans { $found } des { $items } questions qui gardent leur ordre ; ce n’est pas le hasard.
    }
    .hint = Mélangez les choix, ou changez de place des bonnes réponses.
position-named = Le choix "{ $choice }" parle de la place d’un autre, mais les choix sont mélangés : { $text }
    .hint = Dites ce qui est voulu, et non où cela se trouve.
tag-missing = Il manque ce que compte le plan des épreuves : { $tags }
    .hint = Ajoutez-le, pour qu’on puisse montrer que les épreuves couvrent ce qui a été enseigné.
audience-missing = Personne n’est nommé comme public.
    .hint = Ajoutez "audiences" aux évaluations ou aux questions.
objective-unused = Aucune question prête ne porte sur l’objectif "{ $objective }".
    .hint = Écrivez-en une, ou retirez l’objectif.
source-part-missing = La source n’a pas de { $part ->
        [locator] renvoi précis
       *[as_of] date
    }.
    .hint = { $part ->
        [locator] Ajoutez "locator" : l’article, la section ou la page
       *[as_of] Ajoutez "as_of" : le mois ou le jour où vous avez vérifié
    }.
source-unchecked = Aucun expert n’a comparé la question avec cette source.
    .hint = Faites-la comparer par un expert, puis écrivez "checked": true.
not-a-source = Personne ne peut vérifier cela : { $found }
    .hint = Nommez une loi, un guide ou un manuel, et l’endroit précis.
jurisdiction-missing = La question ne dit pas où elle vaut, et sa source ne vaut pas partout : { $source }
    .hint = Ajoutez "jurisdiction".
reviewers-missing = La relecture n’est pas complète : { $found } noms, sur { $least } au moins, et l’état "reviewed".
    .hint = Faites relire la banque par { $least } personnes, nommez-les dans "reviewed_by", et écrivez "status": "reviewed".
misconception-missing = Le choix faux "{ $choice }" ne nomme aucune idée fausse.
    .hint = Nommez l’idée fausse qui y mène, de la liste de la banque.
answers-another = { $part ->
        [case] Le cas donne la bonne réponse de la question "{ $item }", qui ne porte pas sur lui : { $words }
       *[stem] L’énoncé donne la bonne réponse de la question "{ $item }" : { $words }
    }
    .hint = Dites-le autrement, ou veillez à ce que les deux ne se rencontrent jamais.
near-duplicate = Les questions "{ $item }" et "{ $other }" demandent presque la même chose.
    .hint = Retirez l’une d’elles, ou veillez à ce que les deux ne se rencontrent jamais.
enemies-together = "{ $item }" et son ennemie "{ $other }" sont prises par des tirages sans nombre : l’une des deux est laissée de côté.
    .hint = Donnez un nombre aux tirages, ou donnez les deux à des publics différents.
enemy-itself = La question "{ $item }" se nomme elle-même comme ennemie.
    .hint = Nommez une autre question, ou supprimez-la.
hurtful-words = { $kind ->
        [sensational] Ceci cherche à frapper : { $found }
       *[blames] Ceci accuse une personne, ou lui retire ce qui est à elle : { $found }
    }
    .hint = { $kind ->
        [sensational] Dites ce qui s’est passé, sans l’adjectif.
       *[blames] Dites ce qui a été fait à la personne, et nommez les gens pour ce qu’ils sont : un enfant, une personne, un migrant en situation irrégulière.
    }
real-case = Un nom et une date donnent à ceci l’air d’un cas réel : { $found }
    .hint = Inventez la situation : ni lieu, ni nom, ni date.
image-consent = Rien ne dit si les personnes sur cette image consentent ou sont reconnaissables : { $file }
    .hint = Prenez une image sans personne ; ou désactivez "image-consent" ici, avec la trace du consentement comme raison.
notice-missing = La question porte l’étiquette "{ $tag }" et n’a pas d’avertissement.
    .hint = Ajoutez un "notice" qui dit ce qui vient, ou retirez l’étiquette.
emphasis-lost = La source met en relief { $expected } passages, la traduction { $found }.
    .hint = Mettez en relief les mêmes mots.
placeholder-lost = La source et la traduction n’ont pas toutes deux ceci : { $mark }
    .hint = Copiez-le tel quel.
text-untranslated = La traduction est identique à la source.
    .hint = Traduisez-la, ou retirez-la jusqu’à ce que quelqu’un le fasse.
length-ratio = La source a { $source } caractères, la traduction { $found }.
    .hint = Voyez s’il manque quelque chose, ou si quelque chose a été ajouté.
translation-unreviewed = { $review ->
        [machine] Une machine a fait cette traduction ; personne ne l’a approuvée.
       *[human] Une personne a fait cette traduction ; aucune autre ne l’a approuvée.
    }
    .hint = Faites-la approuver par une personne qui connaît le sujet et les deux langues, puis écrivez "review": "reviewed".
allow-unused = La règle "{ $rule }" est désactivée, et ne trouve rien ici.
    .hint = Retirez-la de "allow".
allow-twice = La règle "{ $rule }" est désactivée deux fois.
    .hint = Retirez l’une des deux.

## Règles désactivées, corrections et explications

severity-allowed = Admis
allowed = { $count ->
    [one] { NUMBER($count) } constat est désactivé avec une raison
   *[other] { NUMBER($count) } constats sont désactivés avec une raison
}
reason = Raison
fix-ask = Écrire ceci dans { $file } ? [y/N]
fix-done = { $count ->
    [one] { NUMBER($count) } correction écrite dans { $file }
   *[other] { NUMBER($count) } corrections écrites dans { $file }
}
fix-none = Rien ne peut être corrigé sans la décision d’un auteur.
explain-why = Pourquoi
explain-bad = Pas ainsi
explain-good = Mieux
explain-source = Source
explain-level = Niveau
explain-codes = Codes
explain-error = erreur
explain-warning = avertissement
explain-advice = conseil
explain-release = conseil ; une erreur à la publication
explain-allow = Elle peut être désactivée avec une raison.
explain-hard = Elle ne peut pas être désactivée.
