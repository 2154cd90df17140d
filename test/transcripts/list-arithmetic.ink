LIST tools = hammer, tongs, file
VAR bag = (hammer)
~ bag += tongs
~ bag -= hammer
{bag}, {LIST_COUNT(bag)}, {bag ? tongs}, {LIST_INVERT(bag)}, {LIST_MAX(LIST_ALL(bag))}. -> END
