Mira: He is lying. # thought # mood: suspicious
Mira: Go on. # portrait: mira_wet # sound: rain
No way back. # thought
-> END
