VAR talk_exit = ""
Well? # talk: mira until: take:sword, left
* [Go.]
  Gone.
* [She takes it. # exit: take:sword]
  Taken by {talk_exit}.
* [Out. # exit: left, turns]
  Out by {talk_exit}.
- -> END
