import { expect, test } from './support/test';
import { drawn, inAddress, link, raiseSheet, rows, theCard, theMap, theTable } from './support/app';
import type { Locator, Page } from '@playwright/test';

const THEMES = {
  nl: ['Koop en huur', 'Huishoudens', 'Inkomen', 'Leeftijd', 'Herkomst', 'Uitkeringen en zorg'],
  en: ['Owned and rented homes', 'Households', 'Income', 'Age', 'Origin', 'Benefits and care'],
} as const;

const DISTRICT = { area: 'WK036300', year: '2019', in: 'GM0363' };

/** A theme of the card: its heading, bars and lines. */
function theme(page: Page, title: string): Locator {
  return theCard(page).locator('section').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });
}

/** The line of one group. */
function line(page: Page, group: string): Locator {
  return theCard(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: group, exact: true }) });
}

for (const lang of ['nl', 'en'] as const) {
  test(`every theme stands there, beside municipality and country (${lang})`, async ({ page }) => {
    await page.goto(link({ ...DISTRICT, lang }));
    await drawn(page);
    await raiseSheet(page);
    await expect(theCard(page).getByRole('heading', { level: 2 })).toHaveText([...THEMES[lang]]);
    const country = lang === 'nl' ? 'Nederland' : 'the Netherlands';
    for (const title of THEMES[lang].slice(0, 4)) {
      const bars = theme(page, title).getByRole('img');
      for (const place of ['Burgwallen-Oude Zijde', 'Amsterdam', country]) {
        await expect(bars, title).toContainText(place);
      }
      await expect(bars, 'the bars are told in words too').toHaveAccessibleName(/Burgwallen-Oude Zijde.*\d+%/);
    }
    const low = lang === 'nl' ? 'Laag inkomen' : 'Low income';
    await expect(line(page, low)).toContainText(/Amsterdam [\d.,]+% · (Nederland|the Netherlands) [\d.,]+%/);
  });
}

test('each figure says what it is, of when, how sure and from where', async ({ page }) => {
  await page.goto(link(DISTRICT));
  await drawn(page);
  await raiseSheet(page);
  const about = line(page, 'Corporatiewoningen').getByRole('button', { name: /Wat is dit precies/ });
  await expect(about).toHaveAttribute('aria-expanded', 'false');
  await about.click();
  await expect(about).toHaveAttribute('aria-expanded', 'true');
  const told = line(page, 'Corporatiewoningen').getByRole('definition');
  await expect(line(page, 'Corporatiewoningen').getByRole('term')).toHaveText([
    'Definitie',
    'Peildatum',
    'Zekerheid',
    'Bron',
  ]);
  await expect(told.nth(0)).toContainText(/corporatie|toegelaten instelling/i);
  await expect(told.nth(1)).toContainText('1 januari 2019');
  await expect(told.nth(2)).toContainText(/\d/);
  await expect(told.nth(3)).toContainText('CBS');
  await about.click();
  await expect(told).toHaveCount(0);
});

test('each figure of each theme has its explanation', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the same on every screen');
  await page.goto(link({ ...DISTRICT, lang: 'en' }));
  await drawn(page);
  const buttons = theCard(page).getByRole('button', { name: /What exactly is this/ });
  const figures = await buttons.count();
  expect(figures).toBeGreaterThan(20);
  for (const button of await buttons.all()) await button.click();
  const terms = theCard(page).getByRole('term');
  for (const term of ['Definition', 'Date', 'Certainty', 'Source']) {
    await expect(terms.getByText(term, { exact: true })).toHaveCount(figures);
  }
  const empty = await theCard(page)
    .getByRole('definition')
    .evaluateAll((told) => told.filter((one) => !one.textContent?.trim()).length);
  expect(empty).toBe(0);
});

test('zero, not published and not in these figures are told apart', async ({ page }) => {
  const amsterdam = { year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation' };
  await page.goto(link({ ...amsterdam, sort: '-share' }));
  await drawn(page);
  await raiseSheet(page);
  await expect(rows(page).first()).toContainText('0%');
  await rows(page).first().getByRole('button').click();
  await expect(line(page, 'Corporatiewoningen')).toContainText('0%');
  await expect(line(page, 'Corporatiewoningen')).not.toContainText('niet gepubliceerd');
  await expect(theme(page, 'Herkomst')).toContainText('Niet in de cijfers van 2019.');

  const body = theTable(page).getByRole('rowgroup').last();
  await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const withheld = rows(page).filter({ hasText: 'niet gepubliceerd' }).last();
  await withheld.getByRole('button').click();
  await expect(theme(page, 'Koop en huur')).toContainText(/niet gepubliceerd/i);
  await expect(theme(page, 'Koop en huur')).not.toContainText('0%');
});

test('what follows from its siblings is a bound, not a figure', async ({ page }) => {
  await page.goto(link({ area: 'GM0363', level: 'municipality' }));
  await drawn(page);
  await raiseSheet(page);
  await expect(line(page, 'Koopwoningen')).toContainText(/^Koopwoningen\d+%/);
  await expect(line(page, 'Corporatiewoningen')).toContainText(/≤ \d+%/);
});

test('a group pressed in the card is shown on the map', async ({ page }) => {
  await page.goto(link(DISTRICT));
  await drawn(page);
  await raiseSheet(page);
  await line(page, 'Lage inkomens 40%').or(line(page, 'Laag inkomen')).first().getByRole('button').first().click();
  await expect(theMap(page)).toHaveAccessibleName(/Kaart van Amsterdam: .*inkom.* per wijk, 2019/);
  await inAddress(page, 'show', /.+/);
});

test('closing it goes back to the whole', async ({ page }) => {
  await page.goto(link(DISTRICT));
  await drawn(page);
  await raiseSheet(page);
  await theCard(page).getByRole('button', { name: 'Sluiten' }).click();
  await expect(theCard(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('In de middelste wijk van Amsterdam');
  await inAddress(page, 'area', null);
});

test('an area that no table holds is said not to be loaded', async ({ page }) => {
  await page.goto(link({ area: 'BU00140001' }));
  await drawn(page);
  await expect(theCard(page).getByRole('heading', { name: 'Dit gebied is niet geladen' })).toBeVisible();
  await expect(theCard(page)).toContainText('BU00140001');
  await expect(theMap(page)).toBeVisible();
});

test('link and embed address of a card can be had', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(link(DISTRICT));
  await drawn(page);
  await raiseSheet(page);
  await theCard(page).getByRole('button', { name: 'Kopieer link' }).click();
  await expect(theCard(page).getByText('Gekopieerd')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).searchParams.get('area')).toBe(DISTRICT.area);
  await expect(theCard(page).getByRole('link', { name: 'Insluiten' })).toHaveAttribute('href', /embed=card/);
});
