ミラ：火花に気をつけて。
مرحبا: هذا سطر.
Où vas-tu ? # mood: surprised
-> END
