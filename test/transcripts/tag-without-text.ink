Hm.
# sound: bell
* [Listen.]
- It stops.
-> END
