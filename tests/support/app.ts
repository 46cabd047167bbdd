import { expect, type Locator, type Page } from '@playwright/test';
import { opened } from './test';

/** A link to a view, of parts that only need naming where they differ from the default. */
export function link(parts: Record<string, string> = {}): string {
  return `?${new URLSearchParams({ v: '1', ...parts })}`;
}

/** What the address says of one part of the view; `null` where it says nothing. */
export function part(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key);
}

/** Waits until the address says this of a part of the view. */
export async function inAddress(page: Page, key: string, value: string | RegExp | null): Promise<void> {
  const said = expect.poll(() => part(page, key), { message: `the address's ${key}` });
  if (value instanceof RegExp) await said.toMatch(value);
  else await said.toBe(value);
}

/** Waits until areas are on the map and every file of figures has come. */
export async function drawn(page: Page): Promise<void> {
  await opened(page);
  await page.waitForFunction(() => performance.getEntriesByName('wijkmix:areas').length > 0);
  await page.waitForLoadState('networkidle');
}

/** The map itself, which takes keys and fingers. */
export function theMap(page: Page): Locator {
  return page.getByRole('application');
}

/** The sentence in the region that tells a listener of the area under the cursor. */
export function announced(page: Page, name: 'Kaart' | 'Map' = 'Kaart'): Locator {
  return page.getByRole('region', { name }).locator('[aria-live]');
}

/** The table of areas. */
export function theTable(page: Page): Locator {
  return page.getByRole('table', { name: / per | by / });
}

/** The rows of the table that are drawn, without the heading. */
export function rows(page: Page): Locator {
  return theTable(page).getByRole('row').filter({ has: page.getByRole('cell') });
}

/** The open card. */
export function theCard(page: Page): Locator {
  return page.getByRole('article');
}

/** Brings a sheet of a phone to its full height; a wide screen has none. */
export async function raiseSheet(page: Page): Promise<void> {
  const grip = page.getByRole('button', { name: /Hoogte van het paneel|Height of the panel/ });
  if ((await grip.count()) === 0) return;
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
}
