Hm.
# talk: mira turns: 2
* [Go.]
- Gone. -> END
