import type Phaser from 'phaser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TownsfolkError } from '../../src/index.js';
import { DEFAULT_THEME, type PortraitArt } from '../../src/phaser/index.js';
import { texturePortraits } from '../../src/phaser/texture-portraits.js';
import { isHidden, openStage, said, thinking } from './stage.js';

afterEach(() => document.body.replaceChildren());

/** Art with these frames, and what was drawn of it last. */
function artOf(...frames: readonly string[]) {
  const drawn: string[] = [];
  const portraits: PortraitArt = {
    draw: (_, frame) => frames.includes(frame) && drawn.push(frame) > 0,
  };
  return { portraits, drawn };
}

/** A moment at which nobody blinks and no mouth is open. */
const STILL_MS = 1000 - (1000 % 110) + 110 * 2;

describe('the portrait', () => {
  it('[UI-26] shows the mood, neutral when the mood has no picture, and nothing when there is none at all', () => {
    const { portraits, drawn } = artOf('mira/happy', 'mira/neutral');
    const stage = openStage({ portraits, charsPerSecond: 0 });
    const frame = () => stage.find('.tf-portrait-frame');
    const conversation = stage.show(said('Ha!', { mood: 'happy' }));
    stage.ui.tick(16, STILL_MS);
    stage.ui.tick(16, STILL_MS);
    expect(drawn.at(-1)).toBe('mira/happy');
    expect(isHidden(frame())).toBe(false);
    conversation.become(said('Bah.', { mood: 'angry' }));
    stage.ui.tick(16, STILL_MS);
    stage.ui.tick(16, STILL_MS);
    expect(drawn.at(-1)).toBe('mira/neutral');
    conversation.become(said('Hm.', { npcId: 'pell', speaker: 'Pell' }));
    stage.ui.tick(16, STILL_MS);
    expect(isHidden(frame())).toBe(true);
    conversation.become(said('Ha!', { mood: 'happy' }));
    stage.ui.tick(16, STILL_MS);
    conversation.become(said('Rain.', { npcId: undefined, speaker: undefined }));
    stage.ui.tick(16, STILL_MS);
    expect(isHidden(frame())).toBe(true);
    stage.ui.destroy();
  });

  it('[UI-26] is there for who thinks, and absent in a game without pictures', () => {
    const { portraits, drawn } = artOf('mira/neutral');
    const stage = openStage({ portraits });
    const conversation = stage.show(said('Hm.', { npcId: 'pell', speaker: 'Pell' }));
    stage.ui.tick(16, STILL_MS);
    conversation.become(thinking);
    stage.ui.tick(16, STILL_MS);
    expect(drawn).toEqual(['mira/neutral']);
    expect(isHidden(stage.find('.tf-portrait-frame'))).toBe(false);
    stage.ui.destroy();
    const plain = openStage();
    plain.show(said('Hm.'));
    plain.ui.tick(16, STILL_MS);
    expect(isHidden(plain.find('.tf-portrait-frame'))).toBe(true);
    plain.ui.destroy();
  });

  it('[UI-26] moves its mouth only while words are typed', () => {
    const { portraits, drawn } = artOf('mira/neutral', 'mira/neutral-talk');
    const stage = openStage({ portraits });
    stage.show(said('Mind the sparks.'));
    for (let atMs = 220; atMs < 1000; atMs += 10) stage.ui.tick(10, atMs);
    expect(new Set(drawn)).toEqual(new Set(['mira/neutral-talk', 'mira/neutral']));
    stage.ui.tick(60_000, 1000);
    drawn.length = 0;
    for (let atMs = 1000; atMs < 2000; atMs += 10) stage.ui.tick(10, atMs);
    expect(drawn).not.toContain('mira/neutral-talk');
    stage.ui.destroy();
  });

  it('[UI-26] comes out of an atlas at its own size, under the name that the persona gives it; what the atlas lacks is told', () => {
    const frame = { cutX: 8, cutY: 4, cutWidth: 48, cutHeight: 40, source: { image: 'sheet' } };
    const textures = {
      exists: (key: string) => key === 'portraits',
      get: () => ({ has: (name: string) => name === 'mira/happy', get: () => frame }),
    } as unknown as Phaser.Textures.TextureManager;
    const canvas = document.createElement('canvas');
    const drawImage = vi.fn();
    vi.spyOn(canvas, 'getContext').mockReturnValue({ drawImage } as never);
    const portraitOf = (npcId: string) => (npcId === 'smith' ? 'mira' : npcId);
    const art = texturePortraits(textures, 'portraits', portraitOf);
    expect(art.draw(canvas, 'smith/angry')).toBe(false);
    expect(texturePortraits(textures, 'elsewhere', portraitOf).draw(canvas, 'smith/happy')).toBe(false);
    expect(art.draw(canvas, 'smith/happy')).toBe(true);
    expect([canvas.width, canvas.height]).toEqual([48, 40]);
    expect(drawImage.mock.calls).toEqual([['sheet', 8, 4, 48, 40, 0, 0, 48, 40]]);
  });
});

