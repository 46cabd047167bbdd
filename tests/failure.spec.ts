import { expect, test } from './support/test';
import { drawn, inAddress, link, part, rows, theCard, theMap, theTable } from './support/app';
import type { Page, Route } from '@playwright/test';

/** Failures that the test itself brings about, and the browser reports. */
const loadFailure = /Failed to load resource|net::ERR_/;

const notices = (page: Page) => page.getByRole('status', { name: /Meldingen|Notices/ });
const retry = (page: Page) => notices(page).getByRole('button', { name: /Probeer opnieuw|Try again/ });

test.describe('a link that is partly nonsense', () => {
  for (const [lang, heading, parts] of [
    [
      'nl',
      'Een deel van de link is niet begrepen en overgeslagen.',
      ['‘year=banaan’ kan niet', '‘t=900’ kan niet', '‘geheim’ is geen onderdeel', '‘area=<b>x</b>’ kan niet'],
    ],
    [
      'en',
      'Part of the link was not understood and left out.',
      ['“year=banaan” cannot be', '“t=900” cannot be', '“geheim” is not a part', '“area=<b>x</b>” cannot be'],
    ],
  ] as const) {
    test(`says which parts, and keeps the rest (${lang})`, async ({ page }) => {
      const nonsense = { year: 'banaan', t: '900', geheim: '1', area: '<b>x</b>' };
      await page.goto(link({ ...nonsense, lang, show: 'age-65-plus', level: 'municipality' }));
      await drawn(page);
      await expect(notices(page)).toContainText(heading);
      for (const text of parts) await expect(notices(page)).toContainText(text);
      await expect(theMap(page)).toHaveAccessibleName(/, 2024$/);
      await expect(rows(page)).not.toHaveCount(0);
      await notices(page).getByRole('button', { name: /Sluiten|Dismiss/ }).first().click();
      await expect(notices(page)).not.toContainText(heading);
    });
  }

  test('of a later version still opens', async ({ page }) => {
    await page.goto('?v=7&level=municipality');
    await drawn(page);
    await expect(notices(page)).toContainText('nieuwere versie (7)');
    await expect(theTable(page)).toHaveAccessibleName('Koopwoningen per gemeente, 2024');
  });

  test('that asks for figures there are none of shows the nearest, and says so', async ({ page }) => {
    await page.goto(link({ year: '2017', level: 'neighbourhood', in: 'GM0344', show: 'corporation' }));
    await drawn(page);
    await expect(notices(page)).toContainText('Deze cijfers zijn niet geladen');
    await expect(notices(page)).toContainText('U ziet wat er het dichtst bij komt');
    await expect(rows(page)).not.toHaveCount(0);
    expect(part(page, 'in'), 'the link is kept until the reader chooses').toBe('GM0344');
    await notices(page).getByRole('button', { name: 'Sluiten' }).click();
    await expect(notices(page)).not.toContainText('niet geladen');
  });

  test('of thousands of characters does no harm', async ({ page }) => {
    await page.goto(`?v=1&q=${'x'.repeat(3000)}&${'y'.repeat(300)}=1&with=${'GM0363,'.repeat(200)}&at=NaN,1e999,-3`);
    await drawn(page);
    await expect(notices(page)).toContainText('Een deel van de link is niet begrepen');
    await expect(rows(page)).not.toHaveCount(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, 'long words do not widen the page').toBeLessThanOrEqual(0);
  });
});

/** Ways in which a file of figures does not come. */
const harms: { name: string; harm: (route: Route) => Promise<void> }[] = [
  { name: 'missing (404)', harm: (route) => route.fulfill({ status: 404, body: 'Not found' }) },
  { name: 'cut off by the network', harm: (route) => route.abort('connectionreset') },
  {
    name: 'half of itself',
    harm: async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) });
    },
  },
  {
    name: 'altered on its way',
    harm: async (route) => {
      const body = await (await route.fetch()).body();
      for (let at = 64; at < body.length; at += 97) body[at] = (body[at] ?? 0) ^ 0x55;
      await route.fulfill({ status: 200, body });
    },
  },
  {
    name: 'a page of a captive portal (HTML with 200)',
    harm: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Log in' }),
  },
  { name: 'empty', harm: (route) => route.fulfill({ status: 200, body: '' }) },
];

