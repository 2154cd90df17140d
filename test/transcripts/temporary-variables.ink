-> a
=== a
~ temp n = 4
{n * 2} -> END
