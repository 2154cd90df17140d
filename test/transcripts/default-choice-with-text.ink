-> a
=== a
* [Only.] -> a
* ->
  Nothing is left. -> END
