# title: Forge
The bell rings. # shake: 2 # CLEAR # camera: mira: close
-> END
