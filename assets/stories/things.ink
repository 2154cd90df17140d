// What there is to look at in the forge. A game sends each look to the knot of the thing.

VAR sword_is_here = false

-> DONE

=== gate ===
{
- gate == 1: A gate for the mill, as tall as a cart. Half of it is bars. The other half is a drawing on the floor.
- gate == 2: Someone has chalked a curl of iron on the flagstones, rubbed it out, and chalked it better.
- else: The gate has not moved. Nothing about it suggests that it will.
}
-> DONE

=== table ===
{
- sword_is_here: You sit down by the candle. The fire talks, the rain answers, the hammer puts in a word.
- else: A candle, a heel of bread, a bowl of something that was stew. The stool is warm. Somebody is expected back.
}
{sword_is_here: A night goes by, and a day behind it. # a_day_goes_by}
-> DONE

=== cat ===
{A cat the colour of embers. It opens one eye, prices you, and closes it.|The cat has not moved. The warm place has.|It allows one hand, briefly.}
-> DONE
