* [A.]
  * * [B.]
    Deep.
  - - Inner.
- Outer.
-> END
