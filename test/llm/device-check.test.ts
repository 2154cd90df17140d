import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgeDevice, type Device } from '../../src/llm/device-check.js';
import { code, disposeClients, FakeWorker, makeClient } from './fake-worker.js';

afterEach(() => {
  vi.unstubAllGlobals();
  disposeClients();
});

const WEIGHTS = 136_487_680;
const laptop: Device = { memoryGiB: 8, cores: 4, isMobile: false, hasWasmSimd: true };

describe('judgeDevice', () => {
  it('[LLM-104] turns away devices that cannot run the model, and takes those that keep quiet', () => {
    const verdict = (device: Partial<Device>, bytes = WEIGHTS) => judgeDevice({ ...laptop, ...device }, bytes).type;
    expect(verdict({})).toBe('fits');
    expect(verdict({ memoryGiB: undefined, cores: undefined, isMobile: undefined })).toBe('fits');
    expect(verdict({ memoryGiB: 2 })).toBe('fits');
    expect(verdict({ memoryGiB: 1 })).toBe('too-small');
    expect(verdict({ memoryGiB: 2, isMobile: true })).toBe('too-small');
    expect(verdict({ memoryGiB: 4, isMobile: true })).toBe('fits');
    expect(verdict({ memoryGiB: 4 }, 5 * WEIGHTS)).toBe('too-small');
    expect(verdict({ cores: 1 })).toBe('too-small');
    expect(verdict({ hasWasmSimd: false })).toBe('too-small');
  });

  it('[LLM-104] says so before anything is fetched or started', async () => {
    vi.stubGlobal('navigator', { deviceMemory: 0.5, hardwareConcurrency: 2 });
    const { model } = makeClient(undefined, { checksDevice: true });
    await expect(model.load()).rejects.toEqual(code('model/device-too-small'));
    expect(model.status).toEqual({ type: 'failed', error: code('model/device-too-small') });
    expect(FakeWorker.made).toEqual([]);
    vi.stubGlobal('navigator', { deviceMemory: 8, hardwareConcurrency: 2 });
    await model.load();
    expect(model.status.type).toBe('ready');
  });
});
