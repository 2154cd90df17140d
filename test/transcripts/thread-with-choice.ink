-> room
=== room
A room.
<- mira
* [Leave.] -> END
=== mira
* [Talk to her.]
Mira: Hm. -> END