describe('the theme', () => {
  it('[UI-27] stands on the dialogue as custom properties, with defaults for what is left out', () => {
    const stage = openStage({
      theme: {
        font: 'Alegreya',
        artScale: 3,
        colours: { accent: '#ff8800', buttonText: '#00ff00' },
        art: { buttonFocus: { url: 'ui/button.png', slice: [4, 5, 6, 7] } },
      },
    });
    const property = (name: string) => stage.ui.root.style.getPropertyValue(name);
    expect(property('--tf-font')).toBe('Alegreya');
    expect(property('--tf-accent')).toBe('#ff8800');
    expect(property('--tf-button-text')).toBe('#00ff00');
    expect(property('--tf-text')).toBe(DEFAULT_THEME.colours.text);
    expect(property('--tf-button-focus-image')).toMatch(/ui\/button\.png"?\) 4 5 6 7 fill$/u);
    expect(property('--tf-button-focus-width')).toBe('12px 15px 18px 21px');
    expect(property('--tf-box-image')).toBe('');
    stage.ui.destroy();
  });

  it('[UI-27] of one dialogue is not that of another', () => {
    const [first, second] = [openStage({ theme: { font: 'Alegreya' } }), openStage()];
    expect(second.ui.root.style.getPropertyValue('--tf-font')).toBe(DEFAULT_THEME.font);
    first.ui.destroy();
    second.ui.destroy();
  });
});

describe('who is near', () => {
  it('[UI-28] has a button each, the nearest with the key that does the same', () => {
    const stage = openStage();
    const used: string[] = [];
    const near = ['Talk to Mira', 'Look at the gate'].map((label) => ({ label, onUse: () => used.push(label) }));
    stage.ui.showNear(near);
    const made = [...stage.find('[role="group"]').children] as HTMLElement[];
    expect(made.map((one) => one.lastChild?.textContent)).toEqual(['Talk to Mira', 'Look at the gate']);
    expect(made.map((one) => one.querySelector('kbd')?.textContent)).toEqual(['E', undefined]);
    for (const one of made) one.click();
    expect(used).toEqual(['Talk to Mira', 'Look at the gate']);
    stage.ui.showNear([]);
    expect(stage.find('[role="group"]').childElementCount).toBe(0);
    stage.ui.destroy();
  });

  it('[UI-28] keeps its button from frame to frame, so that a press that takes two frames arrives', () => {
    const stage = openStage();
    const mira = { label: 'Talk to Mira', onUse: () => undefined };
    stage.ui.showNear([mira]);
    const button = stage.find('[role="group"] button');
    stage.ui.showNear([mira]);
    expect(stage.find('[role="group"] button')).toBe(button);
    stage.ui.destroy();
  });

  it('[UI-28] with the same name is still somebody else', () => {
    const stage = openStage();
    const used: string[] = [];
    const guard = (name: string) => ({ label: 'Talk to the guard', onUse: () => used.push(name) });
    stage.ui.showNear([guard('left')]);
    stage.ui.showNear([guard('right')]);
    stage.find('[role="group"] button').click();
    expect(used).toEqual(['right']);
    stage.ui.destroy();
  });

  it('[UI-28] keeps the focus on their button when somebody else comes nearer', () => {
    const stage = openStage();
    const [mira, gate] = ['Talk to Mira', 'Look at the gate'].map((label) => ({ label, onUse: () => undefined }));
    stage.ui.showNear([mira!, gate!]);
    stage.find('[role="group"] button').focus();
    stage.ui.showNear([gate!, mira!]);
    expect(document.activeElement?.textContent).toBe('Talk to Mira');
    stage.ui.destroy();
  });

  it('[UI-28] is out of sight during a conversation', () => {
    const stage = openStage();
    stage.ui.showNear([{ label: 'Talk to Mira', onUse: () => undefined }]);
    const conversation = stage.show(thinking);
    expect(isHidden(stage.find('[role="group"]'))).toBe(true);
    conversation.become({ type: 'ended' });
    expect(isHidden(stage.find('[role="group"]'))).toBe(false);
    stage.ui.destroy();
  });
});

describe('the status', () => {
  it('[UI-29] says where the model stands while there is something to say, with the code of a failure', () => {
    const stage = openStage();
    const status = () => stage.find('[role="status"]').textContent;
    stage.ui.showStatus({ type: 'downloading', loadedBytes: 12_400_000, totalBytes: 80_000_000 });
    expect(status()).toMatch(/\b12\b.*\b80 MB/u);
    stage.ui.showStatus({ type: 'failed', error: new TownsfolkError('model/network', 'Gone.', { hint: 'Wait.' }) });
    expect(status()).toContain('model/network');
    for (const type of ['ready', 'busy', 'absent'] as const) {
      stage.ui.showStatus({ type });
      expect(status()).toBe('');
    }
    stage.ui.destroy();
  });
});
