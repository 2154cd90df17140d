VAR gold = 3
~ earn(gold, 4)
{gold}. -> END
=== function earn(ref purse, by)
~ purse = purse + by
