Mira: A night <>
-> more
=== more
<> and a day.
-> END
