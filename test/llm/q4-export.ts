/**
 * A 4-bit export of a model that ships, as most models on hubs have one (`dtype: 'q4'`).
 * Every matrix of the stock graph becomes a `MatMulNBits` in blocks of 32 with a scale each, as the library's own conversion makes them.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { concat, lengthDelimited, readFields, rewrite, textOf, varint } from '../../src/llm/engine/protobuf.js';

type Bytes = Uint8Array<ArrayBuffer>;

const BLOCK = 32;
const MODEL_GRAPH = 7;
const [GRAPH_NODE, GRAPH_INITIALIZER] = [1, 5];
const [NODE_INPUT, NODE_OUTPUT, NODE_OP_TYPE, NODE_ATTRIBUTE, NODE_DOMAIN] = [1, 2, 4, 5, 7];
const [TENSOR_DIMS, TENSOR_TYPE, TENSOR_NAME, TENSOR_RAW, TENSOR_EXTERNAL, TENSOR_LOCATION] = [1, 2, 8, 9, 13, 14];
const [FLOAT, UINT8] = [1, 2];

interface Weights {
  readonly dims: readonly number[];
  readonly data: Bytes;
}

/** The stock graph of a model in 4 bits, with its weights inside: `onnx/model_q4.onnx`. @param model - Its folder. */
export async function exportQ4(model: string): Promise<Uint8Array> {
  const dir = join(model, 'onnx');
  const parts = new Map<string, Buffer>();
  for (const name of await readdir(dir)) if (name.includes('.onnx_data')) parts.set(name, await readFile(join(dir, name)));
  return inFourBits(new Uint8Array(await readFile(join(dir, 'model_quantized.onnx'))), parts);
}

function inFourBits(onnx: Bytes, parts: ReadonlyMap<string, Buffer>): Bytes {
  return rewrite(onnx, MODEL_GRAPH, (graph) => {
    const weights = new Map<string, Weights>();
    const inlined = rewrite(graph, GRAPH_INITIALIZER, (tensor) => inline(tensor, parts, weights));
    const made = new Map<string, Bytes>();
    const nodes = rewrite(inlined, GRAPH_NODE, (node) => toFourBits(node, weights, made));
    const used = new Set(
      readFields(nodes).flatMap(({ field, value }) => (field === GRAPH_NODE ? stringsOf(value, NODE_INPUT) : [])),
    );
    const kept = readFields(nodes).filter(({ field, value }) => field !== GRAPH_INITIALIZER || used.has(nameOf(value)));
    return concat([
      ...kept.map(({ whole }) => whole),
      ...[...made.values()].map((tensor) => lengthDelimited(GRAPH_INITIALIZER, tensor)),
    ]);
  });
}

/** Puts what a tensor keeps in a file beside the graph into the graph. */
function inline(tensor: Bytes, parts: ReadonlyMap<string, Buffer>, weights: Map<string, Weights>): Bytes {
  const fields = readFields(tensor);
  const entries = new Map(
    fields
      .filter(({ field }) => field === TENSOR_EXTERNAL)
      .map(({ value }) => readFields(value).map((pair) => textOf(pair.value)) as [string, string]),
  );
  const part = parts.get(entries.get('location') ?? '');
  const start = Number(entries.get('offset') ?? 0);
  const outside = part?.subarray(start, start + Number(entries.get('length')));
  const data = new Uint8Array(outside ?? fields.find(({ field }) => field === TENSOR_RAW)?.value ?? []);
  weights.set(nameOf(tensor), { dims: numbersOf(fields, TENSOR_DIMS), data });
  if (outside === undefined) return tensor;
  const others = fields.filter(({ field }) => field !== TENSOR_EXTERNAL && field !== TENSOR_LOCATION);
  return concat([...others.map(({ whole }) => whole), lengthDelimited(TENSOR_RAW, data)]);
}

