import { TownsfolkError } from '../../core/errors.js';

/** A server that is not reached, or breaks off. */
export function remoteFailed(url: string, cause: unknown): TownsfolkError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new TownsfolkError('model/network', `The model server at ${url} could not be asked: ${why}.`, {
    hint: "Say an authored line. Check that the game's proxy runs, and that it allows this page (CORS).",
    cause,
  });
}

/** A server that says no. */
export function remoteRefused(url: string, status: number, said: string): TownsfolkError {
  return new TownsfolkError(
    'model/forbidden',
    `The model server at ${url} refused (status ${status}): ${said || 'no reason given'}.`,
    {
      hint: "Keys belong into the game's proxy, never into the page. Check the proxy's key, the model's name and the limits of the account.",
    },
  );
}

/** A server that answers something else than the protocol says, or words that do not have the shape. */
export function remoteStrange(url: string, why: string): TownsfolkError {
  return new TownsfolkError('model/bad-answer', `The model server at ${url} sent what cannot be used: ${why}.`, {
    hint: 'Say an authored line. The server must speak the OpenAI chat protocol with streams (vLLM, llama.cpp server, Ollama).',
  });
}

/** A server that takes too long. */
export function remoteLate(url: string, ms: number): TownsfolkError {
  return new TownsfolkError('model/timeout', `The model server at ${url} sent nothing for ${ms} ms.`, {
    hint: 'Say an authored line. A smaller model or a nearer server answers sooner.',
  });
}
