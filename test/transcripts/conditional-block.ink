VAR n = 2
{
- n == 1: One.
- n == 2: Two.
- else: Many.
}
-> END
