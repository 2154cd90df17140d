import { TownsfolkError } from '../../core/errors.js';

/** A file that the server does not have. */
export function fileMissing(url: string, answer: string): TownsfolkError {
  return new TownsfolkError('model/file-missing', `${url} is not there: the server answered with ${answer}.`, {
    hint: 'Copy the model folder to where the game serves it, and check that modelUrl (or wasmPaths) points there.',
  });
}

/** Many servers answer with their start page instead of a 404. */
export function fileIsPage(url: string): TownsfolkError {
  return new TownsfolkError('model/file-is-page', `${url} is an HTML page, not a model file.`, {
    hint: 'The file is not there and the server sends its start page (or a log-in page) instead. Copy the model folder to where the game serves it, and check modelUrl.',
  });
}

/** A server that knows the file and does not give it. */
export function fileForbidden(url: string, status: number): TownsfolkError {
  return new TownsfolkError('model/forbidden', `${url} is refused by its server (status ${status}).`, {
    hint: 'Let the server give the file to everybody. A model that needs a key or an agreement has to be copied to a place of your own.',
  });
}

/** A file that is longer or shorter than its manifest says, or has other bytes. */
export function fileDamaged(url: string, why: string): TownsfolkError {
  return new TownsfolkError('model/file-damaged', `${url} is not the file that manifest.json lists: ${why}.`, {
    hint: 'Copy the file again, and clear caches between the game and its server. A host may cut files above its size limit.',
  });
}

/** A server that is not reached, breaks off again and again, or has an error of its own. */
export function networkFailed(url: string, cause: unknown): TownsfolkError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new TownsfolkError('model/network', `${url} could not be fetched: ${why}.`, {
    hint: 'Check the connection and load the model again; parts that have come are kept.',
    cause,
  });
}

/** The browser keeps nothing here: a private window, a page without HTTPS, or a setting. */
export function storageUnavailable(cause: unknown): TownsfolkError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new TownsfolkError('model/storage-unavailable', `The browser keeps no files for this page: ${why}.`, {
    hint: 'Nothing is lost: the model is fetched again at each start. Serve the page over HTTPS; a private window may keep nothing.',
    cause,
  });
}

/** No room for what was downloaded. */
export function storageFull(bytes: number, cause: unknown): TownsfolkError {
  return new TownsfolkError('model/storage-full', `The browser has no room to keep ${bytes} bytes of the model.`, {
    hint: 'Nothing is lost: the model is fetched again at each start. Free some disk, or call deleteStoredModels() for models that are no longer used.',
    cause,
  });
}

/** The page cannot compute SHA-256, so only lengths are compared. */
export function notVerified(): TownsfolkError {
  return new TownsfolkError('model/not-verified', 'The model files cannot be compared with their SHA-256 on this page.', {
    hint: 'Serve the page over HTTPS (or from localhost): browsers give crypto.subtle only there.',
  });
}
