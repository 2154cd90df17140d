import type { Mood } from '../mood.js';
import type { TurnTrace } from '../trace/trace.js';

/** What a turn gives, in order: its start, text that may be shown, perhaps an action, its end. */
export type TurnPart =
  | { readonly type: 'turn-start'; readonly turnId: number; readonly npcId: string; readonly heard: string }
  | { readonly type: 'text-delta'; readonly mood: Mood; readonly text: string }
  | { readonly type: 'action'; readonly action: string; readonly isAccepted: boolean; readonly reason?: string | undefined }
  | {
      readonly type: 'turn-end';
      readonly text: string;
      readonly mood: Mood;
      readonly source: 'model' | 'authored';
      readonly trace: TurnTrace;
    };

/** One thing at a time. */
export type TalkState = 'idle' | 'thinking' | 'speaking' | 'closed';
