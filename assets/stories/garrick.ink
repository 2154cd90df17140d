// Garrick Dunn, foreman of a mine full of water.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR asked_money = false
VAR talk_exit = ""

-> garrick

=== garrick ===
{ garrick == 1: -> first }
{ knows("ended"): -> after }
{ knows("pumps_mended"): -> drawing }
Garrick: {You. Mind the edge. It isn't where it was.|Still full. Yes. I looked.|Water's up a hand. Or I'm down one.} # mood: neutral
-> hub

= first
A man as wide as a door stands at the black water as one stands at a grave.
Garrick: That's far enough. There's eleven years of my life down there, and it's cold. # mood: sad
Garrick: Dunn. Foreman. Of that. The others went to the coast. Somebody has to stay and be sorry. # mood: sad
~ job("pumps", "offered")
-> hub

= drawing
Garrick: {Listen to her draw. That's the best song I know, and I know four.|Two hands down since noon. I can see the ladder. I can see the fourth rung.} # mood: happy
-> hub

= after
Garrick: {I'll want men by spring. I'm writing to the coast. Wick's doing the letters, mine come out as lumps.|You did a thing. I don't know that I'd have had the stomach.} # mood: happy
-> hub

= hub
Garrick: {Say it, then.|What.|You're still here. Good.} # mood: neutral # talk: garrick until: left about: the pumps and the flood
+   {not knows("pumps_mended") and not knows("pump_job")} [Ask what it would take to pump it dry.]
    -> takes
+   {not knows("pumps_mended") and has("leathers")} [Give him the leathers.]
    -> mend
+   {not knows("pumps_mended") and has("eel_skins")} [Give him the eel skins.]
    Garrick: Eel? Hah. My grandfather swore by eel. Give it here. # mood: surprised
    ~ take("eel_skins")
    -> mended
+   {not asked_money and knows("pump_job")} [Ask why nobody bought new leathers in time.]
    -> money
+   {knows("pump_money") and knows("forty_sacks") and not knows("grain")} ["The money went for grain. It fed you all through the winter."]
    -> grain
+   [Say goodbye.]
    -> out
+   [Leave him to the water. # exit: left]
    -> out

= takes
~ note("pump_job")
~ job("pumps", "taken")
Garrick: Leathers. Two. A ring of hide as wide as your hand, greased. The rest of her's sound. # mood: neutral
Garrick: Market has harness leather. The smith has an old bellows. Or skin something. I'm not proud. # mood: neutral
Garrick: Three coppers' worth of cow, and a mine drowned for it. # mood: angry
-> hub

= mend
~ take("leathers")
-> mended

= mended
He cuts, and greases, and fits, and for a good while nobody says anything, because it might hear.
Then the beam goes down, and the pipe coughs, and coughs, and spits a rope of brown water over both your boots. # sound: pump # shake: 0.6
~ note("pumps_mended")
~ job("pumps", "done")
~ warm("garrick", 25)
~ warm("mira", 10)
~ earn(3)
~ deed("brought leathers and set the Deepcut pumps drawing again")
Garrick: She draws. Look at that. Look at the filthy beautiful thing. # mood: happy
-> hub

= money
~ asked_money = true
~ note("pump_money")
Garrick: We paid. Forty silver a year, every man his share, for leathers and grease. To the reeve, to keep. # mood: angry
Garrick: In spring I sent for them. He said the pump money was spoken for. Spoken for. By who? # mood: angry
Garrick: If his book ever turns up I'd like to see what it says on that page. # mood: suspicious
-> hub

= grain
~ note("grain")
~ warm("garrick", 6)
He is quiet so long that the water gets a word in.
Garrick: I ate that bread. I had three of his loaves a week, and I cursed him with my mouth full. # mood: sad
Garrick: He could have said. One word. We'd have dug out the leathers with our teeth. # mood: angry
-> hub

= out
Garrick: {Go careful. The ground remembers being hollow.|Hm.|Come in daylight. It doesn't help, but come.} # mood: neutral
-> DONE
