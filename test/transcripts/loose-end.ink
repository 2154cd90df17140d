One.
{true: -> nowhere}
=== nowhere
Two.
