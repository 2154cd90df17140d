VAR n = 0
* {CHOICE_COUNT() < 2} [A.]
* {CHOICE_COUNT() < 2} [B.]
* {CHOICE_COUNT() < 2} [C.]
- Done. -> END
