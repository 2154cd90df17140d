/** Just enough of the protobuf wire format to change an ONNX file without knowing all of its schema. */

/** A field of a message. */
export interface Field {
  readonly field: number;
  /** The field with its tag. */
  readonly whole: Uint8Array<ArrayBuffer>;
  /** What a length-delimited field holds; empty for numbers. */
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Replaces what each length-delimited field of one number holds; all others stay byte for byte. */
export function rewrite(
  bytes: Uint8Array<ArrayBuffer>,
  field: number,
  change: (value: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const parts = readFields(bytes).map((entry) => {
    if (entry.field !== field) return entry.whole;
    return lengthDelimited(field, change(entry.value));
  });
  return concat(parts);
}

/** The fields of a message, in their order. The values of plain numbers are in `whole` alone. */
export function readFields(bytes: Uint8Array<ArrayBuffer>): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const start = at;
    const tag = read();
    const kind = tag & 7;
    let value: Uint8Array<ArrayBuffer> = new Uint8Array(0);
    if (kind === 0) read();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else {
      const length = read();
      value = bytes.subarray(at, at + length);
      at += length;
    }
    fields.push({ field: tag >>> 3, whole: bytes.subarray(start, at), value });
  }
  return fields;
}

/** A whole number from 0, as the format writes it. */
export function varint(value: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.of(...bytes, value);
}

/** One behind the other. */
export function concat(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A string. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A field that holds bytes, a string or a message. */
export function lengthDelimited(field: number, value: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return concat([varint(field * 8 + 2), varint(value.length), value]);
}
