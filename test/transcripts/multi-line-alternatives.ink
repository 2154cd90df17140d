-> a
=== a
{ stopping:
- First.
- Second.
- Always.
}
+ [On.] -> a
