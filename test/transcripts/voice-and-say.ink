Mira: The shop is closed. # voice
(She grumbles.) # speaker: mira # say: complain about the rain
-> END
