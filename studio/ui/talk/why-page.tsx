import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TurnTrace } from 'townsfolk';
import { installInspectorStyles, turnView } from 'townsfolk/phaser/inspector';
import { lineOf, pathTo } from '../../state/talk-tree.js';
import { Course } from './course.js';
import { useStudio } from '../studio-context.js';

/** Why a line was said: the one that was asked for, or the latest. */
export function WhyPage() {
  const { talk } = useStudio();
  const session = talk.session.value;
  const tree = session?.tree.value;
  if (session === undefined || tree === undefined) return <p class="empty">Nobody has said anything yet.</p>;
  const id = talk.asked.value ?? tree.head;
  const trace = lineOf(tree, id).trace;
  const lines = pathTo(tree).filter((line) => line.trace !== undefined);
  if (trace === undefined)
    return <p class="empty">{`Say something to ${session.persona.name}, and this page explains the answer.`}</p>;
  return (
    <div class="why">
      <Course
        lines={lines.some((line) => line.id === id) ? lines : pathTo(tree, id).filter((line) => line.trace !== undefined)}
        npc={session.persona.id}
        chosen={id}
      />
      <Turn trace={trace} name={session.persona.name} />
    </div>
  );
}

/** The same account of a turn as the inspector of a game gives. */
function Turn({ trace, name }: { readonly trace: TurnTrace; readonly name: string }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    installInspectorStyles();
    host.current!.replaceChildren(...turnView(trace, () => name));
  }, [trace]);
  return <div ref={host} class="tfi why-turn" role="region" aria-label="Why they said that" tabIndex={0} />;
}
