VAR x = 0
VAR y = 0
~ SEED_RANDOM(5)
~ x = RANDOM(1, 1000)
~ SEED_RANDOM(5)
~ y = RANDOM(1, 1000)
{x == y: Same.|Other.} -> END
