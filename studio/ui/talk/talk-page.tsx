import { useEffect, useRef } from 'preact/hooks';
import { pathTo } from '../../state/talk-tree.js';
import { Face } from '../parts/face.js';
import { useStudio } from '../studio-context.js';
import { Composer } from './composer.js';
import { Line } from './line.js';
import { LiveAnswer } from './live-answer.js';
import { TalkHead } from './talk-head.js';

/** The talk with the character on the desk. */
export function TalkPage({ onWhy }: { readonly onWhy: () => void }) {
  const { talk } = useStudio();
  const session = talk.session.value;
  const end = useRef<HTMLDivElement>(null);
  const said = session === undefined ? [] : pathTo(session.tree.value);
  const live = session?.live.value;
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [said.length, live?.text, session]);
  if (session === undefined)
    return (
      <p class="empty">There is nobody to talk to yet. Open a character, and mend what the list of problems calls a mistake.</p>
    );
  const { name, role } = session.persona;
  return (
    <div class="talk">
      <div class="talk-who">
        <Face name={name} size="large" />
        <div>
          <h2>{name}</h2>
          <p class="dim">{role}</p>
        </div>
        <TalkHead />
      </div>
      <div class="talk-log" role="log" aria-label={`Talk with ${name}`} tabIndex={0}>
        {said.map((line) => (
          <Line key={line.id} line={line} session={session} onWhy={onWhy} />
        ))}
        {live !== undefined && <LiveAnswer live={live} name={name} />}
        <div ref={end} />
      </div>
      {session.failure.value !== undefined && (
        <p class="failure" role="alert">
          {session.failure.value}
        </p>
      )}
      <Composer session={session} />
    </div>
  );
}
