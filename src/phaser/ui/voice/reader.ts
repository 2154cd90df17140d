import type { SpokenLine } from '../../../core/scene/conversation-state.js';
import type { ReaderPart } from '../parts.js';
import { withoutMarks } from '../rich/parse-rich.js';
import type { NpcVoices } from './npc-voice.js';

/** Reads lines aloud by the browser's own voices; silence where it has none. */
export class LineReader implements ReaderPart {
  readonly #voices: NpcVoices;
  #lineId: number | undefined;

  constructor(voices: NpcVoices) {
    this.#voices = voices;
  }

  /** Reads a line that is complete, once; what was being read is cut off. */
  read({ id, npcId = '', text, source }: SpokenLine): void {
    if (id === this.#lineId || source === 'player' || typeof speechSynthesis === 'undefined') return;
    this.stop();
    this.#lineId = id;
    const voice = this.#voices[npcId];
    const utterance = new SpeechSynthesisUtterance(source === 'model' ? text : withoutMarks(text));
    utterance.pitch = voice?.readingPitch ?? 1;
    utterance.rate = voice?.readingRate ?? 1;
    utterance.lang = document.documentElement.lang;
    const wanted = voice?.readingVoice;
    const found = wanted === undefined ? undefined : speechSynthesis.getVoices().find(({ name }) => name.includes(wanted));
    if (found !== undefined) utterance.voice = found;
    speechSynthesis.speak(utterance);
  }

  /** Whether something is being read now, so that nobody goes on over it. */
  get isReading(): boolean {
    return typeof speechSynthesis !== 'undefined' && (speechSynthesis.speaking || speechSynthesis.pending);
  }

  stop(): void {
    if (typeof speechSynthesis !== 'undefined' && this.#lineId !== undefined) speechSynthesis.cancel();
    this.#lineId = undefined;
  }
}
