/** The forge by ear, made in code: rain on the roof, the fire, the hammer. Silent until the player has done something, as browsers ask. */
export class ForgeSound {
  #context: AudioContext | undefined;
  #master: GainNode | undefined;

  /** Begins at the first key or touch. */
  unlock(): void {
    if (this.#context !== undefined) return;
    const context = new AudioContext();
    const master = context.createGain();
    master.gain.value = 0.5;
    master.connect(context.destination);
    [this.#context, this.#master] = [context, master];
    this.#addNoise({ type: 'bandpass', frequency: 1100, q: 0.4, gain: 0.05 }); // rain
    this.#addNoise({ type: 'lowpass', frequency: 190, q: 0.8, gain: 0.16 }); // fire
  }

  /** A hammer on hot iron: a thud, and two partials that ring. */
  hammer(): void {
    this.#ring(150, 0.09, 0.22);
    this.#ring(1870, 0.35, 0.035);
    this.#ring(2740, 0.5, 0.02);
  }

  stop(): void {
    void this.#context?.close();
    this.#context = this.#master = undefined;
  }

  #ring(frequency: number, seconds: number, loudness: number): void {
    if (this.#context === undefined || this.#master === undefined) return;
    const now = this.#context.currentTime;
    const gain = this.#context.createGain();
    gain.gain.setValueAtTime(loudness, now);
    gain.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
    const tone = this.#context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain).connect(this.#master);
    tone.start(now);
    tone.stop(now + seconds);
  }

  #addNoise({ type, frequency, q, gain }: { type: BiquadFilterType; frequency: number; q: number; gain: number }): void {
    if (this.#context === undefined || this.#master === undefined) return;
    const seconds = 3;
    const buffer = this.#context.createBuffer(1, this.#context.sampleRate * seconds, this.#context.sampleRate);
    const samples = buffer.getChannelData(0);
    for (let index = 0; index < samples.length; index++) samples[index] = Math.random() * 2 - 1;
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    const filter = new BiquadFilterNode(this.#context, { type, frequency, Q: q });
    const volume = new GainNode(this.#context, { gain });
    source.connect(filter).connect(volume).connect(this.#master);
    source.start();
  }
}
