Hm.
# mood: angry
# shake: 1
Mira: Hold still.
-> END
