The rain goes on.
The roof goes on. -> END
