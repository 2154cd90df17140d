Mira: Mind the sparks.
MIRA HOLT: Mind them more.
Toll Boy: Three coppers.
She thinks: not today.
At 5:30 the bell rings.
A very long list of things: hinges.
-> END
