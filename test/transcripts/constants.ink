CONST PRICE = 3
{PRICE + 1} coppers. -> END
