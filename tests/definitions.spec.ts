import { readFileSync } from 'node:fs';
import { expect, test } from './support/test';
import { axe } from './support/axe';
import { drawn, inAddress, link } from './support/app';
import type { Page } from '@playwright/test';

/** What the native tests say that each link must show; `crates/view/tests/definitions.rs` writes it. */
interface Golden {
  link: string;
  lang: 'nl' | 'en';
  verdict: string;
  true: string;
  lines: [string, string, string][];
}
const golden: Golden[] = JSON.parse(readFileSync(new URL('./golden/definitions.json', import.meta.url), 'utf8'));

const AMSTERDAM = { page: 'claim', year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation', size: '200' };

function section(page: Page) {
  return page.locator('section').filter({
    has: page.getByRole('heading', { name: /^(Onder elke redelijke definitie|Under every reasonable definition)$/ }),
  });
}

/** The rows of the table of definitions as they read. */
async function lines(page: Page): Promise<string[][]> {
  const rows = section(page).locator('tbody tr');
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/^[✓✗?]/, '').trim())),
  );
}

for (const expected of golden) {
  test(`the page shows what native code says (${expected.link})`, async ({ page }) => {
    await page.goto(`?${expected.link}`);
    await drawn(page);
    await expect(section(page).getByRole('status')).toHaveText(expected.verdict);
    await expect(section(page)).toContainText(expected.true);
    await expect.poll(() => lines(page)).toEqual(expected.lines);
  });
}

test('what is claimed is set in the line, held by the address, and judged at once', async ({ page }) => {
  await page.goto(link({ ...AMSTERDAM, say: '17' }));
  await drawn(page);
  const verdict = section(page).getByRole('status');
  await expect(verdict).toHaveText('Klopt onder 4 van de 11 definities.');
  await section(page).getByRole('combobox', { name: 'Ongeveer, minstens of hoogstens' }).selectOption('minstens');
  await inAddress(page, 'rel', 'least');
  await expect(verdict).not.toHaveText('Klopt onder 4 van de 11 definities.');
  const part = section(page).getByRole('spinbutton', { name: 'Beweerd aandeel, in procenten' });
  await part.fill('5');
  await part.press('Enter');
  await inAddress(page, 'say', '5');
  await expect(verdict).toHaveText('Klopt onder 11 van de 11 definities.');
  await page.reload();
  await drawn(page);
  await expect(verdict).toHaveText('Klopt onder 11 van de 11 definities.');
});

test('a definition that the sentence can say leads to that sentence', async ({ page }) => {
  await page.goto(link(AMSTERDAM));
  await drawn(page);
  await section(page).getByRole('link', { name: 'per wijk' }).click();
  await inAddress(page, 'level', null);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('9%');
});

test('a bound that cannot decide says so, and what would', async ({ page }) => {
  await page.goto(link({ page: 'claim', year: '2022', show: 'corporation', say: '3', lang: 'en' }));
  await drawn(page);
  await expect(section(page).getByText('These figures cannot decide it')).toBeVisible();
  await expect(section(page).getByText('published shares would decide it')).toBeVisible();
});

test('a dragged threshold is judged under every definition without holding up the page', async ({ page }) => {
  await page.goto(link(AMSTERDAM));
  await drawn(page);
  const slider = page.getByRole('slider', { name: 'Grens' });
  await slider.focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  await inAddress(page, 't', /^\d+$/);
  const judged = await page.evaluate(() => performance.getEntriesByName('wijkmix:definitions').length);
  expect(judged, 'every step was judged').toBeGreaterThanOrEqual(20);
  await expect(section(page).locator('tbody tr').first()).toContainText('zoals gesteld');
});

test('a part of the app that does not come is told in place, and can be asked for again', async ({ page, guard }) => {
  guard.expect(/Failed to load resource|Failed to fetch|net::ERR_FAILED/);
  await page.route('**/parts/*.wasm', (route) => route.abort());
  await page.goto('?v=1&page=method');
  const lost = page.getByRole('alert').filter({ hasText: 'Deze pagina kon niet worden geladen' });
  await expect(lost).toBeVisible();
  await expect(page.getByRole('link', { name: 'Verken' })).toBeVisible();
  await page.unroute('**/parts/*.wasm');
  await lost.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verantwoording' })).toBeVisible();
});

test('the claim over random zones instead of neighbourhoods, when asked for', async ({ page }) => {
  await page.goto(link({ page: 'claim', year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation', size: '200' }));
  await drawn(page);
  const regrouped = page.locator('.regrouped');
  await regrouped.getByText('Andere grenzen', { exact: true }).click();
  await expect(regrouped).toContainText(/In 200 willekeurige indelingen van deze buurten in \d+ aaneengesloten zones/);
  await expect(regrouped.locator('progress')).toHaveCount(0);
  await axe(page, '.definitions');
});
