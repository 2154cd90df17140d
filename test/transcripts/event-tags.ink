# title: Forge
The bell rings. # shake: 2 # CLEAR # portrait: mira: close
-> END
