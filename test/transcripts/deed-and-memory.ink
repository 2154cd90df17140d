Mira: It hangs. # deed: mended the mill gate # memory: Ash keeps promises.
Pell nods. # memory: pell: Ash mended the gate. # deed:
# memory: Mira Holt: Ash went home.
-> END
