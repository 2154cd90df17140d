Ten \# nails, \{iron\}, a \| b. -> END
