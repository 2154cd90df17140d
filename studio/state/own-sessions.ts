import type { LanguageModel } from 'townsfolk';

let count = 0;

/** The same model for one talk more: its sessions are called otherwise than those of all other talks, so that none frees another's. */
export function withOwnSessions(model: LanguageModel): LanguageModel {
  const prefix = `talk-${++count}/`;
  return {
    get status() {
      return model.status;
    },
    onStatus: (listener) => model.onStatus(listener),
    load: () => model.load(),
    generate: (request) => model.generate({ ...request, session: prefix + request.session }),
    warm: (session, messages, signal) => model.warm(prefix + session, messages, signal),
    countTokens: (texts) => model.countTokens(texts),
    release: (session) => model.release(prefix + session),
    dispose: () => model.dispose(),
  };
}
