import type { ModelStatus } from '../../core/language-model.js';
import { element } from './element.js';
import type { StatusPart } from './parts.js';

const MEGABYTE = 1e6;

/** Says honestly where the model stands, while there is something to say. */
export class StatusLine implements StatusPart {
  readonly element = element('p', 'tf-status', { role: 'status' });

  show(status: ModelStatus): void {
    this.element.textContent = describe(status);
    this.element.dataset['status'] = status.type;
  }
}

function describe(status: ModelStatus): string {
  switch (status.type) {
    case 'downloading':
      return status.totalBytes === 0
        ? 'Fetching voices…'
        : `Fetching voices: ${megabytes(status.loadedBytes)} of ${megabytes(status.totalBytes)} MB`;
    case 'loading':
      return 'Waking the village…';
    case 'failed':
      return `People keep to what they know by heart (${status.error.code}).`;
    case 'absent':
    case 'ready':
    case 'busy':
      return '';
  }
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}
