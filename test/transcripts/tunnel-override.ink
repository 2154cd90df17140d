-> fall ->
Never told.
-> END
=== fall
You fall.
->-> pit
=== pit
A pit. -> END
