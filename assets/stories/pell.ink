// Pell, who saw who took the ledger, and would rather talk about eels.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR asked_eels = false
VAR asked_night = false
VAR talk_exit = ""

-> pell

=== pell ===
{ pell == 1: -> first }
{ knows("ended"): -> after }
Pell: {Oh. It's you. I'd just got to thinking it might be.|Still here, then. So's the river. That's two.|Hm? Hello. Third step, she's at.} # mood: happy
-> hub

= first
The old man makes room, though there is room.
Pell: You're wet. I don't mean it badly. It's the best of us that gets wet. # mood: happy
Pell: I'm Pell. I do the eels. Well. They do themselves, I'm only there. # mood: amused
-> hub

= after
Pell: {Quiet now, isn't it. The good sort. I caught nothing all day and nobody minded.|The eels don't know a thing about it. I haven't told them.} # mood: happy
-> hub

= hub
Pell: {Sit, if you're sitting.|What was it you wanted? I had it a moment ago.|Go on. I'm not going anywhere, I've looked.} # mood: neutral # talk: pell until: left about: the river and the eels
+   {not asked_eels} [Let him talk about eels.]
    -> eels
+   {knows("ledger_missing") and not knows("saw_mira")} [Ask what he saw the night the ledger went.]
    -> night
+   {knows("mill_knocks") and not knows("mill_cause")} [Ask what could knock under the mill.]
    -> knocking
+   [Leave him to the rain.]
    -> out
+   [Leave him. # exit: left]
    -> out

= eels
~ asked_eels = true
~ warm("pell", 10)
He tells you how an eel comes up a wet lane on its own, at night, to see a pond it has heard of.
It takes as long as it takes. You are drier at the end of it.
Pell: Most folk stop me at the gills. # mood: happy
-> hub

= night
Pell: {asked_night:I said I'd think. I'm thinking. It's all still eels.|Oh. That night. No. It was dark, and I was looking at my feet.} # mood: afraid
~ asked_night = true
+   {asked_eels or bond("pell") >= 10} ["I won't use it against anybody. I want it to end well."]
    -> tells
+   {knows("quiet_hammer")} ["The forge was quiet that night. You sit at its door."]
    -> tells
+   {has("eel_trap")} [Give him the eel trap from the pool.]
    ~ take("eel_trap")
    ~ warm("pell", 15)
    Pell: That's mine. That's my father's. I lost it the year of the ice. Oh. # mood: surprised
    -> tells
+   ["Tell me, or I tell the reeve you know."]
    ~ warm("pell", -25)
    ~ deed("threatened old Pell at the forge door")
    Pell: You needn't do it like that. I'd have got there. I only go round by the weir. # mood: sad
    -> tells
+   [Let it be.]
    -> hub

= tells
~ note("saw_mira")
~ job("ledger", "taken")
Pell: She went past me with nothing, and came back with something square under her apron. # mood: sad
Pell: She sat down by the tub and didn't light the lamp. Mira. She's never sat down. # mood: sad
Pell: I hadn't the heart to see it. So I've been not seeing it ever since, and it's hard work. # mood: sad
-> hub

= knocking
~ note("mill_cause")
Pell: Under the mill? Something square, if it knocks. A log rolls. A barrel booms. Square knocks. # mood: neutral
Pell: Barge crates, I'd say. There were barges in February. At night, no lamps. They lost one at the race. # mood: suspicious
-> hub

= out
Pell: {Keep your socks dry.|Mind the third step.|Come by. I'm usually here, or else I'm there.} # mood: happy
-> DONE
