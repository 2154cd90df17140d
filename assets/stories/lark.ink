// Sefa Lark, who needs a song with an end to it.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR asked_song = false
VAR talk_exit = ""

-> lark

=== lark ===
{ lark == 1: -> first }
{ knows("ended"): -> after }
Lark: {My courier! Have you got an end for me yet?|Sit where I can see you. I'm rhyming your boots.|Hush, hush. No. Lost it. Hello.} # mood: happy
-> hub

= first
She has the chair by the fire, and the room has arranged itself so that everybody can pretend not to look at her.
Lark: A sword in two pieces! Don't tell me. No, tell me. No. I'll make it up, it'll be better. # mood: happy
Lark: Sefa Lark. I came for one night in August. They keep feeding me and I keep not finishing. # mood: amused
-> hub

= after
Lark: {It's done. Four verses and a last line that makes Garrick blow his nose. Shall I?|I'll sing you in towns you've never walked through.} # mood: happy
-> hub

= hub
Lark: {Talk to me, I'm between lines.|Mm, yes?|Go on, I'm all ears and one string short.} # mood: neutral # talk: lark until: left about: her song and what happens in the village
+   {not asked_song} [Ask about the song.]
    -> song
+   {asked_song and not knows("song_done") and has("wire")} [Give her the wire for a string.]
    ~ take("wire")
    ~ warm("lark", 15)
    Lark: Oh, that's a mean little wire. That's a G. That's my G! # mood: happy
    ~ note("strung")
    -> hub
+   {asked_song and not knows("song_done")} [Tell her a story for it.]
    -> story
+   {knows("ledger_missing") and not knows("saw_mira")} [Ask what she saw from the window that night.]
    -> window
+   {deeds_told()} [Ask her to sing of what you did.]
    -> sings
+   [Say goodbye.]
    -> out
+   [Slip away. # exit: left]
    -> out

= song
~ asked_song = true
~ note("song_asked")
~ job("song", "offered")
Lark: It's about this village. Three verses of rain, and no end. You can't sing a thing that just goes on. # mood: sad
Lark: Bring me an end. True or false, I'm not the reeve. And a string, if you see one lying about. # mood: amused
-> hub

= story
Lark: I'm holding my breath. I can do that for two verses. # mood: happy
+   {knows("pumps_mended")} [Tell her how the pumps began to draw.]
    ~ note("song_pumps")
    -> sung
+   {knows("letter")} [Tell her about a letter gone soft as cloth.]
    ~ note("song_letter")
    -> sung
+   {knows("mill_found")} [Tell her what knocked under the mill.]
    ~ note("song_mill")
    -> sung
+   [Make up a dragon.]
    ~ note("song_lie")
    ~ warm("lark", 4)
    Lark: A dragon. In the tub. Well, it'll please the children, and the children pay in buttons. # mood: amused
    -> finished
+   [You have nothing yet.]
    -> hub

= sung
~ warm("lark", 18)
Lark: And that's true? That happened, here, this week? Say the bit about the water again. Slowly. # mood: surprised
-> finished

= finished
~ note("song_done")
~ job("song", "done")
~ deed("gave the bard an end for her song")
She plays it then and there, half aloud, looking at nobody. {knows("strung"):The new string holds.|One string short, and better for it.} # sound: song # emote: lark music
Lark: There. Now I could leave. I shan't, there's stew. But I could. # mood: happy
-> hub

= window
Lark: I see everything. It's a poor trade for sleeping. Somebody went in at the reeve's back door. # mood: suspicious
Lark: Broad shoulders. A walk like a wall. I rhymed it with father, and then it didn't, so I let it go. # mood: amused
~ note("broad_shoulders")
+   ["There is only one person like that."]
    ~ note("saw_mira")
    ~ job("ledger", "taken")
    Lark: Is there? I'm new. I only know that she went in with empty hands, and it's a very good line. # mood: sad
    -> hub
+   [Leave it at that.]
    -> hub

= sings
The room goes quiet from the front to the back. # sound: song
Lark: {knows("pumps_mended"):The Deepcut coughed, and spat, and drew, and wet a stranger's shoe.|A stranger came in out of the rain with a sword that was broken in two.} # mood: happy
Lark: {knows("letter"):And over the hill goes a letter still, that says that a boy has grew.|And the bridge said three, and the boy said three, and everyone knew it was two.} # mood: amused
Lark: {knows("mill_quiet"):And the miller sleeps where the river creeps, for the knock has nothing to do.|And something knocks at the miller's locks, and the miller lets nobody through.} # mood: happy
Lark: It wants a fourth line. It always wants a fourth line. That's what the rest of you are for. # mood: amused
-> hub

= out
Lark: {Come back with something awful.|Bring me news. Bring me string.|Farewell! I'm practising.} # mood: happy
-> DONE

=== function deeds_told() ===
~ return knows("pumps_mended") or knows("letter") or knows("mill_quiet")
