// The functions that Townsfolk lends to ink. INCLUDE this file and call them; in a game they read and change its world.
// The functions below stand in for it in plain ink tools, where nobody carries anything and nobody remembers.
// These only look and may stand anywhere, in choices and in texts too: bond, has, count, remembers, place, time, quest.
// These change something; put each on a line of its own: ~ give("rope")

EXTERNAL bond(npc)
EXTERNAL has(item)
EXTERNAL count(item)
EXTERNAL give(item)
EXTERNAL take(item)
EXTERNAL deed(what)
EXTERNAL remembers(npc, topic)
EXTERNAL place()
EXTERNAL time()
EXTERNAL quest(id)

// What somebody thinks of the player, -100 to 100.
=== function bond(npc) ===
~ return 0

// Whether the player carries an item.
=== function has(item) ===
~ return false

// How many of an item the player carries.
=== function count(item) ===
~ return 0

// Gives the player one of an item.
=== function give(item) ===
~ return

// Takes one of an item from the player; false when there is none.
=== function take(item) ===
~ return false

// Notes what the player did, for people to know and to pass on: ~ deed("mended the mill gate")
=== function deed(what) ===
~ return

// Whether somebody remembers something of this kind about the player: by a topic's id, or by words.
=== function remembers(npc, topic) ===
~ return false

// Where the player is, by the place's id.
=== function place() ===
~ return "somewhere"

// The part of the day: night, dawn, morning, midday, afternoon, dusk or evening.
=== function time() ===
~ return "midday"

// Where a quest stands: offered, taken, done or failed; "" when nobody has spoken of it.
=== function quest(id) ===
~ return ""
