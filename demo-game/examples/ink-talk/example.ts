// Free talk inside an ink story: `# talk:` opens it, the story's own choices and exits end it.
import { createInkStory } from 'townsfolk/ink';
import ferry from './ferry.ink';
import { print } from '../print.js';

export function run(stage: HTMLElement): void {
  const story = createInkStory({ json: ferry });
  for (let beat = story.next(); beat.type !== 'end'; beat = story.next()) {
    if (beat.type === 'line') print(stage, `${beat.line.speaker ?? 'Narrator'}: ${beat.line.text}`);
    else {
      print(
        stage,
        `Here the player may type, or pick: ${beat.choices
          .filter(({ exit }) => exit === undefined)
          .map(({ text }) => text)
          .join(' / ')}`,
      );
      story.choose(beat.choices[0]!.index);
    }
  }
}
