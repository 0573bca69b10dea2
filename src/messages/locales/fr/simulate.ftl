# Ce que dit une simulation, dans le terminal et sur sa page, et le tableau des épreuves parallèles. Traduction automatique, à relire.

## Comment les chiffres sont écrits

title-of = { $title } ({ $id })
bank-version = { $title }, version { $version }
range = { MARKS($from) } à { MARKS($to) }
minutes = { MARKS($clock) } min
interval = 95 % : { MARKS($low) } à { MARKS($high) }
interval-kappa = { interval } ; kappa { MARKS($kappa) }
one-in = 1 sur { NUMBER($count) }

## Ce qui a été supposé

assumed-learners = { $learners ->
    [one] { NUMBER($learners) } apprenant
   *[other] { NUMBER($learners) } apprenants
}, habileté { MARKS($ability) } (écart type { MARKS($spread) }), { PERCENT($guessing) } de ceux qui ne savent pas devinent, { $parameters ->
    [0] difficulté selon les étiquettes
    [one] paramètres de { NUMBER($parameters) } question
   *[other] paramètres de { NUMBER($parameters) } questions
}.
assumed-pace = { NUMBER($words) } mots par minute, { NUMBER($thinking) } s de réflexion{ MARKS($limit) ->
    [NONE] {""}
   *[other] , arrêt après { MARKS($limit) }
} ; graine { $seed }.

## Décisions

passed = Réussite à la première tentative
passed-by = Réussite en { NUMBER($number) } tentatives au plus
consistent = Même décision sur une autre épreuve
accurate = La décision qui convient
false-passes = réussite à tort
false-fails = échec à tort
half-pass = La moitié réussit à l’habileté
reliability = Fidélité du score
column-failed = Échec dû à
column-of-all = de tous
column-alone = à cela seul
what-total = le total
what-section = la section { $id }
what-topic = le thème { $id }
what-gate = la règle de sécurité { $tag }
column-ability = Habileté
column-attempts = tentatives
column-passed = réussite

## Temps et épreuves

time-label = Temps
time = la moitié met au plus { MARKS($half) }, neuf sur dix { MARKS($most) }, dix-neuf sur vingt { MARKS($nearly) }{ PERCENT($over) ->
    [NONE] {""}
   *[other] {" "}; trop court pour { PERCENT($over) }
}
forms-label = Épreuves
forms-items = questions dans chacune : { MARKS($length) } ; { forms }
forms = difficulté moyenne { MARKS($mean) } (neuf épreuves sur dix : { MARKS($easiest) } à { MARKS($hardest) }) ; deux épreuves ont { PERCENT($overlap) } de leurs questions en commun{ PERCENT($repeated) ->
    [NONE] {""}
   *[other] , une deuxième tentative et la première { PERCENT($repeated) }
}

## Questions

column-item = Question
column-type = Type
column-difficulty = Difficulté
column-exposure = Exposition
column-facility = Facilité
column-right = juste
column-partly = en partie
column-wrong = faux
column-none = sans réponse
column-seconds = Secondes

## Ce qui est à regarder

look = À regarder
look-nothing = Rien à regarder.
no-form = Aucune épreuve ne peut être tirée pour { $audience } ({ $because }). Ajoutez des questions pour ce public, ou tirez-en moins.
too-few-items = il manque { NUMBER($missing) } des { NUMBER($wanted) } questions
never-drawn = { $count ->
    [one] { NUMBER($count) } question n’est tirée
   *[other] { NUMBER($count) } questions ne sont tirées
} par aucune évaluation : { $items }. À tirer, ou à retirer.
always-drawn = { $count ->
    [one] { NUMBER($count) } question est
   *[other] { NUMBER($count) } questions sont
} dans toutes les épreuves : { $items }. Qui a vu une épreuve sait déjà cela. Écrivez d’autres questions qui conviennent à ces tirages.
forms-alike = Deux épreuves ont { PERCENT($overlap) } de leurs questions en commun : des voisins peuvent s’aider. Écrivez plus de questions, ou tirez-en moins.
tries-alike = Une deuxième tentative reprend { PERCENT($overlap) } de ses questions de la première. Écrivez plus de questions, ou tirez-en moins.
forms-apart = Sur vingt épreuves, la plus facile a une difficulté moyenne de { MARKS($easiest) } et la plus difficile de { MARKS($hardest) } logits. Tirez par difficulté autant que par thème.
inconsistent = Seuls { PERCENT($consistent) } auraient la même décision sur une autre épreuve. Posez plus de questions, ou éloignez le seuil de là où sont la plupart des apprenants.
one-obstacle = { PERCENT($alone) } de tous les apprenants échouent à cause d’une seule chose : { $what }. Voyez si elle doit décider d’autant.
too-short = Le temps est trop court pour { PERCENT($over) }. L’évaluation mesurerait la vitesse : donnez plus de temps, ou demandez moins.
untagged = { $count ->
    [one] { NUMBER($count) } question compte comme moyenne
   *[other] { NUMBER($count) } questions comptent comme moyennes
}, car personne n’a nommé de difficulté : { $items }. Ajoutez des étiquettes, ou donnez des paramètres.

