-> a
=== a
Visit {a}.
{a > 2: -> enough}
+ [Again.] -> a
=== enough
Enough. -> END
