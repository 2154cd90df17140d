The river is high. Pell looks at the sky, then at you.
Pell: Crossing? # mood: suspicious # talk: pell until: left
+   [Pay him a copper.]
    Pell: Then mind the wet end. # mood: amused
    -> DONE
+   [Stay ashore. # exit: left]
    Pell: Wise. # mood: neutral
    -> DONE
