/** How a model's numbers are stored, as transformers.js names it. Those that keep half numbers in their cache (fp16, q4f16) are not read. */
export type Dtype = 'q8' | 'int8' | 'uint8' | 'q4' | 'fp32';

/** The graph of a model in the usual layout of transformers.js, by how its numbers are stored. */
export const STOCK_GRAPHS: Readonly<Record<Dtype, string>> = {
  q8: 'onnx/model_quantized.onnx',
  int8: 'onnx/model_int8.onnx',
  uint8: 'onnx/model_uint8.onnx',
  q4: 'onnx/model_q4.onnx',
  fp32: 'onnx/model.onnx',
};
