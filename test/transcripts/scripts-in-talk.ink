VAR 門 = false
-> 鍛冶場
=== 鍛冶場
ミラ：来たか。 # mood：amused # talk：ミラ until：門、left about：水車の門
+ [門について聞く。 # say: 門はいつ開く # keys: 門、橋]
    -> שער
+ [出て行く。 # exit: left]
    -> END
=== שער
מירה: השער נפתח עם שחר. # mood: happy
{門: 門が開く。|門は閉じている。}
-> END
