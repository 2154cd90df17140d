Well?
<- pay
<- leave
-> DONE
=== pay
* [Pay.]
  Paid. -> END
=== leave
* [Leave.]
  Left. -> END
