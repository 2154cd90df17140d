VAR gold = 1
VAR name = "Ash"
VAR kind = true
You have {gold}, {name}.
~ gold = gold + 1
You have {gold}, {name}. {kind:Yes.}
-> END
