EXTERNAL waits()
Got {waits()}.
-> END
=== function waits()
~ return 9
