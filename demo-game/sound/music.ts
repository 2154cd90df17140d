import { audio } from './audio.js';

/** Scales in semitones above D: what the village hums at which hour. */
const MODES = {
  day: [0, 2, 4, 7, 9, 12, 14, 16],
  dusk: [0, 2, 3, 7, 9, 12, 14, 15],
  night: [0, 3, 5, 7, 10, 12, 15, 17],
} as const;

export type Mode = keyof typeof MODES;

const ROOT = 146.83;
/** Seconds between two plucks, and how many plucks make a phrase before it is quiet again. */
const STEP = 0.62;
const PHRASE = 11;
const REST = 14;

/** A lute far off: short phrases of a few plucks that wander over the mode of the hour, with long rests. */
export function startMusic(mode: Mode): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  audio.whenAwake((context, out) => {
    const bus = new GainNode(context, { gain: 0.5 });
    bus.connect(out);
    echoOf(context, bus, out);
    let degree = 2;
    const phrase = (left: number): void => {
      if (isOver) return;
      if (left === 0) return void (timer = setTimeout(() => phrase(PHRASE), REST * 1000));
      degree = Math.min(Math.max(degree + Math.floor(Math.random() * 5) - 2, 0), MODES[mode].length - 1);
      if (Math.random() < 0.8) pluck(context, bus, ROOT * 2 ** ((MODES[mode][degree] ?? 0) / 12));
      if (left % 4 === 0) pluck(context, bus, ROOT / 2, 0.7);
      timer = setTimeout(() => phrase(left - 1), STEP * 1000 * (Math.random() < 0.25 ? 2 : 1));
    };
    timer = setTimeout(() => phrase(PHRASE), 2500);
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** A gut string: two detuned triangles through a filter that closes as it fades. */
function pluck(context: AudioContext, out: AudioNode, hertz: number, loudness = 1): void {
  const now = context.currentTime;
  const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: 1900, Q: 0.7 });
  filter.frequency.exponentialRampToValueAtTime(420, now + 1.2);
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.linearRampToValueAtTime(0.06 * loudness, now + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0001, now + 2.4);
  filter.connect(gain).connect(out);
  for (const detune of [-4, 5]) {
    const string = new OscillatorNode(context, { frequency: hertz, type: 'triangle', detune });
    string.connect(filter);
    string.start(now);
    string.stop(now + 2.5);
  }
}

function echoOf(context: AudioContext, from: AudioNode, to: AudioNode): void {
  const delay = new DelayNode(context, { delayTime: 0.41, maxDelayTime: 1 });
  const back = new GainNode(context, { gain: 0.36 });
  const wet = new GainNode(context, { gain: 0.3 });
  from.connect(delay);
  delay.connect(back).connect(delay);
  delay.connect(wet).connect(to);
}
