Well? # talk: until: left
Hm. # talk: mira until: left turns: many
-> END
