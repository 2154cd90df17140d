import { afterEach, describe, expect, it, vi } from 'vitest';
import { TraceLog } from '../../src/index.js';
import { createInspector } from '../../src/phaser/inspector/index.js';
import { wordsView } from '../../src/phaser/inspector/words-view.js';
import { element } from '../../src/phaser/ui/element.js';
import { ScriptedModel, type ScriptedReply } from '../../src/testing/index.js';
import { collect, makeForge } from '../core/people.js';
import { press } from './stage.js';
import { TestScene } from './game.js';
import { boot, village } from './village.js';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** An inspector over a forge in which some turns were played. */
async function inspect(replies: readonly ScriptedReply[], ...typed: readonly string[]) {
  const traces = new TraceLog();
  const model = new ScriptedModel(replies);
  const { people, world } = makeForge({ model, onTrace: traces.add });
  const talk = people.openTalk('mira');
  for (const text of typed) await collect(talk.say(text));
  const panel = createInspector({ parent: document.body, people, model, traces });
  const root = document.querySelector<HTMLElement>('.tfi')!;
  panel.toggle();
  return {
    panel,
    root,
    people,
    world,
    talk,
    traces,
    options: () => [...root.querySelectorAll('[role=option]')].map(({ textContent }) => textContent),
    detail: () => root.querySelector('.tfi-detail')!.textContent,
    tab: (name: string) => [...root.querySelectorAll<HTMLElement>('[role=tab]')].find(({ textContent }) => textContent === name)!,
    page: (name: string) => root.querySelector<HTMLElement>(`[aria-label="${name}"]`)!,
    button: (name: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!,
  };
}

const bridge = 'when does the bridge open';

describe('the inspector', () => {
  it('[INSP-1] says of a turn what was heard, said, known, asked of the model and allowed', async () => {
    const { options, detail, panel } = await inspect([{ mood: 'amused', text: 'Dawn. Two coppers.', odds: 0.7 }], bridge);
    expect(options()).toHaveLength(1);
    expect(detail()).toContain(bridge);
    expect(detail()).toMatch(/\[amused\] ?Dawn. Two coppers./u);
    expect(detail()).toContain('The toll bridge opens at dawn and costs two coppers.');
    expect(detail()).toMatch(/Prompt: \d+ tokens.*system.*said/su);
    expect(detail()).toContain('take:broken_sword');
    expect(detail()).toContain('0.70');
    panel.destroy();
  });

  it('[INSP-12] before the first turn it says what will stand there, in place of an empty list', async () => {
    const { panel, root, options, detail } = await inspect([]);
    const list = root.querySelector<HTMLElement>('[role=listbox]')!;
    expect([list.hidden, options(), document.activeElement]).toEqual([true, [], root.querySelector('.tfi-detail')]);
    expect(detail()).toMatch(/newest first/u);
    panel.destroy();
    const talked = await inspect([{ text: 'Dawn.' }], bridge);
    expect(talked.root.querySelector<HTMLElement>('[role=listbox]')!.hidden).toBe(false);
    talked.panel.destroy();
  });

  it('[INSP-11] shows each word with its odds, and what else could have stood where the model was in doubt', () => {
    const words = [
      { text: ' Dawn', share: 0.9, rivals: [{ text: ' Noon', share: 0.05 }] },
      { text: ' <b>', share: 0.3, rivals: [{ text: ' Two', share: 0.25 }] },
    ];
    const line = element('div', '', {}, ...wordsView(words));
    expect([...line.querySelectorAll('rt')].map(({ textContent }) => textContent)).toEqual(['90', '30']);
    expect(line.querySelector('details')!.textContent).toBe('1 in doubt“<b>” 30 %; or “Two” 25 %');
    expect(wordsView([])).toEqual([]);
  });

  it('[INSP-2] says why an authored line was said, and what was kept back by which rule', async () => {
    const { detail, panel } = await inspect(
      [{ text: 'As an AI language model, I cannot.' }, { text: 'As an AI language model, I cannot.' }],
      bridge,
    );
    expect(detail()).toContain('an authored line');
    expect(detail()).toMatch(/kept back: .*As an AI/su);
    panel.destroy();
  });

  it('[INSP-3] stays at the newest turn, unless an older one was chosen; arrow keys walk the turns', async () => {
    const { detail, panel, talk, options, root } = await inspect(
      [{ text: 'One.' }, { text: 'Two.' }, { text: 'Three.' }],
      'one',
      'two',
    );
    expect(document.activeElement).toBe(root.querySelector('[role=listbox]'));
    expect(detail()).toContain('Two.');
    expect(press('ArrowDown').defaultPrevented).toBe(true);
    expect(detail()).toContain('One.');
    await collect(talk.say('three'));
    panel.tick(300);
    expect(options()).toHaveLength(3);
    expect(detail()).toContain('One.');
    press('ArrowUp');
    press('ArrowUp');
    expect(detail()).toContain('Three.');
    panel.destroy();
  });

  it('[INSP-4] shows the world and people as they are now, with what is locked', async () => {
    const { tab, page, panel, world } = await inspect([]);
    tab('World and people').click();
    panel.tick(300);
    const people = () => page('World and people').textContent;
    expect(people()).toContain('broken_sword 1');
    expect(people()).toContain('stranger');
    expect(people()).toMatch(/Knows 37 of 39.*locked/su);
    world.moveBond('mira', 60);
    panel.tick(300);
    expect(people()).toContain('trusted');
    panel.destroy();
  });

  it('[INSP-5] copies a turn as a bug report, with the turns before it, the world and the machine', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => Promise.resolve(void copied.push(text)));
    const { button, panel } = await inspect([{ text: 'Old.' }, { text: 'Dawn.' }], 'are you old', bridge);
    button('Copy bug report').click();
    await vi.waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain(`- typed: \`${bridge}\``);
    expect(copied[0]).toContain('"are you old"');
    expect(copied[0]).toContain('"broken_sword": 1');
    expect(copied[0]).toContain('- model: ready');
    panel.destroy();
  });

  it('[INSP-6] keys pressed in it reach neither dialogue nor game; Escape closes it and gives the focus back', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    const { panel, root } = await inspect([]);
    press('e');
    press(' ');
    press('Escape');
    expect(heard).not.toHaveBeenCalled();
    expect(root.hidden).not.toBe(false);
    expect(document.activeElement).toBe(before);
    press('e');
    expect(heard).toHaveBeenCalledTimes(1);
    window.removeEventListener('keydown', heard);
    panel.destroy();
    expect(root.isConnected).toBe(false);
  });

  it('[INSP-7] text of models and players is text', async () => {
    const { root, panel } = await inspect([{ text: 'Fine.' }], '<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x');
    panel.destroy();
  });

  it('[INSP-8] its key loads it at the first press, and no key does without the option', async () => {
    const load = vi.fn(() => Promise.resolve({ createInspector }));
    const { options } = village({}, { inspector: { traces: new TraceLog(), load } });
    const game = await boot(options, [new TestScene('forge')], { hasPage: true });
    const panel = () => game.parent.querySelector<HTMLElement>('.tfi');
    expect(load).not.toHaveBeenCalled();
    press('F2');
    await game.frames(1);
    expect(panel()?.hidden).toBe(false);
    press('F2');
    await game.frames(1);
    expect(panel()?.hidden).not.toBe(false);
    expect(load).toHaveBeenCalledTimes(1);
    await game.destroy();
    expect(press('F2').defaultPrevented).toBe(false);
    const without = await boot(village().options, [new TestScene('forge')], { hasPage: true });
    press('F2');
    await without.frames(1);
    expect(without.parent.querySelector('.tfi')).toBeNull();
  });
});
