Mira: Well? # talk: mira until: take:broken_sword, left about: the rain, the roof turns: 6 # mood: amused
* [Good night.]
  Night.
- -> END
