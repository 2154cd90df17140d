EXTERNAL has(item)
Well? # talk: mira
* {has("rope")} [Show the rope.]
* {has("gold")} [Show the gold.]
* [Go.]
- -> END
=== function has(item)
~ return false
