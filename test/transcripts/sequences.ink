-> loop
=== loop
{one|two|three} {&a|b} {~x|x} {RANDOM(4, 4)}
+ [More.]
  -> loop
