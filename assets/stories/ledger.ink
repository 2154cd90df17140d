// The ledger itself: finding it, reading it, and what to do with it.

INCLUDE townsfolk.ink
INCLUDE village.ink

-> DONE

=== tub ===
{
- knows("ended"): A tub of black water. There is a dry square on the floor under it.
- has("ledger"): A tub of black water, standing a little crooked now.
- knows("saw_mira") or bond("mira") >= 40: -> look_under
- else: A tub of black water. One of its feet stands on something, to keep it level. You would have to go down on your knees to see what.
}
-> DONE

= look_under
Under the foot of the tub, in oilcloth, square: a book.
+   {knows("mira_gave")} [Take it. She said you could.]
    -> take_it
+   {not knows("mira_gave")} [Take it while the hammer is loud.]
    ~ warm("mira", -15)
    ~ deed("took the ledger from under the tub behind the smith's back")
    -> take_it
+   [Leave it where it is.]
    -> DONE

= take_it
~ give("ledger")
~ note("ledger_found")
~ job("ledger", "taken")
It is heavier than it looks. Ninety people are in it.
-> read

=== read ===
You open it where it opens by itself. Names, sums. And beside each sum, in a greyer ink, the same sum again.
Every debt stands there twice. Once as it was, once as it was asked for.
~ note("two_inks")
On the last page, alone, in the grey ink: "February. Forty. May they never have to know."
~ note("forty_sacks")
-> DONE

=== hearth ===
{ knows("ended"): The fire has been fed tonight. -> DONE }
{ not has("ledger"): The fire talks to itself. -> DONE }
The coals are white in the middle. A book would take about as long as it takes to say sorry.
+   [Put the ledger in the fire.]
    -> burn
+   [Keep it.]
    -> DONE

= burn
~ take("ledger")
Mira stops. It is the second time you hear the forge without the hammer. # mood: neutral
Mira: You know what that was. # mood: surprised
The pages go one after another, and every one of them is somebody, and then nobody owes anybody anything.
Mira: Well. That's good heat. Hand me the tongs, it shouldn't go to waste. # mood: sad
~ job("ledger", "done")
~ deed("burned the reeve's ledger in the forge")
~ warm("mira", 30)
~ note("end_fire")
~ note("ended")
On market day the reeve opens his mouth to count, and closes it.
{knows("grain"):You know what was on the last page. You are the only one who ever will.|Something was on the last page. You will think of it, some nights.}
The gate hangs before the frost. It has one bar in it that is greyer than the rest. # ending: fire
-> DONE

=== bell ===
{ knows("ended"): The bell rope hangs still. It has said what it had to. -> DONE }
{ not has("ledger"): A rope, a bell, a beam. It is rung for fire, for flood, and for the truth, says the board. It has been a dry spell. -> DONE }
You have the rope in one hand, and ninety people under the other arm.
+   {friends() >= 3} [Ring it, and read the ledger out.]
    -> reckoning
+   {friends() < 3} [Ring it.]
    You ring it. Shutters open. They look down at a stranger with a book, and the shutters close.
    Nobody here knows you well enough to come out in the wet for you. Not yet.
    -> DONE
+   [Let go of the rope.]
    -> DONE

= reckoning
You ring it, and they come, because it is you. You read. Name, sum, sum. Name, sum, sum. # sound: bell
By the third page nobody is looking at the book any more. They are looking at a door.
{knows("grain"):You read the last page too. It is heard. It is not, tonight, heard enough.|You leave out the last page. You do not know what it means.}
~ take("ledger")
~ job("ledger", "done")
~ deed("rang the bell and read the reeve's ledger to the whole village")
~ warm("osric", -80)
~ warm("garrick", 15)
~ warm("bessa", 10)
~ warm("mira", 25)
~ note("end_reckoning")
~ note("ended")
The reeve goes over the bridge before dawn. He pays Wick two coppers, and then, after thinking about it, two more.
The debts are struck. The gate is hung. In the winter somebody says: who bought the flour, that year? # ending: reckoning
-> DONE

=== function friends() ===
~ return friend("bessa") + friend("pell") + friend("wick") + friend("tobin") + friend("garrick") + friend("nan") + friend("lark") + friend("mira")

=== function friend(who) ===
{ bond(who) >= 10:
    ~ return 1
}
~ return 0
