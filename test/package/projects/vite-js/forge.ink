INCLUDE townsfolk.ink
Mind the sparks. #mood: neutral
-> END
