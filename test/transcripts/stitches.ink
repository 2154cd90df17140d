-> forge
=== forge
= door
The door. -> forge.anvil
= anvil
The anvil. -> END
