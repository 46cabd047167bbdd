import { expect, test } from './support/test';
import { announced, drawn, inAddress, link, part, theCard, theMap } from './support/app';
import type { CDPSession, Page } from '@playwright/test';

const AMSTERDAM = link({ year: '2019', in: 'GM0363', show: 'corporation' });

/** The middle of the map in pixels of the window. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = await theMap(page).boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  // A sheet covers the lower part of a phone's map.
  return { x: box.x + box.width / 2, y: box.y + box.height / 3 };
}

/** A point near the middle with an area under it, found by moving the mouse as a person does. */
async function overAnArea(page: Page): Promise<{ x: number; y: number; name: string }> {
  const from = await middle(page);
  for (let step = 0; step < 60; step += 1) {
    const angle = step * 2.4;
    const x = from.x + Math.sqrt(step) * 14 * Math.cos(angle);
    const y = from.y + Math.sqrt(step) * 14 * Math.sin(angle);
    await page.mouse.move(x, y);
    const said = (await announced(page).textContent()) ?? '';
    if (said) return { x, y, name: said.slice(0, said.lastIndexOf(':')) };
  }
  throw new Error('no area near the middle of the map');
}

/** A checksum of what the visible map shows; 'empty' where hardly anything is painted. */
function painting(page: Page): Promise<string> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[role=application] canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let sum = 0;
    let inked = 0;
    for (let at = 3; at < pixels.length; at += 4) {
      const alpha = pixels[at] ?? 0;
      if (alpha > 0) inked += 1;
      sum = (sum * 31 + alpha + (pixels[at - 1] ?? 0) * 3 + (pixels[at - 2] ?? 0) * 5) % 1_000_000_007;
    }
    return inked > 1000 ? `${inked}/${sum}` : 'empty';
  });
}

test('areas are painted at once, and a legend tells what their colours mean', async ({ page }) => {
  await page.goto('.');
  await drawn(page);
  await expect.poll(() => painting(page)).not.toBe('empty');
  await expect(theMap(page)).toHaveAccessibleName('Kaart van Nederland: Koopwoningen per wijk, 2024');
  const map = page.getByRole('region', { name: 'Kaart' });
  await expect(map.getByRole('img', { name: /^Koopwoningen/ })).toContainText('100%');
  await expect(map.getByRole('img', { name: /^Koopwoningen/ })).toContainText('niet gepubliceerd');
});

test.describe('by mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has no mouse');

  test('what lies under it is named, and a click opens its card', async ({ page }) => {
    await page.goto(AMSTERDAM);
    await drawn(page);
    const { x, y, name } = await overAnArea(page);
    await expect(page.getByRole('region', { name: 'Kaart' }).getByText(`${name}, Amsterdam`)).toBeVisible();
    await page.mouse.click(x, y);
    await expect(theCard(page).getByRole('heading', { name, level: 1 })).toBeVisible();
    await inAddress(page, 'area', /^WK0363/);
  });

  test('a drag moves the map, which the address holds once it rests, and opens nothing', async ({ page }) => {
    await page.goto(AMSTERDAM);
    await drawn(page);
    const from = await middle(page);
    // The whole needs no moving; look closer first.
    await page.mouse.move(from.x, from.y);
    await page.mouse.wheel(0, -400);
    await inAddress(page, 'at', /^\d+,\d+,[\d.]+$/);
    const before = part(page, 'at');
    const painted = await painting(page);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
    await page.mouse.move(from.x + 120, from.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => part(page, 'at')).not.toBe(before);
    expect(await painting(page)).not.toBe(painted);
    const [x, y, zoom] = (part(page, 'at') ?? '').split(',').map(Number);
    const [x0, y0, zoom0] = (before ?? '').split(',').map(Number);
    expect(zoom, 'a drag does not zoom').toBe(zoom0);
    expect(x, 'dragged east, one looks further west').toBeLessThan(x0 ?? 0);
    expect(y, 'dragged south, one looks further north').toBeGreaterThan(y0 ?? 0);
    await expect(theCard(page)).toHaveCount(0);

    await page.reload();
    await drawn(page);
    expect(part(page, 'at'), 'a reload shows the same').toBe([x, y, zoom].join(','));
  });

  test('the wheel zooms where the pointer is, the buttons zoom and show the whole', async ({ page }) => {
    await page.goto(AMSTERDAM);
    await drawn(page);
    const { x, y, name } = await overAnArea(page);
    await page.mouse.wheel(0, -300);
    await inAddress(page, 'at', /,[\d.]+$/);
    await page.mouse.move(x + 1, y);
    await expect(announced(page), 'the same area is still under the pointer').toContainText(name);
    const zoom = () => Number((part(page, 'at') ?? ',,1').split(',')[2]);
    const before = zoom();
    expect(before).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Inzoomen' }).click();
    await expect.poll(zoom).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Uitzoomen' }).click();
    await expect.poll(zoom).toBeCloseTo(before, 1);
    await page.getByRole('button', { name: 'Hele gebied' }).click();
    await inAddress(page, 'at', null);
  });
});

