// __NAME__. Check it with: npx townsfolk ink check __ID__.ink
VAR paid = false

The river is grey and in no hurry.
-> crossing

=== crossing ===
"Well?" says the ferryman. "Over, or only looking?"
* [Pay the copper.]
    ~ paid = true
    "Step wide."
    -> END
* [Only looking.]
    "Looking is free."
    -> END
