-> a
=== a
* (look) [Look.] -> a
* {look} [You have looked.]
- Seen {a.look}. -> END
