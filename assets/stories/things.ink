// What there is to look at and to pick up in Hollowbrook. A game sends each look to the knot of the thing.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR sword_is_here = false

-> DONE

=== gate ===
{
- knows("ended") and not knows("end_returned"): The trestles are empty. Four rust marks on the floor, and the chalk curl, with a dustpan beside it.
- gate == 1: A gate for the mill, as tall as a cart. Half of it is bars. The other half is a drawing on the floor.
- gate == 2: Someone has chalked a curl of iron on the flagstones, rubbed it out, and chalked it better.
- else: The gate has not moved. Nothing about it suggests that it will.
}
-> DONE

=== table ===
{
- sword_is_here: You sit down by the candle. The fire talks, the rain answers, the hammer puts in a word.
- else: A candle, a heel of bread, a bowl of something that was stew. The stool is warm. Somebody is expected back.
}
{sword_is_here: A night goes by, and a day behind it. # a_day_goes_by}
-> DONE

=== cat ===
{A cat the colour of embers. It opens one eye, prices you, and closes it.|The cat has not moved. The warm place has.|It allows one hand, briefly.}
-> DONE

=== board ===
The board of the village. Rain has been at the ink.
{"Wanted: two pump leathers, or three coppers' worth of cow. Ask at the Deepcut. G. Dunn."|"Whoever is knocking under the mill: please stop. T. Marl."|"Lost: the end of a song. Reward: the song. S. Lark, at the Leg."}
{ not knows("ended"): "The reeve collects on market day. In full. O. V."| Somebody has pinned a small clean sheet over the reeve's notice. It says nothing yet. }
{ errand() == "": -> DONE }
Below it, on the back of a bill for stew: {errand()}
+   [Take the parcel.]
    ~ take_errand()
    You take it from the hook. It is for you to carry now. # sound: paper
    -> DONE
+   [Leave it on its hook.]
    -> DONE

=== stalls ===
{Apples, cloth, pots. An old man asleep behind all three, one hand on the coppers.|The old man wakes, names a price, and is asleep before you hear it.}
+   {not has("leathers") and not knows("pumps_mended") and count("coppers") >= 3} [Buy harness leather for three coppers.]
    ~ pay(3)
    ~ give("leathers")
    He cuts it off a strap that was somebody's good strap.
    -> DONE
+   {not has("wire") and not knows("wire") and count("coppers") >= 1} [Buy a coil of wire for a copper.]
    ~ pay(1)
    ~ give("wire")
    ~ note("wire")
    Thin, bright, and with opinions.
    -> DONE
+   [Let him sleep.]
    -> DONE

=== well ===
{A well. The bucket knows where the water is.|You look in. A small dark courier looks up.|The water has been told everybody's wishes, and has granted them all the same way.}
-> DONE

=== mushrooms ===
{
- has("mushrooms"): You have enough. You leave the small ones to it.
- else:
    ~ give("mushrooms")
    You pick the brown ones and leave the red ones and the small ones.
}
-> DONE

=== pool ===
{
- has("eel_trap") or knows("trap_found"): The pool keeps whatever else it has.
- else:
    ~ give("eel_trap")
    ~ note("trap_found")
    Something woven, under the reeds. An old eel trap, with a P burned into the hoop.
}
-> DONE

=== wheel ===
{ knows("mill_found"): The wheel turns, or rests. Nothing knocks. -> DONE }
The wheel stands still. The water goes round it, politely.
+   {knows("mill_knocks")} [Sit down and wait for the knock.]
    The lamp burns low. The river breathes in. And under your feet, twice, as at a door: knock, knock. # sound: knock # shake: 0.2
    ~ wait(240)
    You lie down on the sluice and reach into the cold. It has corners. It is a crate, with coast marks, wedged in the race.
    ~ note("mill_found")
    ~ note("mill_cause")
    On the lid: "40 of 40. Flour. Paid." And a thumbprint, in grey ink.
    ~ note("forty_sacks")
    -> DONE
+   [Leave it.]
    -> DONE

=== pumps ===
{
- knows("pumps_mended"): Down, up. Each stroke brings a little of the dark out, and lets it run away downhill.
- has("leathers"): -> fit
- else: Two pumps. Two beams. Where the leathers were, there is a smell.
}
-> DONE

= fit
The leathers would fit. It is a ring, a peg, and a great deal of grease.
+   [Fit them yourself.]
    ~ take("leathers")
    ~ wait(60)
    You lean on the beam. Nothing. You lean on it with everything you have ever carried. It coughs. # sound: pump # shake: 0.6
    ~ note("pumps_mended")
    ~ job("pumps", "done")
    ~ warm("garrick", 30)
    ~ warm("mira", 10)
    ~ deed("mended the Deepcut pumps single-handed")
    Behind you a man as wide as a door has taken his cap off.
    -> DONE
+   [Leave it to somebody who knows how.]
    -> DONE

=== mouth ===
{ knows("pumps_mended"): The water has gone down to the fourth rung. It left the ladder very clean.|"CLOSED", says the board, in red. The water says it too. }
-> DONE

=== boat ===
{A boat with a net in it, and in the net, a shoe.|The shoe has company. It is also a shoe.}
-> DONE

=== hens ===
{A hen looks at you with one side, then with the other, to be fair.|The hen has reached no conclusion.}
-> DONE

=== stairs ===
{The stairs to the rooms. They creak in order, like a scale.|Bessa keeps the key, and the pillow.}
-> DONE

=== leg ===
{A wooden leg over the hearth. It is hollow. Nobody will say what was in it.|The leg has been dusted. Somebody minds about it.}
-> DONE

=== stump ===
{A stump, with a cushion of moss on the side away from the wind. Somebody sits here often.|You sit down. The wood goes on without you, and after a while with you.}
-> DONE
