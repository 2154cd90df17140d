One.
# sound: door
* [Go.]
    # a_day_goes_by
    -> END
