VAR mood = "sad"
Mira: Both pumps. # mood: {mood}
Mira: [amused] Kinder to bury it.
Mira: Hm. # mood: grumpy
Mira: [coughs] Smoke.
-> END
