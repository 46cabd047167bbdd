import { expect, test } from './support/test';
import { drawn, inAddress, link, raiseSheet, rows, theMap, theTable } from './support/app';
import type { Locator, Page } from '@playwright/test';

const AMSTERDAM = 'GM0363';
const THE_HAGUE = 'GM0518';

function claim(parts: Record<string, string>, lang: 'nl' | 'en' = 'nl'): string {
  return link({ page: 'claim', show: 'corporation', ...(lang === 'en' ? { lang } : {}), ...parts });
}

function count(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

function sentence(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** Counted from the tables of Statistics Netherlands apart from this program. */
const facts: { where: string; link: Record<string, string>; areas: string; residents?: string }[] = [
  {
    where: 'Amsterdam 2019, wijken of any size',
    link: { year: '2019', in: AMSTERDAM },
    areas: '9 van 98 wijken',
  },
  {
    where: 'Amsterdam 2019, wijken',
    link: { year: '2019', in: AMSTERDAM, size: '200' },
    areas: '9 van 96 wijken',
  },
  {
    where: 'Amsterdam 2019, buurten',
    link: { year: '2019', in: AMSTERDAM, level: 'neighbourhood', size: '200' },
    areas: '61 van 366 buurten',
    residents: '156.690',
  },
  {
    where: 'Amsterdam 2017, wijken',
    link: { year: '2017', in: AMSTERDAM, size: '200' },
    areas: '11 van 95 wijken',
  },
  {
    where: 'Amsterdam 2017, buurten',
    link: { year: '2017', in: AMSTERDAM, level: 'neighbourhood', size: '200' },
    areas: '63 van 355 buurten',
    residents: '168.695',
  },
  {
    where: 'The Hague 2019, wijken',
    link: { year: '2019', in: THE_HAGUE, size: '200' },
    areas: '2 van 40 wijken',
  },
  {
    where: 'The Hague 2019, buurten',
    link: { year: '2019', in: THE_HAGUE, level: 'neighbourhood', size: '200' },
    areas: '11 van 105 buurten',
    residents: '73.315',
  },
  {
    where: 'municipalities 2020, 46 percent',
    link: { year: '2020', level: 'municipality', t: '46' },
    areas: '0 van 355 gemeenten',
    residents: '0',
  },
  {
    where: 'municipalities 2020, 45 percent',
    link: { year: '2020', level: 'municipality', t: '45' },
    areas: '1 van 355 gemeenten',
  },
];

test.describe('what is known of the claim', () => {
  test.skip(({ isMobile }) => isMobile, 'the numbers do not depend on the screen');
  for (const fact of facts) {
    test(fact.where, async ({ page }) => {
      await page.goto(claim(fact.link));
      const published = count(page, 'Zoals gepubliceerd');
      await expect(published).toContainText(fact.areas);
      if (fact.residents) {
        await expect(published).toContainText(`${fact.residents} inwoners`);
        await expect(sentence(page)).toContainText(`er wonen ${fact.residents} mensen`);
      }
      await expect(sentence(page)).not.toContainText('hoogstens');
    });
  }

  test('the only municipality at 45 percent is Delft', async ({ page }) => {
    await page.goto(claim({ year: '2020', level: 'municipality', t: '45' }));
    await drawn(page);
    // What is possible beyond it is in the table too, so Delft comes first and with its figure.
    await expect(rows(page).first()).toContainText('Delft');
    await expect(rows(page).first()).toContainText('45%');
    const operator = sentence(page).getByRole('combobox', { name: 'Minstens of meer dan' });
    await operator.selectOption({ label: 'meer dan' });
    await expect(count(page, 'Zoals gepubliceerd')).toContainText('0 van 355 gemeenten');
    await inAddress(page, 'op', 'over');
  });
});

for (const [size, areas, part] of [
  ['0', '194 van 3.234 wijken', '6,0%'],
  ['200', '182 van 2.817 wijken', '6,5%'],
] as const) {
  test(`districts of 2022 have a bound, which is said to be one (size ${size})`, async ({ page }) => {
    await page.goto(claim(size === '0' ? { year: '2022' } : { year: '2022', size }));
    await expect(count(page, 'Hoogstens')).toContainText(`${areas} (${part})`);
    await expect(sentence(page)).toContainText(`hoogstens ${part}`);
    await expect(sentence(page)).toContainText(/er wonen hoogstens [\d.]+ mensen/);
    await expect(count(page, 'Zeker')).toContainText(areas.replace(/^\d+/, '0'));
    await expect(count(page, 'Zoals gepubliceerd')).toHaveCount(0);
    await expect(page.getByText('een bovengrens: een grens, geen schatting')).toBeVisible();
  });
}

test('the question of the first view leads to the claim of 2018, said in one plain sentence', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await raiseSheet(page);
  await page.getByRole('link', { name: 'Klopt het? Reken het na' }).click();
  await inAddress(page, 'show', 'corporation');
  await expect(sentence(page)).toHaveAccessibleName(
    /^In 2022 bestaat van alle wijken in Nederland hoogstens 6,0% voor minstens twee derde uit corporatiewoningen; er wonen hoogstens [\d.]+ mensen\.$/,
  );
});

test('a bound is one in English too', async ({ page }) => {
  await page.goto(claim({ year: '2022' }, 'en'));
  await expect(count(page, 'At most')).toContainText('194 of 3,234 districts (6.0%)');
  await expect(sentence(page)).toContainText('at most 6.0%');
  await expect(count(page, 'As published')).toHaveCount(0);
  await expect(page.getByText('a bound, not an estimate')).toBeVisible();
});

test('the controls in the sentence change the outcome, the table and the map', async ({ page }) => {
  await page.goto(claim({ year: '2019', in: AMSTERDAM, level: 'neighbourhood', size: '200' }));
  await drawn(page);
  const control = (name: string) => sentence(page).getByRole('combobox', { name, exact: true });
  const published = count(page, 'Zoals gepubliceerd');
  await expect(published).toContainText('61 van 366 buurten (16,7%)');
  await expect(page.getByRole('status').filter({ hasText: '61 gebieden' })).toBeVisible();

  await control('Per').selectOption('district');
  await expect(published).toContainText('9 van 96 wijken');
  await inAddress(page, 'level', null);

  await control('Kleinste gebied').selectOption({ label: 'van elke grootte' });
  await expect(published).toContainText('9 van 98 wijken');
  await inAddress(page, 'size', null);

  await control('Jaar').selectOption('2017');
  await expect(published).toContainText(/11 van \d+ wijken/);
  await inAddress(page, 'year', '2017');
  await expect(theMap(page)).toHaveAccessibleName('Kaart van Amsterdam: Corporatiewoningen per wijk, 2017');
  await expect(theTable(page)).toHaveAccessibleName('Corporatiewoningen per wijk, 2017');

  await control('Grens').selectOption({ label: 'de helft' });
  await inAddress(page, 't', '1/2');
  await expect(published).not.toContainText(/11 van \d+ wijken/);
  await control('Aandeel').selectOption('owner');
  await expect(theTable(page)).toHaveAccessibleName('Koopwoningen per wijk, 2017');
  await inAddress(page, 'show', null);
});

test('the claim can be worked by the keyboard alone', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await page.goto(claim({ year: '2019', in: AMSTERDAM, level: 'neighbourhood', size: '200' }));
  await drawn(page);
  const level = sentence(page).getByRole('combobox', { name: 'Per', exact: true });
  // From the top of the page, as a reader comes.
  for (let pressed = 0; pressed < 30; pressed += 1) {
    if (await level.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(level).toBeFocused();
  await page.keyboard.type('wijken');
  await expect(count(page, 'Zoals gepubliceerd')).toContainText('9 van 96 wijken');
  await expect(level, 'the control that was turned keeps the focus').toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(sentence(page).getByRole('combobox', { name: 'Kleinste gebied' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(count(page, 'Zoals gepubliceerd')).toContainText('9 van 98 wijken');
  await inAddress(page, 'size', null);
});

test('the examples lead to the claim where figures speak of it', async ({ page }) => {
  await page.goto(link({ page: 'claim' }));
  await drawn(page);
  const examples = page.getByRole('navigation', { name: 'Probeer het in:' });
  await examples.getByRole('link', { name: "'s-Gravenhage, buurten, 2019" }).click();
  await expect(count(page, 'Zoals gepubliceerd')).toContainText('11 van 105 buurten');
  await inAddress(page, 'in', THE_HAGUE);
  await examples.getByRole('link', { name: 'Nederland, wijken, 2022 (bovengrens)' }).click();
  await expect(count(page, 'Hoogstens')).toContainText('194 van 3.234');
  await page.goBack();
  await expect(count(page, 'Zoals gepubliceerd')).toContainText('11 van 105 buurten');
});

test('the map and the table show the areas concerned, and choosing one marks it', async ({ page }) => {
  await page.goto(claim({ year: '2019', in: AMSTERDAM, level: 'neighbourhood', size: '200' }));
  await drawn(page);
  await expect(page.getByRole('status').filter({ hasText: '61 gebieden' })).toBeVisible();
  const first = rows(page).first().getByRole('button');
  const name = await first.innerText();
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await inAddress(page, 'area', /^BU0363/);
  await expect(page.getByRole('img', { name: /Corporatiewoningen per buurt, 2019/ })).toContainText(name);
});
