Mira: שלום, אש!
مرحبا يا أش. # mood: happy
* [כן.]
- -> END
