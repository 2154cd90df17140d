{count(3)} -> END
=== function count(n)
{n == 0:
  done.
- else:
  {n}, {count(n - 1)}
}
