/**
 * The largest attention score is about 50; against this cap it is changed by less than one part in a million.
 * Source: cap · tanh(score / cap) differs from the score by score³ / (3 · cap²).
 */
const NO_CAP = 1e5;
const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const NODE_OP_TYPE = 4;
const NODE_ATTRIBUTE = 5;
const ATTRIBUTE_NAME = 1;

/**
 * Makes a graph take the plain attention kernel, for WebAssembly.
 *
 * There, the tiled kernel that the runtime picks for runs of several tokens has no cache size to choose its tiles by and is slow
 * out of all proportion: 32 tokens behind 200 took 350 ms and behind 600 took 810 ms; with the plain kernel 130 and 175 ms. It is left out when attention
 * scores are capped, and nothing else of the graph can ask for that; so the cap is set to where it changes nothing.
 *
 * @param onnx - The bytes of the .onnx file (a protobuf `ModelProto`).
 */
export function preferPlainAttention(onnx: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const attribute = softcapAttribute(NO_CAP);
  return rewrite(onnx, MODEL_GRAPH, (graph) =>
    rewrite(graph, GRAPH_NODE, (node) => (needsCap(node) ? concat([node, attribute]) : node)),
  );
}

function needsCap(node: Uint8Array<ArrayBuffer>): boolean {
  const fields = readFields(node);
  const isAttention = fields.some(({ field, value }) => field === NODE_OP_TYPE && textOf(value) === 'GroupQueryAttention');
  const names = fields.filter(({ field }) => field === NODE_ATTRIBUTE).flatMap(({ value }) => readFields(value));
  return isAttention && !names.some(({ field, value }) => field === ATTRIBUTE_NAME && textOf(value) === 'softcap');
}

/** `attribute { name: "softcap", f: cap, type: FLOAT }` as a field of a node. */
function softcapAttribute(cap: number): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode('softcap');
  const float = new Uint8Array(Float32Array.of(cap).buffer);
  const body = concat([Uint8Array.of(0x0a, name.length), name, Uint8Array.of(0x15), float, Uint8Array.of(0xa0, 0x01, 0x01)]);
  return concat([Uint8Array.of((NODE_ATTRIBUTE << 3) | 2, body.length), body]);
}

interface Field {
  readonly field: number;
  /** The field with its tag. */
  readonly whole: Uint8Array<ArrayBuffer>;
  /** What a length-delimited field holds; empty for numbers. */
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Replaces what each length-delimited field of one number holds; all others stay byte for byte. */
function rewrite(
  bytes: Uint8Array<ArrayBuffer>,
  field: number,
  change: (value: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const parts = readFields(bytes).map((entry) => {
    if (entry.field !== field) return entry.whole;
    const value = change(entry.value);
    return concat([Uint8Array.of((field << 3) | 2), varint(value.length), value]);
  });
  return concat(parts);
}

function readFields(bytes: Uint8Array<ArrayBuffer>): readonly Field[] {
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

function varint(value: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.of(...bytes, value);
}

function concat(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
