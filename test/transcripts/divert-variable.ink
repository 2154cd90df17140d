VAR next = -> mill
-> next
=== mill
The mill. -> END
