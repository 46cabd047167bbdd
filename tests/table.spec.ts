import { expect, test } from './support/test';
import { drawn, inAddress, link, raiseSheet, rows, theCard, theTable } from './support/app';
import type { Page } from '@playwright/test';

const column = (page: Page, name: string) => theTable(page).getByRole('columnheader', { name });

/** One cell of each row that is drawn, as a number, from the top down. */
async function numbers(page: Page, cell: number): Promise<number[]> {
  const texts = await rows(page).evaluateAll(
    (drawn, cell) =>
      [...drawn]
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelectorAll('[role=cell]')[cell]?.textContent ?? ''),
    cell,
  );
  return texts.map((text) => Number(text.replaceAll('.', '').replace(',', '.').replace('%', '') || NaN));
}

function sorted(values: number[], direction: 1 | -1): boolean {
  return values.every((value, at) => at === 0 || ((values[at - 1] ?? 0) - value) * direction <= 0);
}

test('it ranks all districts by the share shown, and draws only those looked at', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await raiseSheet(page);
  await expect(page.getByRole('status').filter({ hasText: '3.393 gebieden' })).toBeVisible();
  await expect(theTable(page)).toHaveAttribute('aria-rowcount', '3394');
  await expect(column(page, 'Koopwoningen')).toHaveAttribute('aria-sort', 'descending');
  expect(await rows(page).count()).toBeLessThan(100);
  expect(await rows(page).count()).toBeGreaterThan(5);
  expect(sorted(await numbers(page, 2), -1)).toBe(true);
});

test('each column ranks it, and again the other way round', async ({ page }) => {
  await page.goto(link({ year: '2020', level: 'municipality', show: 'corporation' }));
  await drawn(page);
  await raiseSheet(page);
  const press = (name: string) => column(page, name).getByRole('button').click();

  await press('Inwoners');
  await expect(column(page, 'Inwoners')).toHaveAttribute('aria-sort', 'descending');
  await expect(column(page, 'Corporatiewoningen')).toHaveAttribute('aria-sort', 'none');
  await expect(rows(page).first()).toContainText('Amsterdam');
  await inAddress(page, 'sort', 'residents');
  expect(sorted(await numbers(page, 1), -1)).toBe(true);

  await press('Inwoners');
  await expect(column(page, 'Inwoners')).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText('Schiermonnikoog');
  expect(sorted(await numbers(page, 1), 1)).toBe(true);

  await press('Gebied');
  await expect(column(page, 'Gebied')).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText('Aa en Hunze');
  await press('Gebied');
  await expect(column(page, 'Gebied')).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('Zwolle');
  await inAddress(page, 'sort', '-name');

  await press('Corporatiewoningen');
  await expect(column(page, 'Corporatiewoningen')).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('Delft');
  await expect(rows(page).first()).toContainText('45%');
  await inAddress(page, 'sort', null);
});

test('scrolled to its end it shows the last row, and the unpublished there', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await raiseSheet(page);
  const body = theTable(page).getByRole('rowgroup').last();
  await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = theTable(page).locator('[role=row][aria-rowindex="3394"]');
  await expect(last).toBeVisible();
  await expect(last).toContainText('niet gepubliceerd');
  expect(await rows(page).count()).toBeLessThan(100);
  await body.evaluate((element) => element.scrollTo(0, 0));
  await expect(theTable(page).locator('[role=row][aria-rowindex="2"]')).toBeVisible();
});

for (const [lang, label, words, none] of [
  ['nl', 'Zoek in deze tabel', /^\d+ gebieden$/, 'Geen gebied in deze tabel voldoet aan de zoekopdracht.'],
  ['en', 'Search this table', /^\d+ areas$/, 'No area in this table matches the search.'],
] as const) {
  test(`its own search keeps what matches, and says when nothing does (${lang})`, async ({ page }) => {
    await page.goto(link({ lang }));
    await drawn(page);
    await raiseSheet(page);
    const field = page.getByRole('searchbox', { name: label });
    await field.fill('SUDWEST');
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    await expect(rows(page).first()).toContainText('Súdwest-Fryslân');
    await inAddress(page, 'q', 'SUDWEST');
    await field.fill('zzzz');
    await expect(page.getByText(none)).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
    await field.fill('');
    await expect(rows(page)).not.toHaveCount(0);
    await inAddress(page, 'q', null);
  });
}

test('by keyboard: a heading ranks, a row opens its card', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await page.goto(link({ year: '2020', level: 'municipality', show: 'corporation' }));
  await drawn(page);
  await page.getByRole('searchbox', { name: 'Zoek in deze tabel' }).focus();
  await page.keyboard.press('Tab');
  await expect(column(page, 'Gebied').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(column(page, 'Gebied')).toHaveAttribute('aria-sort', 'ascending');
  for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press('Tab');
  await expect(rows(page).first().getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  const second = rows(page).nth(1).getByRole('button');
  await expect(second).toBeFocused();
  const name = await second.innerText();
  await page.keyboard.press('Enter');
  await expect(theCard(page).getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(theTable(page).getByRole('button', { name, pressed: true })).toBeAttached();
});