## Deviner

guess-passed = { $passed ->
    [one] { NUMBER($passed) } réussite
   *[other] { NUMBER($passed) } réussites
} sur { NUMBER($of) }
guess-calculated = par le calcul : { PERCENT($chance) }
guess-too-many = trop

## La page

page-title = Simulation : { $title }
page-heading = Simulation :
page-bank = { $bank }, version { $version }{ $audience ->
    [NONE] {""}
   *[other] , pour { $audience }
}
page-caution = Ces apprenants sont inventés. Ce qui en sort dépend de ce qu’on a supposé d’eux ; on y voit où une évaluation risque de mal tourner, mais cela ne remplace pas un essai avec de vraies personnes. Plus les hypothèses comptent pour vous, plus il faut en changer pour voir ce qui s’ensuit.
page-without-learning = sans rien apprendre entre-temps
page-wrong = { PERCENT($passes) } réussissent à tort, { PERCENT($fails) } échouent à tort
page-logits = logits à partir du milieu de ceux qui ont suivi la formation
page-reliability = corrélation des scores sur deux épreuves
page-half = La moitié met au plus
page-most = neuf sur dix { MARKS($most) }, dix-neuf sur vingt { MARKS($nearly) }
page-items = Questions par épreuve
page-numbers = Les chiffres
page-failed = Ce qui fait échouer la première tentative
page-failed-text = Plusieurs parties peuvent échouer à la fois. « À cela seul » désigne ceux qui auraient réussi sans cela.
page-abilities = Qui réussit
page-abilities-text = Une bonne certification a ici une pente raide : qui sait peu échoue, qui sait beaucoup réussit, et il y en a peu entre les deux.
page-abilities-plot = Part de réussite, selon l’habileté
page-abilities-along = habileté, en logits
page-abilities-mark = la moitié réussit
page-scores = Les scores obtenus
page-scores-text = Premières tentatives. Là où beaucoup de scores sont près du seuil, une réponse devinée suffit à décider.
page-scores-plot = Tentatives selon le score
page-scores-along = score, en pour cent
page-scores-mark = seuil
page-score = Score
page-share = part
page-interval = 95 %
page-time = Le temps qu’il faut
page-time-text = Les deux épreuves de chaque apprenant : { time }.
page-time-plot = Tentatives selon le temps
page-time-along = minutes
page-time-mark = limite
page-minutes = Minutes
page-exposure = Combien de fois chaque question est vue
page-exposure-text = Ce qui est dans toutes les épreuves est bientôt connu de tous ; ce qui n’est dans aucune a été écrit pour rien. Les chiffres sont dans le tableau suivant.
page-exposure-plot = Part des épreuves qui ont une question, de la plus fréquente à la moins fréquente
page-exposure-along = questions, la plus fréquente d’abord
page-each = Question par question
page-each-text = La facilité est la part moyenne des points d’une question que les apprenants obtiennent. La difficulté et le temps sont supposés, d’après les étiquettes ou les paramètres et d’après la longueur.

## Épreuves parallèles

parallel-form = Épreuve
parallel-count = Questions
parallel-differs = (écart)
parallel-words = Mots
parallel-new = Nouvelles
parallel-most = Le plus en commun
parallel-with = { NUMBER($count) } avec l’épreuve { NUMBER($form) }
parallel-shared = En commun
parallel-load = Difficulté moyenne de { MARKS($easiest) } à { MARKS($hardest) } (facile 1, moyenne 2, difficile 3) ; mots : de { NUMBER($shortest) } à { NUMBER($longest) }.
parallel-different = { $items ->
    [one] { NUMBER($items) } question différente
   *[other] { NUMBER($items) } questions différentes
} pour { $places ->
    [one] { NUMBER($places) } place
   *[other] { NUMBER($places) } places
}{ MARKS($average) ->
    [NONE] {""}
   *[other] {" "}; deux épreuves partagent { MARKS($average) } questions en moyenne, { NUMBER($most) } au plus
}.
