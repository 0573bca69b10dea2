# La feuille des codes de session que « assay session --sheet » écrit : imprimée, découpée, distribuée. Traduction automatique, à relire.

title = Codes de session
title-of = Codes de session : { $title }
for-the-desk = Imprimez cette feuille, découpez-la le long des traits et remettez un billet à chaque personne. Notez qui a reçu quel numéro, si vous voulez le savoir plus tard. Qui voit un code peut s’en servir : gardez la feuille à l’abri des regards, et détruisez ce qui reste.
number = Nº { NUMBER($learner) }
code = Code de session
name = Nom
first = Ouvrez l’évaluation sur votre appareil, indiquez-y que vous avez un code de session et saisissez celui-ci avant de commencer. Vos questions en sont tirées.
once = Il compte une fois par tentative accordée, et pour vous uniquement : ne le montrez à personne.
small-letters = Les minuscules, les espaces et les traits d’union sont sans importance. Les lettres I, L, O et U n’y figurent jamais : ce qui leur ressemble est le chiffre 1 ou 0, ou un V.
