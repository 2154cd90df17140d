Well? # talk: mira until: take:sword, left
* [She takes it. # exit: take:sword]
  Taken.
- -> END
