-> anvil
=== anvil
- (top) Well? # talk: mira
+ [Ask.]
  Iron.
  -> top
+ {top > 1} [Go.]
  -> DONE
