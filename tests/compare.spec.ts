import { expect, test } from './support/test';
import { drawn, inAddress, link, raiseSheet, theCard } from './support/app';
import type { Locator, Page } from '@playwright/test';

const SIX = ['WK036300', 'WK036301', 'WK036302', 'WK036303', 'WK036304', 'WK036305'];
const AMSTERDAM = { year: '2019', in: 'GM0363', show: 'corporation' };

function panel(page: Page): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: /^(Vergelijken|Compare): / }) });
}

test('areas are put side by side from their cards, and taken away again', async ({ page }) => {
  await page.goto(link({ ...AMSTERDAM, area: 'WK036300' }));
  await drawn(page);
  await raiseSheet(page);
  const first = await theCard(page).getByRole('heading', { level: 1 }).innerText();
  await theCard(page).getByRole('button', { name: 'Vergelijk', exact: true }).click();
  await inAddress(page, 'with', 'WK036300');
  await expect(panel(page).getByRole('rowheader')).toHaveText([`${first} (2019)`]);

  await page.goto(link({ ...AMSTERDAM, area: 'WK036301', with: 'WK036300' }));
  await drawn(page);
  await raiseSheet(page);
  const second = await theCard(page).getByRole('heading', { level: 1 }).innerText();
  await theCard(page).getByRole('button', { name: 'Vergelijk', exact: true }).click();
  await inAddress(page, 'with', 'WK036300,WK036301');
  await expect(panel(page).getByRole('rowheader')).toHaveText([`${first} (2019)`, `${second} (2019)`]);
  await expect(panel(page).getByRole('columnheader', { name: 'Corporatiewoningen' })).toBeVisible();
  await expect(panel(page).getByRole('img')).toContainText(first);
  await expect(panel(page).getByRole('img')).toContainText(second);

  await panel(page).getByRole('button', { name: `${first}: Uit vergelijking` }).click();
  await inAddress(page, 'with', 'WK036301');
  await panel(page).getByRole('button', { name: 'Maak leeg' }).click();
  await inAddress(page, 'with', null);
  await expect(panel(page)).toHaveCount(0);
});

test('six are the most: the seventh is refused, with the reason', async ({ page }) => {
  await page.goto(link({ ...AMSTERDAM, area: 'WK036306', with: SIX.join(',') }));
  await drawn(page);
  await raiseSheet(page);
  await expect(panel(page).getByRole('rowheader')).toHaveCount(6);
  const add = theCard(page).getByRole('button', { name: 'Vergelijk', exact: true });
  await expect(add).toBeDisabled();
  await expect(add).toHaveAccessibleDescription('Er staan al zes gebieden; haal er eerst een weg.');
  await add.click({ force: true });
  await inAddress(page, 'with', SIX.join(','));
  await panel(page).getByRole('row').nth(3).getByRole('button', { name: /: Uit vergelijking$/ }).click();
  await expect(add).toBeEnabled();
  await add.click();
  await inAddress(page, 'with', [...SIX.filter((code) => code !== SIX[2]), 'WK036306'].join(','));
});

test('the comparison follows the theme that is shown (en)', async ({ page }) => {
  await page.goto(link({ ...AMSTERDAM, with: 'GM0363,WK036300', lang: 'en' }));
  await drawn(page);
  await raiseSheet(page);
  await expect(panel(page).getByRole('rowheader')).toHaveText(['Amsterdam (2019)', 'Burgwallen-Oude Zijde (2019)']);
  await expect(panel(page).getByRole('heading')).toHaveText('Compare: Owned and rented homes');
  const share = page.getByRole('group', { name: 'What is shown' }).getByRole('combobox', { name: 'Share of' });
  await share.selectOption({ label: '65 years and over' });
  await expect(panel(page).getByRole('heading')).toHaveText('Compare: Age');
  await expect(panel(page).getByRole('columnheader', { name: '65 years and over' })).toBeVisible();
});
