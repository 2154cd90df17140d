The ferryman looks at the sky, then at you.
Ferryman: Crossing? # mood: suspicious # talk: ferryman until: left
+   [Pay him a copper.]
    Ferryman: Then mind the wet end. # mood: amused
    -> DONE
+   [Stay ashore. # exit: left]
    Ferryman: Wise. # mood: neutral
    -> DONE
