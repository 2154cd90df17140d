Three coppers. # speaker: Wick
Mind the sparks. # speaker: Mira Holt
Warning: the bridge is out. # speaker: none
-> END
