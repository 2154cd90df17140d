// What Hollowbrook lends to its stories, beside townsfolk.ink. In plain ink tools nobody knows anything and everybody pays.
// These only look: knows, errand. The others change something; put each on a line of its own.

EXTERNAL knows(what)
EXTERNAL note(what)
EXTERNAL pay(price)
EXTERNAL earn(coppers)
EXTERNAL warm(npc, by)
EXTERNAL job(name, state)
EXTERNAL errand()
EXTERNAL take_errand()
EXTERNAL wait(minutes)
EXTERNAL sleep()

// Whether something is known or done in the village.
=== function knows(what) ===
~ return false

// From now on it is known.
=== function note(what) ===
~ return

// Takes coppers; false when there are too few.
=== function pay(price) ===
~ return true

=== function earn(coppers) ===
~ return

// Moves what somebody thinks of the player.
=== function warm(npc, by) ===
~ return

// A job is "offered", "taken", "done" or "failed".
=== function job(name, state) ===
~ return

// What hangs at the board for somebody to carry; "" when there is nothing.
=== function errand() ===
~ return ""

=== function take_errand() ===
~ return

// Lets minutes go by.
=== function wait(minutes) ===
~ return

// Lets the night go by, until seven in the morning.
=== function sleep() ===
~ return
