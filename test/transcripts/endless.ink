VAR gold = 1
-> start
=== start
One.
~ gold = 4
* [Go.]
-> circle
=== circle
-> circle
=== out
Out with {gold}.
-> END
