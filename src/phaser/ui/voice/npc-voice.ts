/** How somebody sounds: their blips while a line is typed, and the browser's voice that reads it. All of it has a default. */
export interface NpcVoice {
  /** Of the blips, in hertz. @defaultValue 160 to 400, by the id, so that people differ */
  readonly pitchHz?: number | undefined;
  /** @defaultValue `triangle`: soft, and heard on small speakers */
  readonly wave?: 'sine' | 'triangle' | 'square' | 'sawtooth' | undefined;
  /** Of the reading voice, 0 to 2. @defaultValue 1 */
  readonly readingPitch?: number | undefined;
  /** Of the reading voice, 0.1 to 10. @defaultValue 1 */
  readonly readingRate?: number | undefined;
  /** Part of the name of a reading voice that is wanted where the browser has it. */
  readonly readingVoice?: string | undefined;
}

/** Voices by persona id. */
export type NpcVoices = Readonly<Record<string, NpcVoice>>;

const LOWEST_HZ = 160;
const RANGE_HZ = 240;

/** The pitch of somebody of whom nothing is said: always the same for the same id. */
export function pitchOf(id: string, voice: NpcVoice | undefined): number {
  if (voice?.pitchHz !== undefined) return voice.pitchHz;
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return LOWEST_HZ + (sum / 997) * RANGE_HZ;
}
