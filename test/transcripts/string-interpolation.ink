VAR name = "Ash"
VAR full = ""
~ full = "{name} of Hollowbrook"
{full}. {full == "Ash of Hollowbrook": Yes.} {name ? "As": Part.} -> END
