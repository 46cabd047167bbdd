import { expect, test } from './support/test';
import { axe } from './support/axe';
import { drawn, inAddress, link } from './support/app';
import type { Page } from '@playwright/test';

const THE_HAGUE = { page: 'claim', year: '2019', level: 'neighbourhood', in: 'GM0518', show: 'corporation' };

function verdict(page: Page) {
  return page.locator('.definitions').getByRole('status').first();
}

function row(page: Page, name: string) {
  return page.locator('.definitions tbody tr').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

test('here more uneven than there: from link to verdict', async ({ page }) => {
  await page.goto(link({ ...THE_HAGUE, than: 'GM0363' }));
  await drawn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(
    "In 2019 zijn corporatiewoningen in 's-Gravenhage ongelijker over de buurten verdeeld dan in Amsterdam.",
  );
  await expect(verdict(page)).toHaveText('Klopt onder 10 van de 10 definities.');
  await expect(row(page, 'zoals gesteld: D')).toContainText('0,477');
  await expect(row(page, 'zoals gesteld: D')).toContainText('0,424');
  await expect(row(page, 'D per wijk')).toContainText('0,330');
  await axe(page);
});

test('turned round, it does not hold; the address holds what is compared', async ({ page }) => {
  await page.goto(link({ ...THE_HAGUE, than: 'GM0363' }));
  await drawn(page);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.locator('select[name=in]').selectOption('GM0363');
  await heading.locator('select[name=than]').selectOption('GM0518');
  await inAddress(page, 'than', 'GM0518');
  await inAddress(page, 'in', 'GM0363');
  await expect(verdict(page)).toHaveText('Klopt onder geen van de 10 definities.');
  await expect(page.getByText('Waar zou zijn: het omgekeerde.')).toBeVisible();
});

test('the divide has grown: by the examples and the kinds of claim, in English', async ({ page }) => {
  await page.goto(link({ page: 'claim', lang: 'en' }));
  await drawn(page);
  await page.getByRole('link', { name: 'Amsterdam: the divide has grown since 2017, corporation homes' }).click();
  await inAddress(page, 'since', '2017');
  await expect(verdict(page)).toHaveText('Holds under none of the 10 definitions.');
  await expect(row(page, 'D beyond chance')).toContainText('does not hold');
  const kinds = page.getByRole('group', { name: 'Kind of claim' });
  await expect(kinds.getByRole('button', { name: 'The divide has grown' })).toHaveAttribute('aria-pressed', 'true');
  await kinds.getByRole('button', { name: 'So many areas above a threshold' }).click();
  await inAddress(page, 'since', null);
  await expect(page.getByRole('heading', { name: 'Honestly counted' })).toBeVisible();
});

test('a whole country is compared in slices, and what cannot be compared says so', async ({ page }) => {
  await page.goto(link({ page: 'claim', year: '2024', since: '2022', show: 'owner' }));
  await drawn(page);
  await expect(verdict(page)).toHaveText(/^Klopt onder/);
  await page.goto(link({ page: 'claim', year: '2024', since: '1999', show: 'owner' }));
  await drawn(page);
  await expect(page.getByText('Voor deze vergelijking zijn geen gepubliceerde aandelen')).toBeVisible();
});

test('each kind of claim finds something to compare with, and never takes two cities for the country', async ({ page }) => {
  await page.goto(link({ page: 'claim', year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation' }));
  await drawn(page);
  const kinds = page.getByRole('group', { name: 'Soort bewering' });
  await kinds.getByRole('button', { name: 'Hier ongelijker verdeeld dan daar' }).click();
  await inAddress(page, 'than', 'GM0518');
  await expect(verdict(page)).toHaveText('Klopt onder geen van de 10 definities.');
  const other = page.locator('select[name=than]');
  await expect(other.locator('option')).toHaveText(['Amsterdam', "'s-Gravenhage"]);
  await kinds.getByRole('button', { name: 'De kloof is gegroeid' }).click();
  await inAddress(page, 'since', '2017');
  await expect(verdict(page)).toHaveText('Klopt onder geen van de 10 definities.');
  await expect(page.getByText('alle 40 paren van getrokken tabellen')).toBeVisible();

  await page.goto(link({ page: 'claim', year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation', than: 'NL00' }));
  await drawn(page);
  await expect(page.getByText('Voor deze vergelijking zijn geen gepubliceerde aandelen')).toBeVisible();
  await expect(other).toHaveValue('NL00');
});
