/** Something that is done on the screen and takes time. */
export interface Act {
  /** Settles when it is over; never rejects. */
  readonly done: Promise<void>;
  /** Brings it to its end at once. */
  finish(): void;
}
