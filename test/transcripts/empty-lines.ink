VAR rumour = ""
One.
{rumour}
{false: never}
Two.
-> END
