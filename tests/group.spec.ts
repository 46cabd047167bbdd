import { expect, test } from './support/test';
import { axe } from './support/axe';
import { drawn, inAddress, link, part } from './support/app';
import type { Page } from '@playwright/test';

const AMSTERDAM = { page: 'claim', year: '2019', level: 'district', in: 'GM0363', show: 'corporation', of: 'group' };
const THREE = { ...AMSTERDAM, pick: 'WK0363.00.01.72', name: 'Drie wijken' };

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

for (const [lang, said] of [
  ['nl', /^In 2019 bestaan \d van de 3 wijken in “Drie wijken” voor minstens twee derde uit corporatiewoningen; er wonen [\d.]+ mensen\.$/],
  ['en', /^In 2019 \d of the 3 districts in “Drie wijken” consist for at least two-thirds of corporation homes; [\d,]+ people live there\.$/],
] as const) {
  test(`a claim about a group of one’s own: from link to counts and course (${lang})`, async ({ page }) => {
    await page.goto(link({ ...THREE, ...(lang === 'en' ? { lang } : {}) }));
    await drawn(page);
    await expect(heading(page)).toHaveAccessibleName(said);
    await expect(page.locator('.counts li')).toHaveCount(3);
    const beside = page.locator('.beside');
    await expect(beside.locator('tbody tr')).toHaveCount(2);
    await expect(beside.getByRole('rowheader', { name: '2017' })).toBeVisible();
    await expect(beside.locator('dd').first()).toContainText(/\d (gestegen|gedaald|gelijk|rose|fell|the same)/);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await axe(page);
    }
  });
}

test('codes and names are pasted, shown as understood, and then taken', async ({ page }) => {
  await page.goto(link(AMSTERDAM));
  await drawn(page);
  await expect(page.getByText('Er zit nog geen gebied in.')).toBeVisible();
  await page.getByText('Plak codes of namen', { exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Plak codes of namen' });
  await field.fill('Jordaan; 36300\nWK036301, Atlantis');
  const group = page.locator('.own-group');
  await expect(group.getByRole('status').filter({ hasText: '3 gevonden, 0 met meer mogelijkheden, 1 niet gevonden.' })).toBeVisible();
  await expect(group).toContainText('Niet gevonden in wat u bekijkt: Atlantis');
  expect(part(page, 'pick')).toBeNull();
  await group.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await inAddress(page, 'pick', /^WK0363\.00\.01\.\w\w$/);
  await expect(group.locator('.chips').first().getByRole('button')).toHaveCount(3);
  const name = page.getByRole('textbox', { name: 'Naam van de groep' });
  await name.fill('Oude stad');
  await name.press('Enter');
  await inAddress(page, 'name', 'Oude stad');
  await expect(heading(page)).toHaveAccessibleName(/van de 3 wijken in “Oude stad”/);
  await group.getByRole('button', { name: /^Haal weg: Jordaan/ }).click();
  await expect(group.locator('.chips').first().getByRole('button')).toHaveCount(2);
});

test('a name that several areas bear is asked about', async ({ page }) => {
  await page.goto(link({ page: 'claim', year: '2022', show: 'corporation', of: 'group' }));
  await drawn(page);
  await page.getByText('Plak codes of namen', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Plak codes of namen' }).fill('Centrum');
  await expect(page.getByText('Centrum – Meer gebieden heten zo; kies:')).toBeVisible();
  await page.getByRole('button', { name: 'Centrum (Arnhem)' }).click();
  await inAddress(page, 'pick', 'WK0202.01');
});

test('areas are picked in the table by keyboard, and one that is selected by a button', async ({ page }) => {
  await page.goto(link({ ...AMSTERDAM, pick: 'WK0363.00' }));
  await drawn(page);
  const table = page.locator('.concerned').getByRole('table');
  await expect(table.getByRole('row').filter({ has: page.getByRole('cell') })).toHaveCount(1);
  // What meets the claim is taken at once.
  await page.getByRole('button', { name: 'Neem de gebieden die voldoen' }).click();
  await expect(heading(page)).toHaveAccessibleName(/bestaan 9 van de 9 wijken/);
  // While picking, what is selected goes out, and in again.
  await page.getByRole('checkbox', { name: /Kies op kaart of in tabel/ }).check();
  const first = table.getByRole('button').filter({ hasText: /\w/ }).nth(3);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveAccessibleName(/bestaan 8 van de 8 wijken/);
  await page.getByRole('checkbox', { name: /Kies op kaart of in tabel/ }).uncheck();
  await table.getByRole('button').filter({ hasText: /\w/ }).nth(3).click();
  await page.getByRole('button', { name: 'Haal het gekozen gebied eruit' }).click();
  await expect(heading(page)).toHaveAccessibleName(/bestaan 7 van de 7 wijken/);
  await page.getByRole('button', { name: 'Maak leeg' }).click();
  await inAddress(page, 'pick', null);
});

test('the forty of 2007 are offered by name, with what they are not', async ({ page }) => {
  await page.goto(link({ page: 'claim', of: 'group' }));
  await drawn(page);
  await page.locator('.forty summary').click();
  const forty = page.locator('.forty');
  await expect(forty).toContainText('het zijn geen CBS-gebieden');
  await expect(forty.locator('li')).toHaveCount(41);
  await expect(forty.locator('li.matched')).toHaveCount(13);
  await forty.getByRole('button', { name: /Neem die wijken/ }).click();
  await inAddress(page, 'name', 'De veertig wijken van 2007');
  await inAddress(page, 'year', '2022');
  await expect(page.getByText('14 wijken van 2022.')).toBeVisible();
  await expect(heading(page)).toHaveAccessibleName(/van de 14 wijken in “De veertig wijken van 2007”/);
});

test('of areas that are not among those in focus it says so', async ({ page }) => {
  await page.goto(link({ ...AMSTERDAM, pick: 'WK0363.00.WK0518.27' }));
  await drawn(page);
  await expect(page.getByText('1 van de 2 gebieden zijn er onder de wijken van 2019')).toBeVisible();
});