for (const { name, harm } of harms) {
  test(`a file of figures that is ${name}: the rest stays, and a retry brings it`, async ({ page, guard, isMobile }) => {
    test.skip(isMobile, 'files come alike on every screen');
    guard.expect(loadFailure);
    await page.route(/\/figures\/am19-/, harm);
    await page.goto('.');
    await drawn(page);
    await expect(notices(page)).toContainText('Niet alle cijfers konden worden geladen');
    await expect(notices(page)).toContainText('2019');
    await expect(page.getByRole('status').filter({ hasText: '3.393 gebieden' })).toBeAttached();

    await retry(page).click();
    await expect(notices(page), 'it fails again, and says so again').toContainText('Niet alle cijfers');
    await page.unroute(/\/figures\/am19-/);
    await retry(page).click();
    await expect(notices(page)).not.toContainText('Niet alle cijfers');
    const field = page.getByRole('combobox', { name: /Zoek een buurt/ });
    await field.fill('1061');
    await field.press('Enter');
    await expect(theCard(page)).toContainText('Amsterdam');
  });
}

for (const [lang, failed] of [
  ['nl', 'Niet alle cijfers konden worden geladen'],
  ['en', 'Not all figures could be loaded'],
] as const) {
  test(`the list of figures does not come: that is said, and a retry brings everything (${lang})`, async ({
    page,
    guard,
  }) => {
    guard.expect(loadFailure);
    await page.route(/\/figures\/figures-/, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(link({ lang }));
    await expect(notices(page)).toContainText(failed);
    await expect(notices(page)).toContainText('503');
    await expect(page.getByRole('combobox').first()).toBeVisible();
    await page.unroute(/\/figures\/figures-/);
    await retry(page).click();
    await expect(page.getByRole('status').filter({ hasText: /3[.,]393/ })).toBeAttached();
    await expect(notices(page)).not.toContainText(failed);
  });
}

test('the figures of the first view do not come: the others are there, and a retry brings them', async ({
  page,
  guard,
}) => {
  guard.expect(loadFailure);
  await page.route(/\/figures\/ar24-/, (route) => route.abort());
  await page.goto('.');
  await expect(notices(page)).toContainText('Niet alle cijfers konden worden geladen');
  await expect(page.getByText('niets gepubliceerd'), 'not loaded is not unpublished').toHaveCount(0);
  await page.unroute(/\/figures\/ar24-/);
  await retry(page).click();
  await expect(page.getByRole('status').filter({ hasText: '3.393 gebieden' })).toBeAttached();
});

test('while figures are on their way the page says so, and works', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/figures\/ar24-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('.', { waitUntil: 'commit' });
  await expect(page.getByRole('region', { name: 'Kaart' })).toContainText('Cijfers worden geladen');
  await expect(page.getByRole('link', { name: 'Verantwoording', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('region', { name: 'Map' })).toContainText('Loading figures');
  release();
  await expect(page.getByRole('status').filter({ hasText: '3,393 areas' })).toBeAttached();
});

test('a network lost after loading takes nothing away', async ({ page, context }) => {
  await page.goto('.');
  await drawn(page);
  // The figures of the other years come after the first view.
  const loaded = () => page.evaluate(() => performance.getEntriesByName('wijkmix:figures').length);
  await expect.poll(loaded).toBe(8);
  // So do the pages beside the map.
  await page.waitForFunction(() => performance.getEntriesByName('wijkmix:parts').length > 0);
  await context.setOffline(true);
  const shown = page.getByRole('group', { name: 'Wat wordt getoond' });
  await shown.getByRole('combobox', { name: 'Jaar' }).selectOption('2017');
  await expect(theMap(page)).toHaveAccessibleName(/, 2017$/);
  await expect(rows(page)).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Klopt dat?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bestaat van alle');
  await page.getByRole('link', { name: 'Verantwoording', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Verantwoording', level: 1 })).toBeVisible();
  await page.goBack();
  await inAddress(page, 'page', 'claim');
  await expect(notices(page)).toHaveText('');
});
