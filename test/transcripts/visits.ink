-> forge
=== forge
{forge == 1:First.|Again, {forge}.}
-> DONE
= back
Back.
-> DONE
