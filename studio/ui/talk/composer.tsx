import { useSignal } from '@preact/signals';
import { shortName } from 'townsfolk';
import type { TalkSession } from '../../state/talk-session.js';
import { modelWords } from '../model-words.js';
import { useStudio } from '../studio-context.js';

/** Where the writer says something to the character. */
export function Composer({ session }: { readonly session: TalkSession }) {
  const { model } = useStudio();
  const typed = useSignal('');
  const isBusy = session.live.value !== undefined;
  const name = shortName(session.persona.name);
  const say = (event: Event) => {
    event.preventDefault();
    const line = typed.value.trim();
    if (line === '' || isBusy) return;
    typed.value = '';
    void session.say(line);
  };
  return (
    <form class="composer" onSubmit={say}>
      {model.value?.isReady.value === false && <Waiting name={name} />}
      <input
        aria-label={`Say something to ${name}`}
        placeholder={`Say something to ${name}`}
        value={typed.value}
        onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
        autocomplete="off"
        enterkeyhint="send"
      />
      {isBusy ? (
        <button type="button" onClick={() => session.stop()}>
          Stop
        </button>
      ) : (
        <button type="submit" class="main">
          Say
        </button>
      )}
    </form>
  );
}

/** Till the model is there, the written lines answer. */
function Waiting({ name }: { readonly name: string }) {
  const status = useStudio().model.value?.status.value ?? { type: 'absent' };
  const { text, share } = modelWords(status);
  return (
    <p class="waiting">
      {`${name} answers with written lines: ${text}${share === undefined ? '' : `, ${Math.floor(share * 100)} %`}.`}
    </p>
  );
}
