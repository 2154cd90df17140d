import { button } from '../element.js';

/** As much as is used of the browser's speech recognition, which TypeScript does not know. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  /** Chrome's switch for recognition that stays on the machine. */
  processLocally?: boolean;
  start(): void;
  abort(): void;
}

interface Heard extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

type RecognitionClass = new () => Recognition;

/** Whether this browser can listen. */
export function canDictate(): boolean {
  return recognitionClass() !== undefined;
}

/** A button that writes what the player says into the field, for them to look over and send. There is none where the browser cannot listen. */
export class Dictation {
  readonly button: HTMLButtonElement;
  readonly #onText: (text: string) => void;
  #listening: Recognition | undefined;

  /** Begins silent. @param onText - Told what was heard so far, each time all of it. */
  constructor(onText: (text: string) => void) {
    this.#onText = onText;
    this.button = button('tf-dictate', 'Speak', () => (this.#listening === undefined ? this.#start() : this.stop()));
    this.button.setAttribute('aria-pressed', 'false');
    this.button.hidden = true;
  }

  setOffered(isOffered: boolean): void {
    this.button.hidden = !isOffered || !canDictate();
  }

  stop(): void {
    this.#listening?.abort();
    this.#end();
  }

  #start(): void {
    const listening = new (recognitionClass()!)();
    this.#listening = listening;
    listening.lang = document.documentElement.lang || navigator.language;
    listening.interimResults = true;
    if ('processLocally' in listening) listening.processLocally = true;
    listening.addEventListener('result', (event) => {
      if (this.#listening === listening) this.#onText(transcriptOf(event as Heard));
    });
    // An error is followed by the end: there is nothing to do but to type.
    listening.addEventListener('end', () => this.#listening === listening && this.#end());
    this.button.setAttribute('aria-pressed', 'true');
    listening.start();
  }

  #end(): void {
    this.#listening = undefined;
    this.button.setAttribute('aria-pressed', 'false');
  }
}

function transcriptOf({ results }: Heard): string {
  return Array.from(results)
    .map((result) => result[0]?.transcript ?? '')
    .join('');
}

function recognitionClass(): RecognitionClass | undefined {
  const page = window as unknown as Readonly<Record<string, RecognitionClass | undefined>>;
  return page['SpeechRecognition'] ?? page['webkitSpeechRecognition'];
}
