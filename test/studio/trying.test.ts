import { describe, expect, it } from 'vitest';
import { serveStudio } from './studio-house.js';

const house = serveStudio(['tiny-random']);

const COST = 'what does the ferry cost?';

describe('trying a character', () => {
  it('[STUDIO-7] the world is changed by hand, opens what it unlocks, and goes back with the talk', async () => {
    const studio = await house.open();
    const { page, log } = studio;
    await studio.say(COST);
    await studio.tab('World').click();
    await page.getByText('✕ locked').waitFor();
    await page.getByRole('slider').fill('40');
    await page.getByText('✓ open').waitFor();
    await page.getByRole('combobox', { name: 'Name of another item' }).fill('rope');
    await page.getByRole('combobox', { name: 'Name of another item' }).press('Enter');
    expect(await page.getByRole('textbox', { name: 'rope', exact: true }).inputValue()).toBe('1');
    await studio.tab('Talk').click();
    await studio.say('who wore an apron when the rope was cut?');
    expect(await log.textContent()).toContain('White with flour');
    await studio.button('Say it again').first().click();
    await page.getByText('2 of 2').waitFor();
    await studio.tab('World').click();
    // Before the first answer nothing had been changed.
    await page.getByText('✕ locked').waitFor();
  });

  it('[STUDIO-8] a sentence is looked up in the lore, with a reason for every entry', async () => {
    const studio = await house.open();
    const { page } = studio;
    await studio.tab('Lore').click();
    await page.getByRole('textbox', { name: 'A sentence as a player might say it' }).fill('did the flood reach you?');
    const entries = page.getByRole('tabpanel').getByRole('listitem');
    expect(await entries.first().textContent()).toMatch(/✓ comes up.*flood.*key "flood"/su);
    expect(await entries.last().textContent()).toMatch(/✕ stays out.*crossing.*no key was spoken of/su);
  });

  it('[STUDIO-9] an answer becomes a test, which fails when the answer changes', async () => {
    const studio = await house.open();
    const { page } = studio;
    await studio.say(COST);
    await studio.button('Make a test').click();
    const dialog = page.getByRole('dialog', { name: 'Make a test of this answer' });
    await dialog.getByRole('button', { name: 'copper', exact: true }).click();
    await dialog.getByRole('button', { name: 'Add the test' }).click();
    await studio.tab('Tests').click();
    await page.getByText('has 3 tests of their own').waitFor();
    await studio.button('Run the tests').click();
    await page.getByText('3 passed, 0 failed.').waitFor();
    await page.getByRole('textbox', { name: 'In their own words' }).first().fill('[neutral] Three turnips.');
    await studio.button('Run the tests').click();
    await page.getByText('1 passed, 2 failed.').waitFor();
    expect(await page.getByRole('tabpanel').textContent()).toContain('does not say "copper"');
    await page.getByText('Standard probes too').click();
    await page.getByRole('checkbox', { name: 'injection' }).check();
    await studio.button('Run the tests').click();
    await page.getByText(/(?:2|3|4|5|6|7|8|9) passed, 2 failed\./u).waitFor();
  });

  it('[STUDIO-10] two versions of a character are asked the same, and told apart by their tests', async () => {
    const studio = await house.open();
    const { page } = studio;
    await page.getByRole('textbox', { name: 'In their own words' }).first().fill('[neutral] Three turnips.');
    await page.getByText('1 not saved').waitFor();
    await studio.tab('Compare').click();
    expect(await page.getByRole('combobox', { name: 'First: character' }).inputValue()).toBe('saved bron.yaml');
    await page.getByRole('textbox', { name: 'Say something to both' }).fill(COST);
    await page.getByRole('textbox', { name: 'Say something to both' }).press('Enter');
    const answers = page.getByRole('log', { name: 'Answers side by side' }).getByRole('article').nth(1);
    await expect.poll(() => answers.textContent()).toMatch(/One copper.*Three turnips/su);
    await studio.button('Test both').click();
    const difference = page.getByRole('region', { name: 'Tests that differ' }).getByRole('listitem');
    expect(await difference.textContent()).toMatch(/worse.*what does the ferry cost/su);
  });

  it('[STUDIO-11] bond, mood and tokens of a talk are drawn, told in words, and lead to the reasons of each line', async () => {
    const studio = await house.open();
    const { page } = studio;
    await studio.say(COST);
    await studio.tab('World').click();
    await page.getByRole('slider').fill('40');
    await studio.tab('Talk').click();
    await studio.say('who built the crossing?');
    await studio.tab('Why?').click();
    await page.getByRole('img', { name: /^2 lines\. The bond goes from 40, friendly, to 40, friendly\./u }).waitFor();
    const why = page.getByRole('region', { name: 'Why they said that' });
    expect(await why.textContent()).toContain('who built the crossing?');
    await page.getByRole('button', { name: `Line 1: ${COST}` }).click();
    await expect.poll(() => why.textContent()).toContain(COST);
  });
});

describe('helping with writing', () => {
  it('[STUDIO-12] keys are completed and explained out of the schema', async () => {
    const studio = await house.open();
    const { page, editor } = studio;
    await editor.press('Control+End');
    await editor.pressSequentially('schedu');
    await page.getByRole('option', { name: 'schedule' }).waitFor();
    await page.getByText('Where they are through the day.').waitFor();
    await page.getByRole('option', { name: 'schedule' }).click();
    await expect.poll(() => editor.textContent()).toContain('schedule: ');
  });
});
