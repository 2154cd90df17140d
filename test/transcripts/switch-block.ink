VAR n = 3
{ n:
- 1: One.
- 2: Two.
- else: Many.
}
-> END
