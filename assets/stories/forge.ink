// The forge of Hollowbrook at dusk. Ash, a courier, has come in out of the rain with a sword in two pieces.
// A game sends every visit to the knot "forge", and sets sword_due when a night and a day have passed.
// In a plain ink player, a talk simply shows its choices.

INCLUDE townsfolk.ink
INCLUDE village.ink

VAR sword_taken = false
VAR sword_due = false
VAR sword_mended = false
VAR asked_gate = false
VAR knows_pumps = false
VAR talk_exit = ""

-> forge

=== forge ===
{
- forge == 1: -> first_visit
- sword_mended: -> old_friend
- sword_taken and sword_due: -> collect
- sword_taken: -> too_early
- else: -> back_again
}

=== first_visit ===
Dusk. Rain works at the roof like a man looking for the way in. # sound: rain
A woman stands over the anvil, holding one bar of a tall gate in the coals.
Mira: Door. # mood: neutral
The door swings back an inch. It is that kind of door.
Mira: Lift it, then pull. # mood: neutral
She looks at the bundle under your arm, and at the way the cloth hangs in the middle.
Mira: That's a sword. That's two of a sword. # mood: amused
-> at_the_anvil

=== back_again ===
The rain is still here. So is the gate. # sound: rain
{
- talk_exit == "left": Mira: You went off without a word. The door noticed. # mood: amused
- forge > 3: Mira: You wear out my floor and my patience. The floor cost money. # mood: amused
- else: Mira: You again. And it's still in two. # mood: amused
}
-> at_the_anvil

=== at_the_anvil ===
Mira: {Well? Talk while I work. The iron won't wait and I won't either.|What else. The bar's still warm.|I'm listening. I've the one ear that isn't ringing.|Go on.} # mood: neutral # talk: mira until: take:broken_sword, left about: the sword under the player's arm
+   [Hand her the sword.]
    You unwrap it on the bench. The break is grey and coarse, like bread.
    ~ take("broken_sword")
    -> hand_over
+   {not asked_gate} [Ask what she is making.]
    -> gate
+   {asked_gate and not knows_pumps} [Ask where the iron comes from.]
    -> pumps
+   {knows("saw_mira") and not knows("mira_gave") and not knows("ledger_found")} [Ask her what stands under the tub.]
    -> under_the_tub -> at_the_anvil
+   {knows("pump_job") and not knows("pumps_mended") and not has("leathers") and not knows("bellows")} [Ask for the old bellows.]
    -> old_bellows -> at_the_anvil
+   {knows("song_asked") and not knows("wire")} [Ask for a bit of wire.]
    -> bit_of_wire -> at_the_anvil
+   [Say good night.]
    -> good_night
