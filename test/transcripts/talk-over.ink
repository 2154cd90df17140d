Well? # talk: mira until: left
* [Go.]
  Gone.
- -> END
