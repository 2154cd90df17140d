-> rest(2) ->
Awake.
-> END
=== rest(hours)
You sleep {hours} hours.
->->
