import { expect, test } from './support/test';
import { announced, drawn, inAddress, link, theCard, theMap, theTable } from './support/app';
import type { Page } from '@playwright/test';

const field = (page: Page) =>
  page.getByRole('combobox', { name: /Zoek een buurt, wijk of gemeente|Search for a neighbourhood/ });
const found = (page: Page) => page.getByRole('listbox', { name: /Gevonden gebieden|Areas found/ }).getByRole('option');

test('a part of a name finds its neighbourhoods, and choosing one opens its card everywhere', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await field(page).fill('kolenkit');
  await expect(found(page).first()).toContainText(/Kolenkit.*Amsterdam/);
  const option = found(page).filter({ hasText: 'buurt ·' }).first();
  const name = await option.locator('b').innerText();
  await option.click();
  await expect(theCard(page).getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await inAddress(page, 'area', /^BU0363/);
  await expect(theMap(page)).toHaveAccessibleName(/Kaart van Amsterdam/);
  await expect(announced(page)).toContainText(name);
  await expect(theTable(page).getByRole('button', { name, pressed: true })).toBeAttached();

  await page.goBack();
  await expect(theCard(page)).toHaveCount(0);
  await inAddress(page, 'area', null);
  await page.goForward();
  await expect(theCard(page).getByRole('heading', { name, level: 1 })).toBeVisible();
});

test('a postcode finds the neighbourhoods where it is the most common', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await field(page).fill('1061');
  await expect(found(page)).not.toHaveCount(0);
  for (const option of await found(page).all()) await expect(option).toContainText(/BU0363\w+/);
  await found(page).first().click();
  await expect(theCard(page)).toContainText('Amsterdam');
  await inAddress(page, 'area', /^BU0363/);
});

for (const [lang, words] of [
  ['nl', 'Van postcode 9712 zijn geen buurten geladen'],
  ['en', 'No neighbourhoods of postcode 9712 are loaded'],
] as const) {
  test(`a postcode without loaded neighbourhoods says so (${lang})`, async ({ page }) => {
    await page.goto(link({ lang }));
    await drawn(page);
    await field(page).fill('9712');
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    await expect(found(page)).toHaveCount(0);
  });
}

test('a code finds its area', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await field(page).fill('gm0363');
  await expect(found(page).first()).toContainText('Amsterdam');
  await expect(found(page).first()).toContainText('GM0363');
  await field(page).press('Enter');
  await expect(theCard(page).getByRole('heading', { name: 'Amsterdam', level: 1 })).toBeVisible();
  await inAddress(page, 'area', 'GM0363');
});

test('a name of many areas shows the municipality of each', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await field(page).fill('Centrum');
  await expect(found(page)).not.toHaveCount(0);
  const municipalities = new Set<string>();
  for (const option of await found(page).all()) {
    const line = await option.innerText();
    expect(line).toMatch(/Centrum/i);
    const municipality = line.match(/· (.+?) ·/)?.[1] ?? '';
    expect(municipality, line).not.toBe('');
    municipalities.add(municipality);
  }
  expect(municipalities.size, 'different municipalities').toBeGreaterThan(3);
});

for (const typed of ['sudwest fryslan', 'SÚDWEST-FRYSLÂN', 'súdwest  fryslân']) {
  test(`case, diacritics and hyphens are forgiven: ${typed}`, async ({ page }) => {
    await page.goto('.');
    await drawn(page);
    await field(page).fill(typed);
    await expect(found(page).first()).toContainText('Súdwest-Fryslân');
    await expect(found(page).first()).toContainText('gemeente');
  });
}

test('what is not there is said, with what could be tried', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await field(page).fill('qqxyz');
  const said = page.getByRole('status').filter({ hasText: 'Geen gebied gevonden voor ‘qqxyz’' });
  await expect(said).toBeVisible();
  await expect(said).toContainText('GM0363');
  await field(page).press('Enter');
  await expect(theCard(page)).toHaveCount(0);
});

test('by keyboard alone: arrows go round, Escape closes, Enter opens', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no arrow keys');
  await page.goto(link({ lang: 'en' }));
  await drawn(page);
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if (await field(page).evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('delft');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  const options = found(page);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const at = await options.nth(1).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', at ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(options.first()).toBeHidden();
  await page.keyboard.type('Delft');
  await expect(options.first()).toContainText('municipality');
  await page.keyboard.press('Enter');
  await expect(theCard(page).getByRole('heading', { name: 'Delft', level: 1 })).toBeVisible();
  await inAddress(page, 'area', 'GM0503');
});

test('by touch: what is tapped is opened', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desktop has no fingers');
  await page.goto('.');
  await drawn(page);
  await field(page).tap();
  await field(page).pressSequentially('leiden');
  await found(page).filter({ hasText: 'gemeente' }).first().tap();
  await expect(theCard(page).getByRole('heading', { name: 'Leiden', level: 1 })).toBeInViewport();
  await inAddress(page, 'area', 'GM0546');
});
