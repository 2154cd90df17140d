-> loop
=== loop
Well?
* [Once.]
  -> loop
* -> out
=== out
Out.
-> END
