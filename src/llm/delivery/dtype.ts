/** How a model's numbers are stored, as transformers.js names it. Those that keep half numbers in their cache (fp16, q4f16) are not read. */
export type Dtype = 'q8' | 'int8' | 'uint8' | 'q4' | 'fp32';

/** What stands at the end of a graph's name, by how its numbers are stored. */
const SUFFIX: Readonly<Record<Dtype, string>> = { q8: '_quantized', int8: '_int8', uint8: '_uint8', q4: '_q4', fp32: '' };

/** The graph of a model in the usual layout of transformers.js. */
export function stockGraphFile(dtype: Dtype): string {
  return `onnx/model${SUFFIX[dtype]}.onnx`;
}
