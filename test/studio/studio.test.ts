import { describe, expect, it } from 'vitest';
import { serveStudio } from './studio-house.js';

const house = serveStudio(['hearth-135m']);

/** Texts that are no characters, each its own way, and what is told of them. */
const BROKEN: readonly (readonly [string, RegExp])[] = [
  ['id: [mira\nname: "Mira', /TF0101/u],
  ['- one\n- two\n', /mistake/u],
  ['42', /mistake/u],
  ['id: 4\nname: [x]\nknows: {a: 1}\nlines: 3\nbarks: true\nexamples: [1, null]\ntests: [[]]\n', /TF0105/u],
  [
    `a: &a [x,x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [*${'abcdefghi'[i]!},*${'abcdefghi'[i]!}]`).join('\n')}\n`,
    /mistake/u,
  ],
  [`id: mira\n# ${'x'.repeat(250_000)}\n`, /TF0102/u],
];

describe('writing', () => {
  it('[STUDIO-1] form and text are one: what is written in one stands in the other, and comments stay', async () => {
    const studio = await house.open();
    const { page, editor } = studio;
    await page.getByRole('textbox', { name: 'Wants' }).fill('sleep till noon');
    await expect.poll(() => editor.textContent()).toContain('wants: sleep till noon');
    expect(await editor.textContent()).toContain('# What they are after.');
    await studio.write('id: mira\nname: Mira Holt\nrole: smith\nvoice: gruff, dry, short\nlines: { unknown: [Tja.] }\n');
    await expect.poll(() => page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Mira Holt');
    await studio.button('Add a fact').click();
    await page.getByRole('textbox', { name: 'Fact 1' }).fill('The forge is cold: since Tuesday.');
    await expect.poll(() => editor.textContent()).toContain("- fact: 'The forge is cold: since Tuesday.'");
  });

  it('[STUDIO-2] a mistake is told with line, reason and remedy, and mended by one press', async () => {
    const studio = await house.open();
    await studio.write(
      'id: mira\nname: Mira Holt\nrole: smith\nvoice: gruff, dry, short\nknow: [Iron is scarce.]\nlines: { unknown: [Tja.] }\n',
    );
    const mistake = studio.problemList.getByRole('listitem').filter({ hasText: 'TF0103' });
    await mistake.getByRole('button', { name: 'Line 5' }).waitFor();
    expect(await mistake.textContent()).toContain('Did you mean "knows"?');
    await mistake.getByRole('button', { name: 'TF0103' }).click();
    await mistake.getByRole('heading', { name: 'An unknown key' }).waitFor();
    await mistake.getByRole('button', { name: 'Mend it' }).click();
    await expect.poll(() => studio.editor.textContent()).toContain('knows: [Iron is scarce.]');
    await mistake.waitFor({ state: 'detached' });
  });

  it('[STUDIO-3] whatever the text holds, there is a list of problems and never a blank page', async () => {
    const studio = await house.open();
    for (const [text, found] of BROKEN) {
      await studio.write(text);
      await expect.poll(() => studio.problemList.textContent()).toMatch(found);
    }
    // The talk with who was there before goes on.
    await studio.say('hello');
    expect(await studio.log.textContent()).toContain('hello');
  });
});

describe('talking', () => {
  it('[STUDIO-4] written lines answer till the model is there, which is told; then the model does, and the page says why', async () => {
    const studio = await house.open('');
    const { page, log } = studio;
    await page.getByText(/answers with written lines/u).waitFor();
    await studio.say('what does the ferry cost?');
    expect(await log.textContent()).toContain('written line');
    await page.locator('[data-status=ready]').waitFor({ timeout: 90_000 });
    await studio.say('who built the crossing?');
    await studio.button('Why?').last().click();
    const why = page.getByRole('region', { name: 'Why they said that' });
    const told = (await why.textContent()) ?? '';
    expect(told).toMatch(/What the model said.*Attempt 1, seed \d+/su);
    expect(told).toMatch(/Prompt: \d+ tokens.*system\d+ · \d+ %/su);
    expect(told).toContain("The crossing was built by the ferryman's grandmother.");
    expect(told).toMatch(/Reading[\d.]+ m?s/u);
    expect(await why.getByLabel('Words with their odds in percent').locator('ruby').count()).toBeGreaterThan(2);
  });

  it('[STUDIO-5] any line is said again or gone on from, and no way that the talk took is lost', async () => {
    const studio = await house.open();
    await studio.say('colourless green ideas');
    await studio.say('what does the ferry cost?');
    await studio.button('Say it again').first().click();
    await studio.page.getByText('2 of 2').waitFor();
    expect(await studio.log.textContent()).not.toContain('ferry');
    await studio.say('is the river deep?');
    await studio.button('The answer before').click();
    await expect.poll(() => studio.log.textContent()).toContain('what does the ferry cost?');
    await studio.button('Go on from here').first().click();
    await studio.say('goodbye');
    const said = await studio.log.textContent();
    expect(said).toContain('goodbye');
    expect(said).not.toContain('what does the ferry cost?');
  });

  it('[STUDIO-6] a talk outlives a change of the text, and is said again with it', async () => {
    const studio = await house.open();
    await studio.say('what does the ferry cost?');
    expect(await studio.log.textContent()).toContain('One copper');
    await studio.page.getByRole('textbox', { name: 'In their own words' }).first().fill('[neutral] Three turnips.');
    await studio.page.getByText('The text has changed since.').waitFor();
    expect(await studio.log.textContent()).toContain('One copper');
    await studio.button('Say all again').click();
    await expect.poll(() => studio.log.textContent()).toContain('Three turnips');
  });
});
