In.
-> rain ->
Out.
-> END
=== rain
It rains. # talk: mira
->->
