import { concat, lengthDelimited, readFields, rewrite, textOf } from './protobuf.js';

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
  return lengthDelimited(NODE_ATTRIBUTE, body);
}
