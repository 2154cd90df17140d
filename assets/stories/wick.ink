// Wick on the bridge: three coppers, or two, or something better.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR asked_father = false
VAR talk_exit = ""

-> wick

=== wick ===
{ wick == 1: -> first }
{ knows("ended"): -> after }
{ knows("toll_open"): -> friend }
Wick: {You again. It's still three.|Three. I've been practising saying it.|Three. Don't look at me like that, it's the bridge's idea.} # mood: suspicious
-> hub

= first
A striped pole comes down across the way. Behind it is a cap, and in the cap, most of a boy.
Wick: Halt. Three coppers to cross the Hollow. On foot. Four for a horse, five for a rude horse. # mood: suspicious
-> hub

= friend
Wick: {Go on across. You're in my book, and my book's not missing.|Nobody's come over since you. I'd have told you.|Pole's up for you. It's always up for you, I just like lifting it.} # mood: happy
-> hub

= after
Wick: {Is it true? Bessa says it's true. Nobody'll tell me the middle part.|When I'm reeve I'll count everything once.} # mood: happy
-> hub

= hub
Wick: {Go on, then.|I've got all day. I've got all of every day.|And then what?} # mood: neutral # talk: wick until: left about: the toll and the sea
+   {not knows("toll_open") and count("coppers") >= 3} [Pay three coppers.]
    ~ pay(3)
    ~ warm("wick", 5)
    Wick: Three! You just paid it! Nobody just pays it! # mood: surprised
    -> opened
+   {not knows("toll_open") and count("coppers") >= 2} ["It's two. It was always two."]
    ~ pay(2)
    Wick: Who told you? Was it Mira? It was Mira. She tells everyone. # mood: angry
    Wick: Fine. Two. I lose a copper a head, I want you to know that. # mood: sad
    -> opened
+   {not knows("toll_open") and asked_father} [Offer to carry a letter to his father.]
    -> letter
+   {not knows("toll_open")} ["The reeve says couriers cross free."]
    -> lie
+   {not knows("toll_open")} ["I could just throw you in the river."]
    ~ warm("wick", -25)
    ~ deed("threatened to throw the toll boy in the river")
    Wick: You'd have to catch me. And then I'd tell. And then I'd drown, and then you'd be sorry. # mood: afraid
    He lifts the pole as if it were the heaviest thing he had ever owned.
    -> opened
+   {not asked_father} [Ask why he needs the third copper.]
    -> father
+   {asked_father and knows("toll_open") and not knows("letter")} [Offer to carry a letter to his father.]
    -> letter
+   {knows("ledger_missing") and not knows("no_strangers")} [Ask who crossed the night the ledger went.]
    ~ note("no_strangers")
    Wick: Nobody. I sleep across the pole. So it's still here, on this side. And so is whoever. # mood: suspicious
    -> hub
+   [Say goodbye.]
    -> out
+   [Walk off. # exit: left]
    -> out

= father
~ asked_father = true
He looks at the water instead of at you.
Wick: Two's for the reeve. The third one's for the coast road. My dad's on the coast. He was a miner. # mood: sad
Wick: He said he'd send when he'd got a room. It's been since spring. Rooms must be hard there. # mood: sad
-> hub

= letter
Wick: You'd take a letter? You go that far? Really that far? # mood: surprised
It is already written. It has been written so often that it is soft as cloth.
~ give("letter")
~ note("letter")
~ warm("wick", 25)
~ job("letter", "taken")
~ deed("took the toll boy's letter to carry to the coast")
Wick: It says I'm taller. That's most of it. # mood: happy
{ knows("toll_open"): -> hub }
-> opened

= lie
Wick: Does he? Has he written it down? He writes everything down. # mood: suspicious
+   ["He can't. His ledger is gone."]
    ~ note("ledger_missing")
    Wick: That's true. That's actually true. So nobody can check. # mood: surprised
    -> opened
+   ["Ask him yourself."]
    ~ warm("wick", -5)
    Wick: I'm not asking him anything. He looks at you like you're a sum. # mood: afraid
    -> opened
+   ["No. I made it up."]
    ~ warm("wick", 12)
    Wick: You said so, though. Nobody says so. Go across. Once. For the saying so. # mood: amused
    -> opened

= opened
~ note("toll_open")
The pole goes up. It trembles a little, out of pride. # sound: pole
-> hub

= out
Wick: {Mind the middle stone, it rocks.|If you see anybody, it's three.|Bye. I'm not lonely. I've got the pole.} # mood: happy
-> DONE
