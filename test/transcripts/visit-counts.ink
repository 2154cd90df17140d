-> a
=== a
Visit {a}.
{a > 2: -> enough}
+ [Again.] -> b
=== b
-> a
=== enough
Enough. -> END
