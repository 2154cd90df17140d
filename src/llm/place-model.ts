import { TownsfolkError } from '../core/errors.js';
import type { Dtype } from './delivery/dtype.js';
import type { PageForeignModel } from './foreign-model.js';

/** Where a foreign model runs, and by which of its files. */
export interface Placed {
  readonly dtype: Dtype;
  readonly isOnGpu: boolean;
}

/** As much of WebGPU as is asked here. */
interface Gpu {
  requestAdapter(): Promise<object | null>;
}

/** On the graphics card when the game wants it and there is one, else on the processor. */
export async function placeModel(
  { dtype = 'q8', gpu: wanted }: Pick<PageForeignModel, 'dtype'> & { readonly gpu?: PageForeignModel['gpu'] | undefined },
  onWarning: (warning: TownsfolkError) => void = () => undefined,
  gpu: Gpu | undefined = (globalThis.navigator as { readonly gpu?: Gpu } | undefined)?.gpu,
): Promise<Placed> {
  if (wanted === undefined) return { dtype, isOnGpu: false };
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (adapter) return { dtype: wanted.dtype ?? 'q4', isOnGpu: true };
  onWarning(
    new TownsfolkError('model/no-gpu', 'This page has no WebGPU: the model runs on the processor.', {
      hint: 'Nothing to do: not every browser and device has it. WebGPU needs HTTPS.',
    }),
  );
  return { dtype, isOnGpu: false };
}

/** What went wrong on the graphics card, as a warning: the model goes on, on the processor. */
export function gpuLost(cause: unknown): TownsfolkError {
  return new TownsfolkError(
    'model/gpu-lost',
    `The model failed on the graphics card, and goes on on the processor: ${String(cause)}`,
    {
      hint: 'Nothing to do: drivers are reset, and other programs take the memory. Where it happens to all players, leave `gpu` out.',
      cause,
    },
  );
}
