* I shake [her hand.]my head. # mood: sad
- -> END
