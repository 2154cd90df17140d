VAR where = -> one
One.
-> broken
=== one
Hm.
-> END
=== broken
Two {1 + where}.
Three.
-> END
