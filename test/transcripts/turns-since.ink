-> a
=== a
Here.
+ [Go.] -> b
=== b
+ [Ask.]
- {TURNS_SINCE(-> a)} turns. -> END
