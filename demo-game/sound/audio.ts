const VOLUME_KEY = 'hollowbrook:volume';

/** The one place where sound comes from. Silent until the player has done something, as browsers ask. */
class Audio {
  #context: AudioContext | undefined;
  #master: GainNode | undefined;
  #volume = Number(localStorage.getItem(VOLUME_KEY) ?? 0.6);

  /** Calls back now or at the first key or touch. */
  whenAwake(play: (context: AudioContext, out: GainNode) => void): void {
    if (this.#context !== undefined && this.#master !== undefined) return play(this.#context, this.#master);
    const wake = () => {
      removeEventListener('keydown', wake, true);
      removeEventListener('pointerdown', wake, true);
      const context = (this.#context ??= new AudioContext());
      this.#master ??= new GainNode(context, { gain: this.#volume });
      this.#master.connect(context.destination);
      play(context, this.#master);
    };
    addEventListener('keydown', wake, true);
    addEventListener('pointerdown', wake, true);
  }

  /** Plays only if there is sound already: for what is over before a player could have woken it. */
  now(play: (context: AudioContext, out: GainNode) => void): void {
    if (this.#context !== undefined && this.#master !== undefined) play(this.#context, this.#master);
  }

  /** 0 to 1. */
  get volume(): number {
    return this.#volume;
  }

  set volume(volume: number) {
    this.#volume = volume;
    localStorage.setItem(VOLUME_KEY, String(volume));
    if (this.#master !== undefined && this.#context !== undefined)
      this.#master.gain.setTargetAtTime(volume, this.#context.currentTime, 0.05);
  }
}

export const audio = new Audio();
