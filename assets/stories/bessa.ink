// Bessa of the Hollow Leg: supper, a bed, and what everybody owes.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR heard_debts = false
VAR heard_winter = false
VAR talk_exit = ""

-> bessa

=== bessa ===
{ bessa == 1: -> first }
{ knows("ended"): -> after }
Bessa: {Back, and thinner. Sit.|There's my courier. Mind the step, the step's new to everyone.|Stew's on. It's always on. Nobody knows since when.} # mood: happy
-> hub

= first
Warm air, wet dogs, one long laugh from somewhere under the table. # sound: inn
Bessa: Shut it behind you, love, the rain hasn't paid. # mood: happy
Bessa: You're the one with the sword in two. Wick counted your coins from the bridge and told the whole room. # mood: amused
Bessa: Stew's a copper, a bed's a copper, and the talk is free till you believe it. # mood: amused
-> hub

= after
Bessa: {Well. You've given them something to say over their stew for ten winters.|Eat. Whoever turns a village over must be hungry.} # mood: happy
-> hub

= hub
Bessa: {What'll it be?|Anything else?|Ask, I've got two hands and both ears.} # mood: neutral # talk: bessa until: left about: the reeve's ledger and who owes what
+   {not heard_debts} [Ask what everybody is whispering about.]
    -> debts
+   {knows("ledger_missing") and not knows("saw_mira")} [Ask who could want the ledger gone.]
    -> who
+   {knows("ledger_missing") and not heard_winter} [Ask how the village got through the winter.]
    -> winter
+   [Ask for a bed.]
    -> bed
+   {has("mushrooms") and not knows("bessa_mushrooms")} [Give her the mushrooms for the pot.]
    ~ take("mushrooms")
    ~ note("bessa_mushrooms")
    ~ warm("bessa", 12)
    ~ earn(2)
    Bessa: From Nan's clearing? Oh, you've made a stew of my stew. Here, two coppers, and don't argue. # mood: happy
    -> hub
+   [Say good night.]
    -> out
+   [Leave the warm. # exit: left]
    -> out

= debts
~ heard_debts = true
~ note("ledger_missing")
~ job("ledger", "offered")
She looks at the door, then at the stairs, then wipes a place that is clean.
Bessa: The reeve's ledger's gone. Four nights now. The book with all of us in it. # mood: suspicious
Bessa: Market day he calls the debts in. No book, so he'll do it out of his head. And his head counts twice. # mood: afraid
Bessa: Half of us want it found, the other half want it drowned. I'm in both halves. # mood: amused
-> hub

= who
Bessa: Everyone who owes. So, everyone. # mood: amused
Bessa: I'll tell you one thing, and I was only emptying a bucket. The night it went, the forge was quiet. # mood: suspicious
Bessa: That hammer goes till I sleep. That night it didn't. I thought: she's resting at last. I was glad. # mood: sad
Bessa: Pell sits by that door when it rains. Ask him what's under the rain. # mood: neutral
~ note("quiet_hammer")
-> hub

= winter
~ heard_winter = true
Bessa: Flour came. Forty sacks, February, when there was none to be had. Tobin ground it and I didn't ask. # mood: neutral
Bessa: You don't ask bread where it's been. # mood: sad
~ note("forty_sacks")
-> hub

= bed
Bessa: {count("coppers") > 0: A copper for the bed, and I'll throw in the pillow.|No coppers? There's a hill of bowls back there. Wash them and the bed's yours.} # mood: neutral
+   {count("coppers") > 0} [Pay a copper.]
    ~ pay(1)
    -> night
+   [Wash the bowls instead.]
    ~ warm("bessa", 8)
    ~ deed("washed every bowl in the Hollow Leg for a bed")
    You wash. There is a bowl for everyone in the village, and one that nobody claims.
    Bessa: You do corners. I haven't seen corners done since my mother. # mood: happy
    -> night
+   [Not yet.]
    -> hub

= night
The stairs know you by the fourth step. The bed is warm where a cat has been.
~ sleep()
In the morning there is light on the wall, and somebody has dried your boots.
-> DONE

= out
Bessa: {Mind the step.|Come back hungry.|Off with you, then. The door's that way, it hasn't moved.} # mood: happy
-> DONE
