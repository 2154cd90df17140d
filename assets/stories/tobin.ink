// Tobin and the knocking under his mill.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR talk_exit = ""

-> tobin

=== tobin ===
{ tobin == 1: -> first }
{ knows("ended"): -> after }
{ knows("mill_quiet"): -> rested }
Tobin: {Did you hear it? No. It stops when anyone comes.|Sorry. I thought you were it.|Oh, it's you. Good. Sorry. Good.} # mood: afraid
-> hub

= first
A long man with flour in his eyelashes apologises to a sack and puts it down.
Tobin: Sorry. I'm Tobin. This is the mill. It's usually louder than this. I've got it stopped. # mood: afraid
Tobin: I'm not idle. It's that it knocks. With the wheel stopped, it knocks. Nights. From under. # mood: afraid
~ note("mill_knocks")
~ job("mill", "offered")
-> hub

= rested
Tobin: {I slept. I'd forgotten it does that, morning. It comes by itself.|The wheel's turning. Listen. That's all it is now, a wheel.} # mood: happy
-> hub

= after
Tobin: {So that's where the flour came from. I ground it for him and I called him a miser while I did it.|I owe a man an apology. I'm good at those, I only need to find him in.} # mood: sad
-> hub

= hub
Tobin: {Was there something?|I'm listening. I can't stop, actually.|Go on, please.} # mood: neutral # talk: tobin until: left about: the knocking under the mill
+   {not knows("mill_quiet") and not knows("mill_job")} [Offer to find out what knocks.]
    ~ note("mill_job")
    ~ job("mill", "taken")
    ~ warm("tobin", 8)
    Tobin: You would? You'd sit down there by the wheel? In the dark? I'd, I'd leave the lamp. # mood: surprised
    -> hub
+   {not knows("mill_quiet") and knows("mill_found")} [Tell him about the crate.]
    -> truth
+   {not knows("mill_quiet") and knows("mill_cause") and not knows("mill_found")} ["Something square is caught in the race, most likely."]
    Tobin: Square. Yes. It does sound square. But I'd have to know. I can't sleep on most likely. # mood: sad
    -> hub
+   {not knows("mill_quiet")} ["It is your father, saying that he is content."]
    -> lie
+   {knows("forty_sacks") and not knows("grain_mill")} [Ask about forty sacks in February.]
    -> sacks
+   [Say goodbye.]
    -> out
+   [Leave him. # exit: left]
    -> out

= truth
You tell him: a crate with coast marks, jammed in the race, knocking whenever the river breathed.
Tobin: A crate. Only a crate. I've been saying my prayers to a crate. # mood: amused
~ note("mill_quiet")
~ job("mill", "done")
~ warm("tobin", 20)
~ earn(3)
~ deed("pulled the crate that knocked out from under the mill")
Tobin: Take this. And take a loaf, take two. I'm so glad it's nothing. I'm so glad it's wood. # mood: happy
-> hub

= lie
Tobin: My, my father? He'd knock. He always knocked. He'd knock on a door that was open. # mood: surprised
~ note("mill_quiet")
~ note("mill_lie")
~ job("mill", "done")
~ warm("tobin", 15)
~ deed("told the miller that his dead father was knocking")
He wipes his eyes, and now there is dough.
Tobin: Content. Well. He might have said so while he was here. But I'll take it. I'll take it. # mood: sad
-> hub

= sacks
~ note("grain_mill")
Tobin: I wasn't to say. The reeve had me swear on the stone. Forty sacks, off a barge, no lamp. # mood: afraid
Tobin: He stood in the snow and counted them in. Twice. And never asked me for a copper of it. # mood: sad
Tobin: {knows("pump_money"):Somebody paid for that. It wasn't the barge.|I've wondered who paid. I've wondered very quietly.} # mood: suspicious
-> hub

= out
Tobin: {Sorry to keep you.|Mind the sacks. They're breathing, I think. No. Sorry.|Goodbye. Thank you. Sorry.} # mood: neutral
-> DONE
