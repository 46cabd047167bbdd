import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test as base } from './support/test';
import { link } from './support/app';

/** A newspaper: a page of another origin that frames ours and listens to what it says. */
const test = base.extend<{ newspaper: string }>({
  newspaper: async ({ guard }, use) => {
    const article = readFileSync(new URL('./embed-host/host.html', import.meta.url));
    const server = createServer((request, response) => {
      const here = new URL(request.url ?? '/', 'http://host').pathname === '/';
      response.writeHead(here ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
      response.end(here ? article : undefined);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    guard.allow(origin);
    await use(origin);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  },
});

const CLAIM = { page: 'claim', year: '2019', level: 'neighbourhood', in: 'GM0363', show: 'corporation', size: '200' };
const MAP = { year: '2019', in: 'GM0363', show: 'corporation' };
const CARD = { ...MAP, area: 'WK036300' };

/** Opens the article with a view of ours in it. */
async function read(page: Page, newspaper: string, site: string | undefined, parts: Record<string, string>) {
  const src = new URL(link({ ...parts, embed: '1' }), site).href;
  await page.goto(`${newspaper}/?src=${encodeURIComponent(src)}`);
  return page.frameLocator('#embedded');
}

const lastHeight = (page: Page) =>
  page.evaluate(() => (window as unknown as { heights: number[] }).heights.at(-1) ?? 0);

/** Waits until the frame is as high as what is in it, and nothing in it scrolls. */
async function fits(page: Page, embedded: FrameLocator): Promise<number> {
  const body = embedded.locator('html');
  await expect
    .poll(async () => {
      const [said, inside] = [
        await lastHeight(page),
        await body.evaluate((html) => ({
          content: html.scrollHeight,
          window: html.ownerDocument.defaultView?.innerHeight ?? 0,
          sideways: html.scrollWidth - html.clientWidth,
        })),
      ];
      return said > 0 && inside.window === said && inside.content <= inside.window && inside.sideways <= 0
        ? 'fits'
        : JSON.stringify({ said, ...inside });
    }, { message: 'the height that is said, the frame and its content' })
    .toBe('fits');
  return lastHeight(page);
}

const views: { name: string; parts: Record<string, string>; title: string | RegExp; shows: string | RegExp }[] = [
  {
    name: 'a map',
    parts: MAP,
    title: 'Corporatiewoningen per wijk, 2019, Amsterdam',
    shows: 'Corporatiewoningen, deel van de woningen',
  },
  { name: 'a claim', parts: CLAIM, title: /Klopt dat\?/, shows: '61 van 366 buurten' },
  { name: 'a card', parts: CARD, title: 'Burgwallen-Oude Zijde', shows: 'maken corporatiewoningen' },
];

for (const { name, parts, title, shows } of views) {
  test(`${name} stands in another page at its own height, with title, source and a way to the whole`, async ({
    page,
    newspaper,
    baseURL,
  }) => {
    const embedded = await read(page, newspaper, baseURL, parts);
    await expect(embedded.getByRole('heading', { level: 1 }).filter({ hasText: title }).first()).toBeVisible();
    await expect(embedded.getByText(shows).first()).toBeVisible();
    await expect(embedded.getByText('Bron: CBS, Kerncijfers wijken en buurten')).toBeVisible();
    const whole = embedded.getByRole('link', { name: 'Bekijk in Wijkmix' });
    const address = new URL((await whole.getAttribute('href')) ?? '');
    expect(address.origin).toBe(new URL(baseURL ?? '').origin);
    expect(address.searchParams.has('embed')).toBe(false);
    for (const [key, value] of Object.entries(parts)) expect(address.searchParams.get(key)).toBe(value);
    await expect(embedded.getByRole('combobox', { name: /Zoek een buurt/ })).toHaveCount(0);
    await expect(embedded.getByRole('navigation', { name: "Pagina's" })).toHaveCount(0);

    const height = await fits(page, embedded);
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThan(4000);
  });
}

test('the height follows the width and the content', async ({ page, newspaper, baseURL, isMobile }) => {
  test.skip(isMobile, 'a phone has one width');
  const embedded = await read(page, newspaper, baseURL, CARD);
  await expect(embedded.getByRole('heading', { level: 1 })).toBeVisible();
  const wide = await fits(page, embedded);
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => lastHeight(page)).not.toBe(wide);
  const narrow = await fits(page, embedded);
  expect(narrow, 'narrower is higher').toBeGreaterThan(wide);
  await embedded.getByRole('button', { name: /Wat is dit precies/ }).first().click();
  await expect.poll(() => lastHeight(page)).toBeGreaterThan(narrow);
  await fits(page, embedded);
  await embedded.getByRole('button', { name: /Wat is dit precies/ }).first().click();
  await expect.poll(() => lastHeight(page), { message: 'it gives back the room it took' }).toBe(narrow);
});

test('the controls of an embedded claim work, and the way to the whole takes them along', async ({ page, newspaper, baseURL }) => {
  const embedded = await read(page, newspaper, baseURL, CLAIM);
  await expect(embedded.getByText('61 van 366 buurten').first()).toBeVisible();
  await embedded.getByRole('combobox', { name: 'Kleinste gebied' }).selectOption('0');
  await expect(embedded.getByText(/\d+ van (?!366)\d+ buurten/).first()).toBeVisible();
  const whole = embedded.getByRole('link', { name: 'Bekijk in Wijkmix' });
  await expect(whole).not.toHaveAttribute('href', /size=/);
});

test('the wheel over an embedded map scrolls the article', async ({ page, newspaper, baseURL, isMobile }) => {
  test.skip(isMobile, 'a phone has no wheel');
  const embedded = await read(page, newspaper, baseURL, MAP);
  await expect(embedded.getByText('Corporatiewoningen, deel van de woningen')).toBeVisible();
  await fits(page, embedded);
  await page.setViewportSize({ width: 1000, height: 400 });
  const map = embedded.getByRole('application');
  await map.hover({ position: { x: 100, y: 50 } });
  await page.mouse.wheel(0, -5000);
  const top = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top);
});

test('an embedded card without an area says what is missing, in English', async ({ page, newspaper, baseURL }) => {
  const src = new URL(link({ lang: 'en', embed: 'card' }), baseURL).href;
  await page.goto(`${newspaper}/?src=${encodeURIComponent(src)}`);
  const embedded = page.frameLocator('#embedded');
  await expect(embedded.getByText('The link names no area.')).toBeVisible();
  await fits(page, embedded);
});
