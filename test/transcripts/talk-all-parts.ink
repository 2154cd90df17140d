Mira: You. # talk: mira until: left turns: 3 about: the mine, and the pumps mood: angry
Mira: Sit. # talk: mira mood: cross
-> END
