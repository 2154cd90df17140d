EXTERNAL called()
One.
~ temp n = called()
Got {n}.
Three.
-> END
=== function called()
~ return 0
