import type { PlayerSettings } from '../../settings/player-settings.js';
import type { BlipsPart } from '../parts.js';
import { pitchOf, type NpcVoices } from './npc-voice.js';

/** Least time between two blips, in milliseconds: faster, they run into a buzz. */
const EVERY_MS = 62;
const LENGTH_S = 0.055;
const LOUDNESS: Readonly<Record<PlayerSettings['blips'], number>> = { off: 0, quiet: 0.02, full: 0.05 };

/** A short tone for letters as they are typed, at the pitch of who speaks. Silence where the browser has no sound. */
export class Blips implements BlipsPart {
  readonly #voices: NpcVoices;
  #context: AudioContext | undefined;
  #lastMs = -Infinity;

  constructor(voices: NpcVoices) {
    this.#voices = voices;
  }

  /** Makes a blip for a letter; marks and spaces are silent. */
  blip(npcId: string, letter: string, nowMs: number, loudness: PlayerSettings['blips']): void {
    if (LOUDNESS[loudness] === 0 || nowMs - this.#lastMs < EVERY_MS || !/[\p{L}\p{N}]/u.test(letter)) return;
    const context = this.#open();
    // Browsers let a page sound only once the player has done something.
    if (context?.state !== 'running') return void context?.resume();
    this.#lastMs = nowMs;
    const voice = this.#voices[npcId];
    const vowel = 'aeiouáéíóúäöü'.includes(letter.toLowerCase()) ? 1.12 : 1;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = voice?.wave ?? 'triangle';
    tone.frequency.value = pitchOf(npcId, voice) * vowel;
    volume.gain.setValueAtTime(LOUDNESS[loudness], context.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + LENGTH_S);
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + LENGTH_S);
  }

  destroy(): void {
    void this.#context?.close();
    this.#context = undefined;
  }

  #open(): AudioContext | undefined {
    if (typeof AudioContext === 'undefined') return undefined;
    this.#context ??= new AudioContext();
    return this.#context;
  }
}
