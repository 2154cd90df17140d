// The crossing. The game sends the player here each time that they speak to Bron.
INCLUDE townsfolk.ink

// The game knows this as a fact of the world, and lets the ferry go when it turns true.
VAR paid = false

-> crossing

=== crossing ===
{
- paid: -> across
- crossing == 1:
    A lantern hangs over the landing. The river goes by under it without looking up.
    Bron: Over, or only looking? # mood: happy
- else:
    Bron: Still here. So is the river. # mood: amused
}
-> landing

=== landing ===
// Here the player may pick or type. What they type, Bron answers from his persona file.
Bron: {Ask what you like, she is in no hurry.|Well?|I am listening, and so is she.} # mood: neutral # talk: bron until: left
+   {has("copper")} [Pay the copper. # say: here is your copper # keys: pay]
    ~ take("copper")
    ~ paid = true
    He weighs it in his palm, and shows it to the water.
    Bron: She says it is enough. Step wide, the plank is sly. # mood: happy
    -> DONE
+   [Not yet.]
    Bron: Looking is free. # mood: neutral
    -> DONE
+   [Walk away. # exit: left]
    -> DONE

=== across ===
Bron: Mind the moss on this side too. # mood: happy
-> DONE
