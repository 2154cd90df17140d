EXTERNAL fails()
VAR after = 0
One.
~ after = fails()
Got {after}.
~ after = 3
Now {after}.
* [Go.]
- -> END
=== function fails()
~ return 9
