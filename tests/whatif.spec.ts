import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test';
import { axe } from './support/axe';
import { inAddress, link, part } from './support/app';
import type { Download, Page } from '@playwright/test';

const AMSTERDAM = { page: 'whatif', year: '2019', in: 'GM0363' };
const FREE_ROOM = { ...AMSTERDAM, if: '1_ai-7.5_all' };

/** The paragraph of what comes of the levers. */
function summary(page: Page) {
  return page.locator('.results .summary').first();
}

async function open(page: Page, parts: Record<string, string>): Promise<void> {
  await page.goto(link(parts));
  await expect(summary(page)).toBeVisible();
}

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

for (const [lang, said, target] of [
  ['nl', [/nu 23,2% huishoudens met een laag inkomen/, /na 25 jaar met deze knoppen 17,4%, zonder 23,2%/, /1\.6\d\d minder in de groep/, /niemand meer of minder/], 'Dat is nu al zo.'],
  ['en', [/23\.2% are households with a low income now/, /after 25 years with these levers 17\.4%, without 23\.2%/, /1,6\d\d fewer of them in the group/, /nobody more or fewer/], 'That is so already.'],
] as const) {
  test(`a link brings a scenario back, and what comes of it (${lang})`, async ({ page }) => {
    await open(page, { ...FREE_ROOM, ...(lang === 'en' ? { lang } : {}) });
    for (const words of said) await expect(summary(page)).toContainText(words);
    await expect(page.locator('.met')).toContainText(target);
    await expect(page.locator('.small svg')).toHaveCount(6);
    await expect(page.locator('.working')).toHaveCount(0);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await axe(page);
    }
  });
}

test('who comes from a place without figures begins where they are, and is told', async ({ page }) => {
  await page.goto(link({ page: 'whatif' }));
  await expect(page.locator('.lead .caution')).toContainText('Van Nederland, wijken 2024 is niet gepubliceerd');
  await inAddress(page, 'in', 'GM0363');
  await expect(summary(page)).toContainText('zonder 23,2%');
  // Who chooses such a year here is told why, and where figures are.
  await page.locator('.whatif select[name=in]').selectOption('NL00');
  await page.locator('.whatif select[name=year]').selectOption('2022');
  const absent = page.locator('.absent');
  await expect(absent).toContainText('niet gepubliceerd hoeveel woningen van corporaties zijn');
  await absent.getByRole('link', { name: "'s-Gravenhage, buurten 2019" }).click();
  await expect(summary(page)).toContainText('mensen met bijstand');
  await inAddress(page, 'if', '1_wel');
});

test('an indicator that is not published there is named, and another can be chosen', async ({ page }) => {
  await page.goto(link({ page: 'whatif', year: '2019', in: 'GM0518' }));
  await expect(page.locator('.absent')).toContainText('geen cijfers van huishoudens met een laag inkomen');
  await page.getByRole('combobox', { name: 'Wie kwetsbaar heet' }).selectOption('bijstand');
  await expect(summary(page)).toContainText('mensen met bijstand');
  await expect(page.locator('.absent')).toHaveCount(0);
});

test('an example of the debate sets the levers, and a lever by hand leaves it', async ({ page }) => {
  await open(page, AMSTERDAM);
  const sell = page.getByRole('button', { name: '“Verkoop 1 % per jaar”' });
  await expect(page.getByRole('button', { name: 'Zoals het gaat' })).toHaveAttribute('aria-pressed', 'true');
  await sell.click();
  await expect(sell).toHaveAttribute('aria-pressed', 'true');
  await inAddress(page, 'if', '1_si17.24');
  await expect(page.locator('.parts tbody tr')).toHaveCount(1);
  await expect(page.locator('.parts')).toContainText('Verkopen');
  await page.getByRole('spinbutton', { name: 'Meer of minder toewijzen aan kwetsbare huishoudens, in de groep' }).fill('-10');
  await page.keyboard.press('Enter');
  await inAddress(page, 'if', '1_si17.24_ai-10');
  await expect(sell).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.parts tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: '“Het waterbed”' }).click();
  await expect(summary(page)).toContainText(/Elders in Amsterdam gaat het van 24,2% naar 2[6-9],\d%/);
});

