// Nan Thistle in her wood, who trades in kind.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR asked_village = false
VAR talk_exit = ""

-> nan

=== nan ===
{ nan == 1: -> first }
{ knows("ended"): -> after }
Nan: {The jay said you were coming. The jay says that of everyone.|You walk like a postman. Heel first. The moss doesn't thank you.|Back. Good. I'd saved you a silence.} # mood: amused
-> hub

= first
What you took for a stump turns round.
Nan: Don't scream, I've only the one ear for it. I'm Nan. That's my tree you're leaning on. # mood: amused
Nan: You've come over the bridge, so you've paid, or lied. Either way you'll want sitting down. # mood: neutral
-> hub

= after
Nan: {I heard. The wind was full of it. It's quieter now that it's been said.|So. They counted once, for a change.} # mood: happy
-> hub

= hub
Nan: {What are you after? Everyone's after something, this far in.|Well, say it. I'll be dead one day.|Mm?} # mood: neutral # talk: nan until: left about: the wood and the village below
+   {knows("pump_job") and not knows("pumps_mended") and not knows("nan_skins")} [Ask if she has hide for the pumps.]
    -> hide
+   {knows("nan_deal") and has("mushrooms") and not knows("nan_skins")} [Give her the mushrooms.]
    -> trade
+   {knows("mill_knocks") and not knows("mill_cause")} [Ask what knocks under the mill.]
    ~ note("mill_cause")
    Nan: A thing with corners that wants to be in the sea. Go and sit by it, it'll tell you. # mood: amused
    -> hub
+   {knows("ledger_missing") and not asked_village} [Ask what she makes of the reeve.]
    -> reeve
+   [Say goodbye.]
    -> out
+   [Walk away. # exit: left]
    -> out

= hide
~ note("nan_deal")
Nan: Eel skins. I've a dozen, drying. Better than cow. An eel never had a thought that wasn't slippery. # mood: amused
Nan: I'd give them for mushrooms. The brown ones by the path. My knees won't go down to them any more. # mood: sad
-> hub

= trade
~ take("mushrooms")
~ give("eel_skins")
~ note("nan_skins")
~ warm("nan", 15)
Nan: You picked around the little ones. Good. Somebody taught you, or nobody had to. # mood: happy
-> hub

= reeve
~ asked_village = true
~ note("reeve_snow")
Nan: Osric? I saw him in February. On his knees in the snow at the river, counting sacks by their shadows. # mood: neutral
Nan: He was crying. Not sad. The way you cry when a sum comes out. # mood: sad
Nan: A man like that would sooner be hated than be in debt. He's managed it. # mood: amused
~ warm("nan", 5)
-> hub

= out
Nan: {Go round the toadstools.|Tell the boy on the bridge I said two.|Off. The light's going, and so's my patience.} # mood: amused
-> DONE
