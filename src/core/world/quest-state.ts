/** Where a quest stands. One that is not listed was never spoken of. */
export type QuestState = 'offered' | 'taken' | 'done' | 'failed';
