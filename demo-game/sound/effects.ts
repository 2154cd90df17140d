import { audio } from './audio.js';

/** One partial of something struck: its pitch, how long it rings, how loud, and when. */
type Partial = readonly [hertz: number, seconds: number, loudness: number, after?: number, shape?: OscillatorType];

/** Things that are heard once, by name. Stories ask for them with `# sound: knock`. */
const EFFECTS: Readonly<Record<string, readonly Partial[]>> = {
  hammer: [
    [150, 0.09, 0.22],
    [1870, 0.35, 0.035],
    [2740, 0.5, 0.02],
  ],
  knock: [
    [98, 0.16, 0.3],
    [196, 0.1, 0.1],
    [98, 0.16, 0.3, 0.42],
    [196, 0.1, 0.1, 0.42],
  ],
  door: [
    [82, 0.18, 0.16],
    [240, 0.06, 0.05, 0.05, 'triangle'],
  ],
  bell: [
    [392, 3.2, 0.12],
    [933, 2.2, 0.05],
    [1180, 1.4, 0.03],
    [392, 3.2, 0.12, 1.1],
    [933, 2.2, 0.05, 1.1],
  ],
  pump: [
    [70, 0.4, 0.2, 0, 'sawtooth'],
    [64, 0.5, 0.2, 0.6, 'sawtooth'],
    [120, 0.2, 0.08, 0.9, 'triangle'],
  ],
  pole: [[140, 0.2, 0.12, 0, 'triangle']],
  page: [
    [2100, 0.04, 0.015, 0, 'triangle'],
    [1500, 0.05, 0.015, 0.05, 'triangle'],
  ],
  coin: [
    [1560, 0.18, 0.04],
    [2340, 0.3, 0.03, 0.06],
  ],
  song: [
    [293.7, 1.2, 0.07, 0, 'triangle'],
    [440, 1.2, 0.06, 0.3, 'triangle'],
    [523.3, 1.2, 0.06, 0.6, 'triangle'],
    [587.3, 1.8, 0.06, 0.9, 'triangle'],
    [440, 2, 0.05, 1.5, 'triangle'],
  ],
};

/** Plays an effect; a name that none has is silent. */
export function playEffect(name: string): void {
  audio.now((context, out) => {
    for (const [hertz, seconds, loudness, after = 0, shape = 'sine'] of EFFECTS[name] ?? []) {
      const at = context.currentTime + after;
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(loudness, at);
      gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
      const tone = new OscillatorNode(context, { frequency: hertz, type: shape });
      tone.connect(gain).connect(out);
      tone.start(at);
      tone.stop(at + seconds);
    }
  });
}
