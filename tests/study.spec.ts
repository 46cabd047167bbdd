import { expect, test } from './support/test';
import { axe } from './support/axe';
import { drawn, inAddress, link, raiseSheet } from './support/app';
import type { Page } from '@playwright/test';

const AMSTERDAM = { year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation' };

async function open(page: Page, parts: Record<string, string>): Promise<void> {
  await page.goto(link(parts));
  await drawn(page);
  await raiseSheet(page);
  await page.getByRole('button', { name: /^(Hoe zeker is dat\? Alle maten|How sure is that\? All measures)$/ }).click();
}

/** What the panel says under one of its headings. */
function said(page: Page, term: string) {
  return page.locator('.study dl > div').filter({ has: page.getByText(term, { exact: true }) });
}

for (const [lang, value, terms] of [
  ['nl', '0,424', ['Afronding en weggelaten cijfers', 'Toeval', 'Definitie en grens']],
  ['en', '0.424', ['Rounding and withheld figures', 'Chance', 'Definition and boundary']],
] as const) {
  test(`a measure is shown with its three uncertainties apart (${lang})`, async ({ page }) => {
    await open(page, { ...AMSTERDAM, ...(lang === 'en' ? { lang } : {}) });
    await expect(page.locator('.study .value')).toContainText(value);
    const [rounding, chance, boundary] = terms;
    await expect(said(page, rounding)).toContainText('200');
    await expect(said(page, rounding)).toContainText(/0[.,]42\d/);
    await expect(said(page, chance)).toContainText(/0[.,]02\d/);
    await expect(said(page, boundary)).toContainText(/0[.,]2\d\d[–-]0[.,]\d{3}/);
    await expect(page.locator('.study progress'), 'the work ends').toHaveCount(0);
    await axe(page);
  });
}

test('another measure is worked out anew, and one without an exact floor says so', async ({ page }) => {
  await open(page, AMSTERDAM);
  const value = page.locator('.study .value');
  await expect(value).toContainText('0,424');
  await page.getByRole('combobox', { name: 'Maat' }).selectOption('Gini');
  await expect(value).not.toContainText('0,424');
  await expect(said(page, 'Toeval')).toContainText('geen exacte verwachting');
  await page.getByRole('combobox', { name: 'Maat' }).selectOption({ label: 'Gorards maat' });
  await expect(said(page, 'Toeval')).toContainText('Bij blind toewijzen');
});

test('the work can be stopped, and what was found so far stays', async ({ page, context }) => {
  await page.goto(link({ level: 'district' }));
  await drawn(page);
  await raiseSheet(page);
  // A slow machine, on which there is time to change one's mind.
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await page.getByRole('button', { name: 'Hoe zeker is dat? Alle maten' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.locator('.study progress')).toHaveCount(0);
  await expect(said(page, 'Afronding en weggelaten cijfers')).toContainText('getrokken tabellen');
  await expect(said(page, 'Afronding en weggelaten cijfers')).not.toContainText('van 200 getrokken');
});

test('what is behind an index: the curve, between and within, where it comes from', async ({ page }) => {
  await open(page, AMSTERDAM);
  const behind = page.locator('.behind');
  await behind.getByText('De kromme', { exact: true }).click();
  await expect(behind.getByRole('img', { name: /^De kromme\. De buurten op volgorde/ })).toBeVisible();
  await behind.getByText('Tussen en binnen', { exact: true }).click();
  await expect(behind).toContainText(/Van de ongelijkheid \(Theils H\) ligt \d+% tussen de \d+ wijken/);
  await behind.getByText('Waar het vandaan komt', { exact: true }).click();
  await expect(behind).toContainText(/De helft van de ongelijkheid komt van \d+ van de \d+ gebieden/);
  await behind.getByText('Meer maten', { exact: true }).click();
  await expect(behind.locator('.more tbody tr')).toHaveCount(15);
  await expect(behind.getByRole('row', { name: /H̃ met omgeving tot 1\.000 m/ })).toContainText(/0,\d{3}$/);
  await axe(page, '.study');
  // An area of the list is selected on the map.
  await behind.getByRole('button').first().click();
  await inAddress(page, 'area', /^BU0363/);
});

test('other zones, a group of one’s own, and incomes in order', async ({ page }) => {
  await open(page, { ...AMSTERDAM, show: 'income_low40' });
  const behind = page.locator('.behind');
  await behind.getByText('Inkomens op volgorde', { exact: true }).click();
  await expect(behind).toContainText('CBS publiceert alleen deze twee grenzen');
  await expect(said(page, 'Definitie en grens')).toContainText(/in \d+ aaneengesloten gebieden/);
  const zones = () => said(page, 'Definitie en grens').textContent().then((text) => Number(/in (\d+) aaneengesloten/.exec(text ?? '')?.[1]));
  const before = await zones();
  await page.getByRole('combobox', { name: 'Gebieden per zone' }).selectOption('16');
  await expect.poll(zones).toBeLessThan(before / 2);
  await open(page, { ...AMSTERDAM, level: 'district', pick: 'WK0363.00.01.02.03.04', name: 'Binnenstad' });
  const whole = await page.locator('.study .value').textContent();
  await page.getByRole('combobox', { name: 'Over', exact: true }).selectOption('own');
  await expect(page.locator('.study .value')).not.toHaveText(whole ?? '');
});
