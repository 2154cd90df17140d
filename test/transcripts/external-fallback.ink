EXTERNAL unknown()
Got {unknown()}.
-> END
=== function unknown()
~ return 9
