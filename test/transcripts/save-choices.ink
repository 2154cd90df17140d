VAR gold = 1
Well?
~ gold = 5
* [Pay {gold}.]
  Paid {gold}.
- -> END
