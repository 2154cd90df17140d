The ferry waits.
* [Pay her. # say: here's your money # say: take the coins # keys: pay, coins]
    She counts it.
* [Row yourself. # hard]
    You row.
- -> END
