import { expect, test } from './support/test';
import { axe } from './support/axe';
import { drawn, link, raiseSheet } from './support/app';

const AMSTERDAM = { year: '2019', in: 'GM0363', show: 'corporation' };
const CLAIM = { ...AMSTERDAM, page: 'claim', level: 'neighbourhood', size: '200' };

/** The project's two screens are 1440 and 360 pixels wide. */
const pages: Record<string, Record<string, string>> = {
  explore: {},
  'explore with a card and a comparison': { ...AMSTERDAM, area: 'WK036300', with: 'WK036300,GM0363' },
  'explore with notices': { nonsense: '1' },
  claim: CLAIM,
  'a claim under its definitions, as a bound': { page: 'claim', year: '2022', show: 'corporation' },
  method: { page: 'method' },
  'what if': { ...AMSTERDAM, page: 'whatif', level: 'neighbourhood', if: '1_ai-7.5_si10_nc100' },
  'an embedded map': { ...AMSTERDAM, embed: 'map' },
  'an embedded claim': { ...CLAIM, embed: 'claim' },
  'an embedded card': { ...AMSTERDAM, area: 'WK036300', embed: 'card' },
};

for (const [name, parts] of Object.entries(pages)) {
  for (const lang of ['nl', 'en'] as const) {
    test(`axe finds nothing in ${name} (${lang}), light and dark`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(link({ ...parts, ...(lang === 'en' ? { lang } : {}) }));
      if (parts.page === 'method') await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      else if (parts.page === 'whatif') await expect(page.locator('.spread .summary')).toBeVisible();
      else if (parts.embed === 'card') await expect(page.getByRole('article')).toBeVisible();
      else await drawn(page);
      await raiseSheet(page);
      const about = page.getByRole('button', { name: /Wat is dit precies|What exactly is this/ }).first();
      if (await about.count()) await about.click();
      // An embed is transparent to its host, so the scheme shows in the ink, not in the paper.
      const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
      const light = await ink();
      await axe(page);
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect.poll(ink).not.toBe(light);
      await axe(page);
    });
  }
}

test('axe finds nothing in what the search offers, and what it does not find', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  const field = page.getByRole('combobox', { name: /Zoek een buurt/ });
  await field.fill('centrum');
  await expect(page.getByRole('option', { name: /Centrum/ }).first()).toBeVisible();
  await axe(page);
  await field.fill('9712');
  await expect(page.getByText('Van postcode 9712')).toBeVisible();
  await axe(page);
});