+   [She holds out a hand for it. # exit: take:broken_sword]
    // The talk ends this way when she takes it in the game: it is taken already.
    She puts down the tongs and holds out a hand, palm up, until you give her both halves.
    -> hand_over
+   [Leave without a word. # exit: left]
    -> walk_out

=== gate ===
~ asked_gate = true
Mira: A gate for the mill. Half done, and wholly against me. # mood: neutral
Mira: It has to hang before the first frost. Nobody has told the iron. # mood: amused
She turns the bar over in the coals. It is an old bar. It used to be something else.
-> at_the_anvil

=== pumps ===
~ knows_pumps = true
Mira: It doesn't come. Not since the Deepcut flooded. # mood: sad
Mira: Two pumps. Both gave out in the spring, and the water took the rest. # mood: sad
Mira: The leathers rot. New leathers, and they'd draw. Nobody has gone down to see. # mood: neutral
She looks you over, boots first.
Mira: I'm not asking. I'm saying nobody has gone. # mood: suspicious
-> at_the_anvil

=== hand_over ===
~ sword_taken = true
She fits the halves together and sights along them at the fire.
Mira: Who did this? No. Don't tell me. I'd have to think less of you. # mood: amused
Mira: A night and a day. Come back tomorrow, at dusk. # mood: neutral
{knows_pumps:
    Mira: There's good steel in a pump rod. If you're near the Deepcut. If you happen to be. # mood: neutral # start_quest: mine_pumps
- else:
    Mira: I'd do it sooner, but there's no iron. The Deepcut's pumps drowned in the spring. # mood: sad # start_quest: mine_pumps
}
{knows_pumps: She does not look up. | She says it to the sword, not to you.}
Mira: Toll bridge opens at dawn. Two coppers. Don't let the boy tell you three. # mood: neutral
She lays the halves on the shelf behind her, side by side, where it is dry.
-> out_of_the_door

=== too_early ===
The halves lie in the coals now, and the coals are white. # sound: rain
Mira: A night and a day, I said. This is neither. # mood: amused
-> waiting

= waiting
Mira: Sit if you're staying. Not on the tub. # mood: neutral # talk: mira until: left about: the sword in the fire
+   {not asked_gate} [Ask about the gate.]
    ~ asked_gate = true
    Mira: The gate waits for your sword. Tell the miller it was you. # mood: amused
    -> waiting
+   {asked_gate and not knows_pumps} [Ask where the iron comes from.]
    ~ knows_pumps = true
    Mira: From old things. The Deepcut's pumps gave out, so I melt what I'm brought. # mood: sad
    -> waiting
+   {knows("saw_mira") and not knows("mira_gave") and not knows("ledger_found")} [Ask her what stands under the tub.]
    -> under_the_tub -> waiting
+   {knows("pump_job") and not knows("pumps_mended") and not has("leathers") and not knows("bellows")} [Ask for the old bellows.]
    -> old_bellows -> waiting
+   {knows("song_asked") and not knows("wire")} [Ask for a bit of wire.]
    -> bit_of_wire -> waiting
+   [Say good night.]
    -> good_night
+   [Leave her to it. # exit: left]
    -> out_of_the_door

=== collect ===
The rain has stopped. The quiet takes some getting used to.
She has the sword on the bench, in one piece, under a clean rag.
Mira: Don't thank it. It'll think it did something. # mood: amused
~ sword_taken = false
~ sword_due = false
~ sword_mended = true
Along the blade there is one dark line, fine as a hair, where the break was.
~ give("mended_sword")
Mira: I left the seam. A thing should know where it was broken. # mood: neutral
{knows_pumps: Mira: And if you go down the Deepcut, go in daylight. It won't help, but go. # mood: neutral}
-> out_of_the_door

=== old_friend ===
The gate has grown a second hinge since you were here.
-> sit

= sit
Mira: {Show me the seam. Hm. It'll hold longer than the arm.|Still in one piece? I meant you.|Sit. It's dry here, and you don't talk much.} # mood: amused # talk: mira until: left about: the gate and the frost
+   {knows("saw_mira") and not knows("mira_gave") and not knows("ledger_found")} [Ask her what stands under the tub.]
    -> under_the_tub -> old_friend.sit
+   {knows("pump_job") and not knows("pumps_mended") and not has("leathers") and not knows("bellows")} [Ask for the old bellows.]
    -> old_bellows -> old_friend.sit
+   {knows("song_asked") and not knows("wire")} [Ask for a bit of wire.]
    -> bit_of_wire -> old_friend.sit
+   [Say good night.]
    -> good_night
+   [Leave her to it. # exit: left]
    -> out_of_the_door

=== good_night ===
~ talk_exit = ""
{
- sword_mended: Mira: Night. Lift, then pull. You're getting better at it. # mood: amused
- sword_taken: Mira: Good night. It sleeps here. You don't. # mood: amused
- asked_gate: Mira: Night. If you see the miller, you saw me working. # mood: amused
- else: Mira: Night. Keep the two of it together. It's less to lose. # mood: neutral
}
-> out_of_the_door

=== walk_out ===
You pull the cloth over the steel and go. Behind you the hammer starts again. It had only been waiting.
-> out_of_the_door

=== out_of_the_door ===
{
- out_of_the_door == 1: The door sticks. You lift it, then pull.
- else: You lift the door, then pull. It has stopped arguing with you.
}
-> DONE

// What the village has to do with the forge. Tunnels, so that each talk goes on where it was.

=== under_the_tub ===
The hammer stops. It is the loudest thing it has done all evening.
Mira: Who told you. No. He couldn't have helped it. He'd tell it to the eels first. # mood: sad
Mira: It's under there. I took it the night he dunned me. I shod his horse that morning. # mood: angry
Mira: I meant to burn it. Then I looked in it. Now I can't burn it and I can't give it back. # mood: sad
+   ["Let me take it. I will see that it ends well."]
    {bond("mira") >= -20:
        ~ note("mira_gave")
        Mira: You carry things. All right. Carry that. It's heavier than it looks. # mood: neutral
    - else:
        Mira: From you? I'd sooner the frost had it. Go and look, if you must. I'll be looking at the fire. # mood: angry
    }
+   ["Burn it. I will hold the door."]
    ~ note("mira_gave")
    ~ warm("mira", 10)
    Mira: Get it out, then. You do it. My hands keep stopping. # mood: afraid
+   ["The reeve would pay for this."]
    ~ warm("mira", -20)
    Mira: He would. He'd pay you with my money. That's how it works. # mood: angry
-
->->

=== old_bellows ===
~ note("bellows")
~ give("leathers")
~ warm("mira", 4)
Mira: It wheezed its last the year my father did. Good hide, though. Cut it round. # mood: neutral
She takes it off its nail herself, and folds it, and looks at the nail.
->->

=== bit_of_wire ===
~ note("wire")
~ give("wire")
Mira: For the singer? Thin or mean? # mood: amused
Mira: Mean, then. Tell her I want to be in it. Tall. # mood: amused
->->
