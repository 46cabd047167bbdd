import { expect, test } from './support/test';
import { drawn, inAddress, link, part, raiseSheet } from './support/app';
import type { Locator, Page } from '@playwright/test';

const DISTRICTS = link();

const threshold = (page: Page, name = 'Grens') => page.getByRole('slider', { name });
const strip = (page: Page): Locator => page.getByRole('img', { name: /per wijk, 2024\. / });
const counted = (page: Page) => page.getByText(/^minstens .+: [\d.]+ van 3\.280 wijken/);

/** Where the thumb of the threshold is, and where it would be at another share. */
async function track(page: Page) {
  await threshold(page).scrollIntoViewIfNeeded();
  const box = await threshold(page).boundingBox();
  if (!box) throw new Error('the threshold has no place on the page');
  const value = Number(await threshold(page).inputValue());
  const at = (percent: number) => box.x + (box.width * percent) / 100;
  return { y: box.y + box.height / 2, thumb: at(value), at };
}

async function countOf(page: Page): Promise<number> {
  const text = (await counted(page).textContent()) ?? '';
  return Number(text.match(/: ([\d.]+) van/)?.[1]?.replace('.', ''));
}

test('the threshold is dragged by mouse, and the count follows', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no mouse');
  await page.goto(DISTRICTS);
  await drawn(page);
  const before = await countOf(page);
  expect(before).toBe(2045);
  const { y, thumb, at } = await track(page);
  await page.mouse.move(thumb, y);
  await page.mouse.down();
  await page.mouse.move(at(55), y, { steps: 4 });
  const during = await countOf(page);
  expect(during, 'the count moves while the hand does').toBeGreaterThan(before);
  await page.mouse.move(at(30), y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => countOf(page)).toBeGreaterThan(during);
  await inAddress(page, 't', /^(29|30|31)$/);
  await expect(threshold(page)).toHaveAttribute('aria-valuetext', `${part(page, 't')}%`);
  await expect(strip(page)).toContainText(`${part(page, 't')}%`);
  await page.reload();
  await expect(threshold(page)).toHaveValue(part(page, 't') ?? '');
});

test('the threshold is dragged by finger', async ({ page, context, isMobile }) => {
  test.skip(!isMobile, 'a desktop has no fingers');
  await page.goto(DISTRICTS);
  await drawn(page);
  await raiseSheet(page);
  const before = await countOf(page);
  await expect(async () => {
    const still = await threshold(page).boundingBox();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await threshold(page).boundingBox(), 'the sheet has come to rest').toEqual(still);
  }).toPass();
  const { y, thumb, at } = await track(page);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  await touch('touchStart', thumb);
  for (const percent of [62, 55, 45, 40]) await touch('touchMove', at(percent));
  await touch('touchEnd');
  await expect.poll(() => countOf(page)).toBeGreaterThan(before);
  await inAddress(page, 't', /^(39|40|41)$/);
});

test('the threshold is moved by arrow keys', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await page.goto(link({ lang: 'en' }));
  await drawn(page);
  const slider = threshold(page, 'Threshold');
  await expect(slider).toHaveAttribute('aria-valuetext', 'two-thirds');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await inAddress(page, 't', '68');
  await expect(page.getByText(/^at least 68% owner-occupied homes: [\d,]+ of 3,280 districts/)).toBeVisible();
  for (let pressed = 0; pressed < 18; pressed += 1) await page.keyboard.press('ArrowLeft');
  await inAddress(page, 't', '1/2');
  await expect(slider).toHaveAttribute('aria-valuetext', 'half');
});

test('the selected area and the scope stand marked by name', async ({ page }) => {
  await page.goto(link({ year: '2019', in: 'GM0363', show: 'corporation', area: 'WK036300' }));
  await drawn(page);
  const marked = page.getByRole('img', { name: /^Corporatiewoningen per wijk, 2019\. / });
  await expect(marked).toContainText('Amsterdam');
  const name = await page.getByRole('article').getByRole('heading', { level: 1 }).innerText();
  await expect(marked).toContainText(name);
});
