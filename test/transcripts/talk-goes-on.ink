Mira: Well? # talk: Mira Holt
Mira: Hm. That was that.
-> END