function toFourBits(node: Bytes, weights: ReadonlyMap<string, Weights>, made: Map<string, Bytes>): Bytes {
  const fields = readFields(node);
  if (fields.every(({ field, value }) => field !== NODE_OP_TYPE || textOf(value) !== 'DynamicQuantizeMatMul')) return node;
  const [input, matrix, scale] = stringsOf(node, NODE_INPUT) as [string, string, string];
  const [rows, columns] = weights.get(matrix)!.dims as [number, number];
  const [packed, scales] = [`${matrix}4`, `${scale}4`];
  if (!made.has(packed)) {
    const blocks = quantise(weights.get(matrix)!, new Float32Array(weights.get(scale)!.data.buffer));
    made.set(packed, tensorOf(packed, UINT8, [columns, rows / BLOCK, BLOCK / 2], blocks.packed));
    made.set(scales, tensorOf(scales, FLOAT, [(columns * rows) / BLOCK], new Uint8Array(blocks.scales.buffer)));
  }
  return concat([
    ...[input, packed, scales].map((name) => text(NODE_INPUT, name)),
    ...stringsOf(node, NODE_OUTPUT).map((name) => text(NODE_OUTPUT, name)),
    text(NODE_OP_TYPE, 'MatMulNBits'),
    text(NODE_DOMAIN, 'com.microsoft'),
    ...Object.entries({ K: rows, N: columns, bits: 4, block_size: BLOCK }).map(([name, value]) => intAttribute(name, value)),
  ]);
}

/** Out of int8 with a scale a column, into 4 bits with a scale for every 32 numbers of a column; 8 stands for nought. */
function quantise(
  { dims, data }: Weights,
  columnScales: Float32Array,
): { readonly packed: Bytes; readonly scales: Float32Array<ArrayBuffer> } {
  const [rows, columns] = dims as [number, number];
  const numbers = new Int8Array(data.buffer, data.byteOffset, data.length);
  const packed = new Uint8Array((columns * rows) / 2);
  const scales = new Float32Array((columns * rows) / BLOCK);
  for (let column = 0; column < columns; column++) {
    for (let block = 0; block < rows / BLOCK; block++) {
      const at = (row: number): number => numbers[(block * BLOCK + row) * columns + column]!;
      let furthest = 0;
      for (let row = 0; row < BLOCK; row++) if (Math.abs(at(row)) > Math.abs(furthest)) furthest = at(row);
      const step = furthest === 0 ? 1 : furthest / -8;
      const index = (column * rows) / BLOCK + block;
      scales[index] = step * columnScales[column]!;
      const level = (row: number): number => Math.min(15, Math.max(0, Math.round(at(row) / step) + 8));
      for (let pair = 0; pair < BLOCK / 2; pair++)
        packed[index * (BLOCK / 2) + pair] = level(2 * pair) | (level(2 * pair + 1) << 4);
    }
  }
  return { packed, scales };
}

function tensorOf(name: string, type: number, dims: readonly number[], data: Bytes): Bytes {
  const number = (field: number, value: number): Bytes => concat([varint(field * 8), varint(value)]);
  return concat([
    ...dims.map((dim) => number(TENSOR_DIMS, dim)),
    number(TENSOR_TYPE, type),
    text(TENSOR_NAME, name),
    lengthDelimited(TENSOR_RAW, data),
  ]);
}

/** `attribute { name, i: value, type: INT }` */
function intAttribute(name: string, value: number): Bytes {
  const body = concat([text(1, name), Uint8Array.of(0x18), varint(value), Uint8Array.of(0xa0, 0x01, 0x02)]);
  return lengthDelimited(NODE_ATTRIBUTE, body);
}

function text(field: number, value: string): Bytes {
  return lengthDelimited(field, new TextEncoder().encode(value));
}

function nameOf(tensor: Bytes): string {
  return stringsOf(tensor, TENSOR_NAME)[0]!;
}

function stringsOf(message: Bytes, wanted: number): readonly string[] {
  return readFields(message).flatMap(({ field, value }) => (field === wanted ? [textOf(value)] : []));
}

/** Plain numbers of a field, each in a field of its own. */
function numbersOf(fields: ReturnType<typeof readFields>, wanted: number): readonly number[] {
  return fields
    .filter(({ field }) => field === wanted)
    .map(({ whole }) => whole.slice(1).reduceRight((value, byte) => value * 128 + (byte & 127), 0));
}
