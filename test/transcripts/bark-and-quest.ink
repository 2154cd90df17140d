Mira: Leathers. Bring me two. # quest: mine_pumps # bark: pell: She means it.
Mira: Well? # bark: Hold still! # quest: mine_pumps taken # shake
She nods. # quest: mine_pumps maybe
# quest: mine_pumps done
-> END
