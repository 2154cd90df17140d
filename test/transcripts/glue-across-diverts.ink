Mira: Well, <> # mood: amused
-> more
=== more
come in. # shake
-> END
