Well?
* [Stay.]
  You stay.
* [Go. # say: goodbye]
  You go.
- -> END
