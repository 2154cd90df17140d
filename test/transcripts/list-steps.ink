LIST heat = cold, warm, white
VAR iron = cold
~ iron++
{iron}. {iron == warm: Ready.} {LIST_VALUE(iron)} -> END
