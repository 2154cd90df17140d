import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage, SaveSlots, restoreSnapshot, takeSnapshot } from '../../src/index.js';
import { createGameSaves } from '../../src/phaser/index.js';
import { makeForge } from '../core/people.js';
import { openStage } from './stage.js';

afterEach(() => document.body.replaceChildren());

const PICTURE = 'data:image/webp;base64,AAAA';

function openSaves(storage = new MemoryStorage()) {
  const { people, world } = makeForge();
  const endTalk = vi.fn();
  const saves = createGameSaves(
    {
      slots: new SaveSlots(storage),
      take: () => takeSnapshot(people),
      restore: (snapshot) => void restoreSnapshot(snapshot, people),
      title: () => 'The forge, day 1',
    },
    { picture: () => Promise.resolve(PICTURE), lastLine: () => 'Mira: Mind the sparks.', endTalk },
  );
  const stage = openStage({ saves });
  stage.button('Saves')!.click();
  const named = (name: string) => stage.ui.root.querySelector<HTMLButtonElement>(`[aria-label^="${name}"]`);
  return { stage, world, endTalk, named };
}

describe('saves', () => {
  it('[SAVES-1] a slot shows place, time, picture and last line of what was saved into it', async () => {
    const { stage, named } = openSaves();
    await vi.waitFor(() => expect(named('Save here: Slot 2')).not.toBeNull());
    named('Save here: Slot 2')!.click();
    await vi.waitFor(() => expect(named('Load: Slot 2')).not.toBeNull());
    const slot = named('Load: Slot 2')!.closest('li')!;
    expect(slot.textContent).toContain('The forge, day 1');
    expect(slot.textContent).toContain('Mira: Mind the sparks.');
    expect(slot.querySelector('img')?.getAttribute('src')).toBe(PICTURE);
    stage.ui.destroy();
  });

  it('[SAVES-2] loading ends the talk, brings back what was saved and closes the page', async () => {
    const { stage, named, world, endTalk } = openSaves();
    await vi.waitFor(() => expect(named('Save here: Slot 1')).not.toBeNull());
    named('Save here: Slot 1')!.click();
    await vi.waitFor(() => expect(named('Load: Slot 1')).not.toBeNull());
    world.take('broken_sword');
    named('Load: Slot 1')!.click();
    await vi.waitFor(() => expect(stage.find('[aria-label=Saves]').hidden).not.toBe(false));
    expect(world.has('broken_sword')).toBe(true);
    expect(endTalk).toHaveBeenCalledTimes(1);
    stage.ui.destroy();
  });

  it('[SAVES-3] saving over one and deleting one ask once more; leaving the button takes the question back', async () => {
    const { stage, named } = openSaves();
    await vi.waitFor(() => expect(named('Save here: Slot 1')).not.toBeNull());
    named('Save here: Slot 1')!.click();
    await vi.waitFor(() => expect(named('Delete: Slot 1')).not.toBeNull());
    const remove = named('Delete: Slot 1')!;
    remove.focus();
    remove.click();
    expect(remove.textContent).toBe('Delete: sure?');
    remove.blur();
    expect(remove.textContent).toBe('Delete');
    remove.click();
    remove.click();
    await vi.waitFor(() => expect(named('Save here: Slot 1')).not.toBeNull());
    stage.ui.destroy();
  });

  it('[SAVES-4] a save that is damaged is told in words, and the game goes on', async () => {
    const storage = new MemoryStorage();
    await storage.store('townsfolk/save/1', '{"half of');
    const { stage, named } = openSaves(storage);
    await vi.waitFor(() => expect(named('Load: Slot 1')).not.toBeNull());
    named('Load: Slot 1')!.click();
    await vi.waitFor(() => expect(stage.find('[aria-label=Saves] [role=status]').textContent).not.toBe(''));
    stage.ui.destroy();
  });
});
