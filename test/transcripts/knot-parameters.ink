-> greet("Ash", 3)
=== greet(name, coins)
{name} has {coins + 1}.
-> END
