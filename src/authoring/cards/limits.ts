/** What is read of a card. A card comes from a stranger; these bounds hold whatever it says about itself. Source: the largest cards in the wild stay below a third of each. */
export const CARD_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 8 * 1024 * 1024,
  /** Characters of its JSON. */
  jsonChars: 1024 * 1024,
  jsonDepth: 64,
  entries: 500,
  keysPerEntry: 64,
  keyChars: 500,
  textChars: 200_000,
  /** Files in a CHARX, and bytes that all of them unpack to. */
  zipFiles: 500,
  unpackedBytes: 32 * 1024 * 1024,
  /** Bytes that come out for each that goes in; text packs to a tenth, a bomb to a thousandth. */
  inflateRatio: 200,
} as const;
