import { useStudio } from '../studio-context.js';

/** What can be done with the whole talk; said louder when the text has changed under it. */
export function TalkHead() {
  const { talk } = useStudio();
  const hasSaid = (talk.session.value?.tree.value.lines.length ?? 0) > 1;
  return (
    <div class="talk-acts">
      {talk.isStale.value && <span class="stale">The text has changed since.</span>}
      {hasSaid && (
        <button type="button" class={talk.isStale.value ? 'small' : 'quiet'} onClick={() => void talk.sayAllAgain()}>
          Say all again
        </button>
      )}
      {hasSaid && (
        <button type="button" class="quiet" onClick={() => talk.startOver()}>
          Start over
        </button>
      )}
    </div>
  );
}
