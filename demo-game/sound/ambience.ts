import { audio } from './audio.js';

/** Filtered noise that lies under a place. */
interface Bed {
  readonly type: BiquadFilterType;
  readonly frequency: number;
  readonly q: number;
  readonly gain: number;
  /** How slowly it swells, in hertz; 0 for steady. */
  readonly swell: number;
}

const BEDS = {
  rain: { type: 'bandpass', frequency: 1100, q: 0.4, gain: 0.06, swell: 0.07 },
  roof: { type: 'bandpass', frequency: 620, q: 0.5, gain: 0.045, swell: 0.05 },
  fire: { type: 'lowpass', frequency: 190, q: 0.8, gain: 0.16, swell: 0.9 },
  brook: { type: 'bandpass', frequency: 760, q: 0.9, gain: 0.07, swell: 0.31 },
  wind: { type: 'lowpass', frequency: 320, q: 0.6, gain: 0.11, swell: 0.09 },
  room: { type: 'lowpass', frequency: 260, q: 0.5, gain: 0.05, swell: 0.2 },
} as const satisfies Record<string, Bed>;

const BY_PLACE: Readonly<Record<string, readonly (keyof typeof BEDS)[]>> = {
  forge: ['fire'],
  inn: ['fire', 'room'],
  market: ['wind'],
  mill: ['brook'],
  bridge: ['brook', 'wind'],
  woods: ['wind'],
  mine: ['wind'],
};

/** What is heard at a place when nobody speaks. The returned function fades it out. */
export function startAmbience(place: string, isIndoors: boolean, isRaining: boolean): () => void {
  const names = [...(BY_PLACE[place] ?? []), ...(isRaining ? [isIndoors ? ('roof' as const) : ('rain' as const)] : [])];
  let isOver = false;
  let stop = (): void => undefined;
  audio.whenAwake((context, out) => {
    if (isOver) return;
    const bus = new GainNode(context, { gain: 0 });
    bus.gain.setTargetAtTime(1, context.currentTime, 0.4);
    bus.connect(out);
    const noise = noiseOf(context);
    const sources = names.map((name) => startBed(context, bus, noise, BEDS[name]));
    stop = () => {
      bus.gain.setTargetAtTime(0, context.currentTime, 0.15);
      for (const source of sources) source.stop(context.currentTime + 1);
    };
  });
  return () => {
    isOver = true;
    stop();
  };
}

function startBed(context: AudioContext, out: AudioNode, buffer: AudioBuffer, bed: Bed): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer, loop: true });
  const filter = new BiquadFilterNode(context, { type: bed.type, frequency: bed.frequency, Q: bed.q });
  const volume = new GainNode(context, { gain: bed.gain });
  if (bed.swell > 0) {
    const slow = new OscillatorNode(context, { frequency: bed.swell });
    const depth = new GainNode(context, { gain: bed.gain * 0.4 });
    slow.connect(depth).connect(volume.gain);
    slow.start();
    source.addEventListener('ended', () => slow.stop());
  }
  source.connect(filter).connect(volume).connect(out);
  source.start(0, Math.random() * 2);
  return source;
}

function noiseOf(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate * 3, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index++) samples[index] = Math.random() * 2 - 1;
  return buffer;
}
