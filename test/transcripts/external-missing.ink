EXTERNAL nobody()
Got {nobody()}.
-> END
