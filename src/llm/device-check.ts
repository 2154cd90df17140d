import { TownsfolkError } from '../core/errors.js';

/** What is known of a device; a browser that keeps something to itself leaves it out. */
export interface Device {
  /** Gibibytes, as browsers round them: 0.25 to 8, in some up to 32. Safari and Firefox do not say. */
  readonly memoryGiB?: number | undefined;
  readonly cores?: number | undefined;
  readonly isMobile?: boolean | undefined;
  readonly hasWasmSimd: boolean;
}

/** Whether a device can run a model of some size. */
export interface DeviceVerdict {
  readonly type: 'fits' | 'too-small';
  /** In plain words; empty for a device that fits. */
  readonly reason: string;
}

/** Memory of the page's process against the weights' bytes. Source: the bench; 136 MB of weights hold 700 to 900 MB at the peak. */
const PEAK_OVER_WEIGHTS = 6;
/** A page may use about this share of a device's memory before the system ends it. A guess; phones end pages sooner. */
const SHARE = 0.5;
const MOBILE_SHARE = 0.3;
const GIB = 1024 ** 3;

/** The smallest module with a SIMD instruction; runtimes without SIMD refuse it. Source: wasm-feature-detect, `simd`. */
const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

/** Judges a device by what it says of itself, before anything is fetched. What it keeps to itself counts in its favour. */
export function judgeDevice(device: Device, weightBytes: number): DeviceVerdict {
  if (!device.hasWasmSimd) return { type: 'too-small', reason: 'its browser has no WebAssembly SIMD' };
  const needed = (weightBytes * PEAK_OVER_WEIGHTS) / GIB;
  const share = device.isMobile === true ? MOBILE_SHARE : SHARE;
  if (device.memoryGiB !== undefined && device.memoryGiB * share < needed)
    return {
      type: 'too-small',
      reason: `it has ${device.memoryGiB} GiB of memory, of which a page may use ${share * 100} %; ${needed.toFixed(1)} GiB are needed`,
    };
  if (device.cores === 1) return { type: 'too-small', reason: 'it has one processor core, which the game needs' };
  return { type: 'fits', reason: '' };
}

/** What this page knows of its device. */
export function readDevice(): Device {
  const { deviceMemory, hardwareConcurrency, userAgentData } = navigator as Navigator & {
    readonly deviceMemory?: number;
    readonly userAgentData?: { readonly mobile?: boolean };
  };
  return {
    memoryGiB: deviceMemory,
    cores: hardwareConcurrency,
    isMobile: userAgentData?.mobile,
    hasWasmSimd: WebAssembly.validate(Uint8Array.from(SIMD)),
  };
}

/** For a device that cannot run the model. */
export function deviceTooSmall(reason: string): TownsfolkError {
  return new TownsfolkError('model/device-too-small', `This device is too small for the model: ${reason}.`, {
    hint: 'Nothing was fetched; people say their authored lines. Set checksDevice to false to try all the same.',
  });
}