test('the same share everywhere begins with the share of today', async ({ page }) => {
  await open(page, AMSTERDAM);
  await page.getByRole('combobox', { name: 'Toewijzen in de groep' }).selectOption('share');
  await inAddress(page, 'if', '1_qi23.2_same');
  const share = page.getByRole('spinbutton', { name: 'Aandeel toewijzingen aan kwetsbare huishoudens, in de groep' });
  await expect(share).toHaveValue('23.2');
  await share.fill('15');
  await share.press('Enter');
  await expect(summary(page)).toContainText(/na 25 jaar met deze knoppen 1[67],\d%/);
});

test('every lever works by keyboard alone', async ({ page }) => {
  await open(page, AMSTERDAM);
  const slider = page.getByRole('slider', { name: 'Meer of minder toewijzen aan kwetsbare huishoudens, in de groep' });
  await slider.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await inAddress(page, 'if', '1_ai-1.5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('-5,5');
  await page.keyboard.press('Enter');
  await inAddress(page, 'if', /^1_ai-(1\.5|5\.5)$/);
  const building = page.locator('.lever').filter({ hasText: 'Bouwen' }).locator('summary').first();
  await building.focus();
  await page.keyboard.press('Enter');
  const corporation = page.getByRole('spinbutton', { name: 'Nieuwe corporatiewoningen', exact: true });
  await corporation.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('500');
  await page.keyboard.press('Tab');
  await inAddress(page, 'if', /_nc500/);
  const where = page.getByRole('combobox', { name: 'Nieuwe corporatiewoningen: Waar' });
  await where.selectOption('out');
  await inAddress(page, 'if', /_cout$/);
  // Every control that can be reached has a name.
  const nameless = await page.locator('.whatif :is(input, select, button, summary)').evaluateAll((controls) =>
    controls.filter((control) => {
      const label = control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? (control.labels?.length ?? 0) > 0 : false;
      return !label && !control.getAttribute('aria-label') && !control.textContent?.trim();
    }).length,
  );
  expect(nameless).toBe(0);
});

test('a range that a reader gives widens the band', async ({ page }) => {
  const band = async () => {
    const figure = page.locator('.small').first();
    const table = figure.locator('details');
    if (!(await table.getAttribute('open').then((open) => open !== null))) await table.locator('summary').click();
    const cell = figure.locator('tbody tr').nth(5).locator('td').last();
    await expect(cell).toHaveText(/\d/);
    const [low, high] = ((await cell.textContent()) ?? '').split('–').map((end) => parseFloat(end.replace(',', '.')));
    return (high ?? 0) - (low ?? 0);
  };
  await open(page, FREE_ROOM);
  const sure = await band();
  await open(page, { ...AMSTERDAM, if: '1_ti5.8*4*8_ai-7.5_all' });
  await expect(page.getByRole('spinbutton', { name: 'Doorstroming in de groep: laagst' })).toHaveValue('4');
  expect(await band()).toBeGreaterThan(sure);
  // A range typed by hand is in the address; emptied, it is gone.
  const low = page.getByRole('spinbutton', { name: 'Meer of minder toewijzen aan kwetsbare huishoudens, in de groep: laagst' });
  await page.locator('.dial').filter({ has: page.getByRole('spinbutton', { name: 'Meer of minder toewijzen aan kwetsbare huishoudens, in de groep', exact: true }) }).locator('.range summary').click();
  await low.fill('-15');
  await low.press('Enter');
  await inAddress(page, 'if', '1_ti5.8*4*8_ai-7.5*-15*-7.5_all');
  await low.fill('');
  await low.press('Enter');
  await inAddress(page, 'if', '1_ti5.8*4*8_ai-7.5_all');
});

test('a target says when, or why not', async ({ page }) => {
  await open(page, { ...AMSTERDAM, if: '1_ai-7.5_tg20' });
  const met = page.locator('.met');
  await expect(met).toHaveText(/Voor het eerst na \d+ jaar\.$/);
  const target = page.getByRole('spinbutton', { name: 'Doel', exact: true });
  await target.fill('10');
  await target.press('Enter');
  await expect(met).toContainText('blijft op den duur staan bij 15,');
  await page.getByRole('combobox', { name: 'Wanneer wordt een doel gehaald?' }).selectOption({ label: 'het aandeel corporatiewoningen in de groep' });
  await expect(met).toContainText('Niet. Met deze knoppen verandert het niet.');
  await page.getByRole('button', { name: '“Verkoop 1 % per jaar”' }).click();
  await expect(met).toContainText('Niet binnen 25 jaar.');
});

test('a group that a reader picks is in the address, and is what the levers are about', async ({ page }) => {
  await open(page, AMSTERDAM);
  await page.getByRole('radio', { name: 'gebieden die u zelf kiest' }).check();
  await expect(summary(page)).toContainText('Er is geen gebied in de groep');
  const pick = page.getByRole('group', { name: 'Kies gebieden' });
  await pick.getByRole('searchbox').fill('betondorp');
  await pick.getByRole('checkbox', { name: 'Betondorp' }).check();
  await inAddress(page, 'pick', /^WK0363\.\w\w$/);
  await expect(page.getByText('98 wijken op 1 januari 2019, waarvan 1 in de groep.').first()).toBeVisible();
  await expect(page.locator('.areas tbody tr').first()).toContainText('Betondorp');
  await page.reload();
  await expect(page.getByText('waarvan 1 in de groep.').first()).toBeVisible();
});

test('spread: the fewest changed allocations, on the map, in tables, and in years', async ({ page }) => {
  await open(page, { ...AMSTERDAM, if: '1_cp25' });
  const spread = page.locator('section.spread');
  const told = spread.locator('.summary');
  await expect(told).toHaveText(/Minstens \d[\d.]* huishoudens met een laag inkomen moeten een huis krijgen in een ander gebied/);
  await expect(told).toHaveText(/duurt dat bij deze doorstroming \d+ jaar/);
  await expect(spread.getByRole('img', { name: /Gebieden die geven en opnemen/ })).toBeVisible();
  const rows = spread.locator('tbody').first().locator('tr');
  expect(await rows.count()).toBeGreaterThan(5);
  const fewest = Number(/Minstens ([\d.]+)/.exec((await told.textContent()) ?? '')?.[1]?.replace('.', ''));
  // Limits: what can be met within a kilometre is no more than what can be met at all.
  const distance = spread.getByRole('spinbutton', { name: /Hoogstens zo ver/ });
  await distance.fill('1');
  await distance.press('Enter');
  await inAddress(page, 'if', '1_cp25_km1');
  await expect(told).toContainText('Binnen deze grenzen lukt het niet helemaal');
  await distance.fill('0');
  await distance.press('Enter');
  const homes = spread.getByRole('spinbutton', { name: /Nieuwe corporatiewoningen om mee te spreiden/ });
  await homes.fill('2000');
  await homes.press('Enter');
  await expect.poll(async () => Number(/Minstens ([\d.]+)/.exec((await told.textContent()) ?? '')?.[1]?.replace('.', ''))).toBeLessThan(fewest);
  await spread.getByRole('radio', { name: 'overal gelijk' }).check();
  await inAddress(page, 'if', /_even$/);
  await expect(spread.getByText(/Ongelijkheid D: 0,\d+ nu, 0,00\d daarna/)).toBeVisible();
  await axe(page, '.spread');
});

test('support: caretakers at a ratio, their cost, and how levers change that', async ({ page }) => {
  await open(page, { ...AMSTERDAM, if: '1_si50' });
  const support = page.locator('section.support');
  const scope = support.locator('tbody').first().getByRole('row', { name: /hele gebied/ });
  await expect(scope).toContainText('niet ingevuld');
  await expect(support.locator('.dial').first()).toContainText('Een voorbeeld, zonder bron: u kiest.');
  const ratio = support.getByRole('spinbutton', { name: 'Corporatiewoningen per huismeester' });
  await ratio.fill('250');
  await ratio.press('Enter');
  await expect(scope).toContainText(/739,3 → 6\d\d,\d/);
  const present = support.getByRole('spinbutton', { name: /Huismeesters die er nu zijn/ });
  await present.fill('300');
  await present.press('Enter');
  await expect(scope).toContainText(/41% → 4\d%/);
  await inAddress(page, 'if', '1_si50_hc250_ch300');
});

test('scenarios are kept in the browser, compared, opened and deleted', async ({ page }) => {
  await open(page, FREE_ROOM);
  const name = page.getByRole('textbox', { name: 'Naam voor dit scenario' });
  const keep = page.getByRole('button', { name: 'Bewaar in deze browser' });
  await name.fill('Vrije ruimte');
  await keep.click();
  await page.getByRole('button', { name: '“Verkoop 1 % per jaar”' }).click();
  await name.fill('Verkoop');
  await name.press('Enter');
  await expect(page.locator('.kept li')).toHaveCount(2);
  await page.reload();
  await expect(page.locator('.kept li')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Vergelijk: Vrije ruimte' }).check();
  await page.getByRole('checkbox', { name: 'Vergelijk: Verkoop' }).check();
  const compared = page.locator('table.compared');
  await expect(compared.getByRole('columnheader')).toHaveText(['Wat', 'Vrije ruimte', 'Verkoop']);
  await expect(compared).toContainText('23,2% → 17,4%');
  await page.getByRole('link', { name: 'Vrije ruimte', exact: true }).click();
  await inAddress(page, 'if', '1_ai-7.5_all');
  await page.getByRole('button', { name: 'Verwijder: Verkoop' }).click();
  await expect(page.locator('.kept li')).toHaveCount(1);
});

test('the files hold what is shown, with definitions, source and link', async ({ page }) => {
  await open(page, FREE_ROOM);
  await expect(page.locator('.spread .summary')).toBeVisible();
  await expect(page.locator('.working')).toHaveCount(0);
  for (const [button, file, row] of [
    ['CSV: door de jaren', 'wijkmix-what-if.csv', /Kwetsbare huishoudens.*,groep,share,25,0\.23\d+,0\.17\d+,0\.17\d+,0\.17\d+/],
    ['CSV: per gebied', 'wijkmix-what-if-areas.csv', /^WK0363\w\w,[^,]+,1,25,/m],
    ['CSV: Spreiden', 'wijkmix-spread.csv', /^WK0363\w\w,[^,]+,WK0363\w\w,/m],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    expect(download.suggestedFilename()).toBe(file);
    const content = await text(download);
    expect(content).toMatch(row);
    expect(content).toContain('CBS / Kadaster');
    expect(content).toContain('if=1_ai-7.5_all');
    expect(content).toContain('geen voorspelling');
  }
});

test('on paper it is one sheet, with parameters, source and limits', async ({ page }, info) => {
  await open(page, FREE_ROOM);
  await expect(page.locator('.spread .summary')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.controls', '.share', '.whatif button', '.areas']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  await expect(page.locator('.parameters')).toContainText('−7,5 punten');
  await expect(page.locator('.limits')).toContainText('geen voorspelling');
  await expect(page.locator('.paper .source')).toContainText('CBS / Kadaster');
  await expect(page.locator('.met')).toContainText('is hoogstens 30');
  if (info.project.name === 'desktop') {
    const margin = '10mm';
    const pdf = await page.pdf({ format: 'A4', margin: { top: margin, bottom: margin, left: margin, right: margin } });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  }
});

test('it predicts no liveability and says why; research stands beside each lever', async ({ page }) => {
  await open(page, { ...AMSTERDAM, lang: 'en' });
  await expect(page.locator('.no-liveability')).toContainText('No defensible number turns mix into liveability');
  const evidence = page.locator('.evidence');
  expect(await evidence.count()).toBe(6);
  for (const one of await evidence.all()) await expect(one.locator('p')).toContainText(/\(.*\d{4}.*\)|CBS|RIGO/);
  await page.getByRole('link', { name: 'How it computes, with equations' }).click();
  await expect(page.locator('#item-what-if-model')).toContainText('s(t) = q + (s(0) − q)');
});

test('what a link says that cannot be is named, and the rest holds', async ({ page }) => {
  await open(page, { ...AMSTERDAM, if: '1_ai-7.5_zz9_si900' });
  await expect(page.locator('.lead .caution')).toContainText('zz9, si900');
  await expect(summary(page)).toContainText('17,4%');
  expect(part(page, 'if')).toBe('1_ai-7.5_zz9_si900');
});
