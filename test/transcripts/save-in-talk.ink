VAR talk_exit = ""
VAR asked = false
Mira: Well? # talk: mira until: left, take:sword turns: 4
+ {not asked} [Ask.]
    ~ asked = true
    Mira: No.
    -> END
+ [She takes it. # exit: take:sword]
    Mira: Mine now. {talk_exit}
    -> END
+ [Leave. # exit: left]
    You go. {talk_exit}
    -> END
