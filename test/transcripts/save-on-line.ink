Mira: One. # mood: sad # talk: mira
Two.
-> END
