-> a
=== a
* [Once.] -> a
+ [Again.] -> a
