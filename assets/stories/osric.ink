// Osric Vane, reeve of Hollowbrook: the man who counts twice, and why.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR asked_counts = false
VAR talk_exit = ""

-> osric

=== osric ===
{ knows("ended"): -> after }
{ osric == 1: -> first }
Osric: {You are late. I do not say for what.|Courier. I make it the second time today.|Be brief. I am doing this in my head.} # mood: neutral
-> hub

= first
The man looks at you, then at your bag, then at you again, as if one of the two were a mistake.
Osric: A courier. Name, business, and what you owe. The last is customary. # mood: suspicious
Osric: My ledger is gone. Four nights. On market day I collect regardless. I have an excellent memory. # mood: neutral
~ note("ledger_missing")
Osric: Ten silver to whoever brings it. I shall not ask where it has been. I shall know. # mood: suspicious
~ job("ledger", "taken")
-> hub

= after
{
- knows("end_confession"): Osric: {They nodded at me. In the street. I did not know what one does. I nodded twice.|I have begun a new book. One ink.} # mood: happy
- knows("end_returned"): Osric: {The forge is let from the first of the month. You were paid, I think.|Good day.} # mood: neutral
- knows("end_reckoning"): The reeve's door is shut. There is a pale square on the wood, where the seal was.
- else: Osric: {I count it from memory. I get a different sum each time. It is very peaceful.|Somebody smells of smoke. I make no note of it.} # mood: sad
}
-> DONE

= hub
Osric: {Proceed.|I am waiting. I charge nothing for it.|Well, then.} # mood: neutral # talk: osric until: left about: the ledger and the market day
+   {not asked_counts} [Ask why he counts everything twice.]
    ~ asked_counts = true
    ~ warm("osric", 4)
    Osric: Because once is an opinion. # mood: neutral
    -> hub
+   {has("ledger")} [Give him the ledger.]
    -> returns
+   {knows("two_inks")} ["Every debt in your book stands there twice, in two inks."]
    -> inks
+   {knows("pump_money") and not knows("two_inks")} [Ask where the pump money went.]
    Osric: It is accounted for. # mood: afraid
    Osric: That will be all. # mood: suspicious
    ~ note("reeve_flinched")
    -> hub
+   [Say goodbye.]
    -> out
+   [Turn and go. # exit: left]
    -> out

= inks
He does not sit down. He looks for something to count, and there is nothing.
Osric: Once as it was. Once as it had to be, so that the sum came out. # mood: afraid
+   {knows("grain") or (knows("forty_sacks") and (knows("reeve_snow") or knows("grain_mill")))} ["You bought the winter's grain with the pump money. Tell them so."]
    -> persuade
+   ["You are a thief."]
    ~ warm("osric", -20)
    Osric: I have never had a copper of it. That is what makes it so difficult to explain. # mood: sad
    ~ note("never_a_copper")
    -> hub
+   [Say no more of it.]
    -> hub

= persuade
~ note("grain")
Osric: There was no flour. February. I had forty silver in a box for leathers, and ninety people. # mood: sad
Osric: It is not difficult arithmetic. I did it twice. Then the pumps went, and I could not say why. # mood: sad
Osric: So I have been getting it back. A little from each. They hate me, but they can do that fed. # mood: sad
+   ["Say it at the bell. All of it. I will stand beside you."]
    { knows("pumps_mended") or knows("letter") or knows("mill_quiet") or bond("osric") >= 5:
        -> confession
    - else:
        Osric: Why would they listen, because a stranger stood there? You have done nothing here. Yet. # mood: suspicious
        -> hub
    }
+   ["Then it is yours to carry. I will not tell."]
    ~ warm("osric", 10)
    Osric: Thank you. That is one entry I shall make only once. # mood: sad
    -> hub

= returns
~ take("ledger")
He opens it in the middle, and closes it, as one looks into a room where somebody sleeps.
Osric: It smells of iron. I shall draw no conclusion. I shall draw two. # mood: suspicious
Osric: Ten silver. Count it. # mood: neutral
~ earn(20)
~ warm("mira", -60)
~ warm("osric", 20)
~ job("ledger", "done")
~ deed("brought the reeve's ledger back to him for silver")
~ note("end_returned")
~ note("ended")
Market day comes, and it is collected. What cannot be paid in coin is paid in anvils.
The gate for the mill is never hung. The forge is let to a man from the coast, who whistles.
You leave by the bridge with a good blade and a heavy purse. Nobody charges you three. # ending: returned
-> DONE

= confession
He puts on his hat, takes it off, and puts it on again. # sound: bell
They come, because it is the bell: aprons, boots, flour, one striped pole. The reeve stands on the step of the well.
Osric: I bought the grain with your pump money. I have charged you twice for everything since, to put it back. # mood: afraid
Osric: I make it thirty-one silver that I owe you. I have counted it once. # mood: sad
Nobody says anything. Then Bessa says that the bread was dry, and somebody laughs, and it is the right laugh.
Garrick: You could have said. # mood: sad
Osric: Yes. # mood: sad
~ job("ledger", "done")
~ deed("stood beside the reeve when he told the village the truth")
~ warm("osric", 40)
~ warm("garrick", 10)
~ warm("mira", 15)
~ note("end_confession")
~ note("ended")
Mira hangs the gate before the frost.
{knows("pumps_mended"):There is iron for it, with the coal dust still on.|She makes it out of hinges and stubbornness.}
And under the quench tub there is a dry square, where for a while a village was kept. # ending: confession
-> DONE

= out
Osric: {Good day. That is one.|You may go. You may have been going already.|Mind the ink.} # mood: neutral
-> DONE