test.describe('by keyboard', () => {
  test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

  for (const lang of ['nl', 'en'] as const) {
    test(`arrows go to the next area and name it, Enter opens, Escape goes back (${lang})`, async ({ page }) => {
      await page.goto(`${AMSTERDAM}&lang=${lang}`);
      await drawn(page);
      const said = announced(page, lang === 'nl' ? 'Kaart' : 'Map');
      await theMap(page).focus();
      await expect(theMap(page)).toHaveAccessibleDescription(lang === 'nl' ? /pijltjestoetsen/ : /Arrow keys/);
      await page.keyboard.press('ArrowRight');
      await expect(said).toHaveText(lang === 'nl' ? /: \d+%, [\d.]+ inwoners/ : /: \d+%, [\d,]+ residents/);
      const visited = new Set<string>();
      for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
        await page.keyboard.press(key);
        visited.add((await said.textContent()) ?? '');
      }
      expect(visited.size, 'the arrows lead to other areas').toBeGreaterThanOrEqual(3);
      const text = (await said.textContent()) ?? '';
      const name = text.slice(0, text.lastIndexOf(':'));
      await page.keyboard.press('Enter');
      await expect(theCard(page).getByRole('heading', { name, level: 1 })).toBeVisible();
      await expect(theMap(page), 'the keys stay with the map').toBeFocused();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(theCard(page)).toHaveCount(0);
      await inAddress(page, 'area', null);
    });
  }

  test('plus and minus zoom, zero shows the whole', async ({ page }) => {
    await page.goto(AMSTERDAM);
    await drawn(page);
    await theMap(page).focus();
    await page.keyboard.press('+');
    await inAddress(page, 'at', /,1\.6$/);
    await page.keyboard.press('+');
    await inAddress(page, 'at', /,2\.56$/);
    await page.keyboard.press('-');
    await inAddress(page, 'at', /,1\.6$/);
    await page.keyboard.press('0');
    await inAddress(page, 'at', null);
  });
});

test.describe('by touch', () => {
  test.skip(({ isMobile }) => !isMobile, 'a desktop has no fingers');

  const touch = (session: CDPSession, type: string, points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });

  test('two fingers apart look closer, one finger moves the map', async ({ page, context }) => {
    await page.goto(AMSTERDAM);
    await drawn(page);
    const { x, y } = await middle(page);
    const session = await context.newCDPSession(page);
    await touch(session, 'touchStart', [[x - 20, y]]);
    await touch(session, 'touchStart', [[x - 20, y], [x + 20, y]]);
    for (const spread of [30, 45, 60]) await touch(session, 'touchMove', [[x - spread, y], [x + spread, y]]);
    await touch(session, 'touchEnd', []);
    await inAddress(page, 'at', /,[2-4](\.\d+)?$/);
    const closer = part(page, 'at');
    await expect(theCard(page), 'a pinch chooses nothing').toHaveCount(0);

    await touch(session, 'touchStart', [[x, y]]);
    for (const step of [10, 30, 60]) await touch(session, 'touchMove', [[x + step, y + step / 2]]);
    await touch(session, 'touchEnd', []);
    await expect.poll(() => part(page, 'at')).not.toBe(closer);
    expect(part(page, 'at')?.split(',')[2], 'one finger does not zoom').toBe(closer?.split(',')[2]);
  });

  test('a tap names the area and opens its card', async ({ page }) => {
    await page.goto(AMSTERDAM);
    await drawn(page);
    const from = await middle(page);
    for (let step = 0; step < 20 && (await theCard(page).count()) === 0; step += 1) {
      await page.touchscreen.tap(from.x + Math.cos(step * 2.4) * step * 4, from.y + Math.sin(step * 2.4) * step * 4);
    }
    await expect(theCard(page)).toHaveCount(1);
    const name = await theCard(page).getByRole('heading', { level: 1 }).innerText();
    await expect(announced(page)).toContainText(name);
    await inAddress(page, 'area', /^WK0363/);
  });
});
