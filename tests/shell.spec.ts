import { below, expect, opened, test } from './support/test';
import { axe } from './support/axe';

/** The blocked or altered loads of these tests are reported by the browser itself. */
const loadFailure = /Failed to load resource|integrity|Subresource/;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is, what it needs and where the figures are from', async ({ page }) => {
    await page.goto('.');
    // Text within noscript is outside what getByText looks at.
    const said = (text: string) => page.locator('noscript p').filter({ hasText: text });
    await expect(said('JavaScript en WebAssembly nodig')).toBeInViewport();
    await expect(said('Bron: CBS, Kerncijfers wijken en buurten, CC BY 4.0')).toBeVisible();
    await expect(said('JavaScript is off now')).toBeVisible();
    await expect(page.locator('.skeleton')).toBeHidden();
    await expect(page.locator('#wijkmix-failed')).toBeHidden();
  });
});

test('before the wasm arrives the question is there to read', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('.', { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('heading', { name: 'Hoe gemengd is uw buurt?' })).toBeVisible();
  await expect(page.getByText('How mixed is your neighbourhood?')).toBeHidden();
  await axe(page);
  release();
  await opened(page);
  await expect(page.locator('.skeleton')).toHaveCount(0);
});

test('wasm that does not come shows the plain page, and a reload brings the view back', async ({ page, guard }) => {
  guard.expect(loadFailure);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('?v=1&lang=nl');
  const failed = page.locator('#wijkmix-failed');
  await expect(failed.getByText('kon niet worden geladen')).toBeVisible();
  await expect(failed.getByText('in het adres van deze pagina')).toBeVisible();
  await expect(failed.getByText('Reload', { exact: true })).toBeHidden();
  await expect(page.locator('#app')).toBeHidden();
  await axe(page);

  await page.unroute('**/*.wasm');
  await failed.getByRole('button', { name: 'Opnieuw laden' }).click();
  await opened(page);
  await expect(failed).toBeHidden();
  expect(new URL(page.url()).searchParams.get('v')).toBe('1');
});

test('wasm that was altered on its way is refused', async ({ page, guard }) => {
  guard.expect(loadFailure);
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    const bytes = await response.body();
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    await route.fulfill({ body: bytes, contentType: 'application/wasm' });
  });
  await page.goto('.');
  await expect(page.locator('#wijkmix-failed')).toBeVisible();
});

test('a browser without WebAssembly is told so, in the language of the link', async ({ page }) => {
  await page.addInitScript(() => {
    // @ts-expect-error: this browser is to have none
    delete globalThis.WebAssembly;
  });
  await page.goto('?lang=en');
  const failed = page.locator('#wijkmix-failed');
  await expect(failed.getByText('WebAssembly is missing or too old')).toBeVisible();
  await expect(failed.getByText('WebAssembly ontbreekt')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await axe(page);
});

test('a fault in the program shows its words and a way to begin afresh', async ({ page }) => {
  await page.goto('?v=1&lang=en&nonsense=1');
  await opened(page);
  await page.evaluate(() => {
    const shell = window as unknown as { wijkmixFailed(message: string): void };
    shell.wijkmixFailed('panicked at atlas: <b>no such row</b>');
    shell.wijkmixFailed('a consequence');
  });
  const failed = page.locator('#wijkmix-failed');
  await expect(failed.getByText('A fault in the program')).toBeVisible();
  await failed.getByText('What the program reported').click();
  await expect(failed.locator('pre')).toHaveText('panicked at atlas: <b>no such row</b>');
  await failed.getByRole('button', { name: 'Start afresh' }).click();
  await opened(page);
  await expect(failed).toBeHidden();
  expect(new URL(page.url()).searchParams.has('nonsense')).toBe(false);
});

test('the reader’s scheme and language stand before anything is painted', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('wijkmix:scheme', 'dark'));
  await page.route(/\/(boot|wijkmix)-[^/]*\.(js|wasm)$/, () => {});
  await page.goto('?lang=en', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a scheme that is none is left to the system', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('wijkmix:scheme', '"><script>'));
  await page.goto('.');
  await opened(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-scheme', /script/);
});

test('the page’s own policy keeps out scripts and styles that are not its own', async ({ page, guard }) => {
  guard.expect(/Content Security Policy/);
  // Without the host's headers, as on a host that sends none.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await page.goto('.');
  await opened(page);
  const harm = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.harmed = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(script, style);
    return ['harmed' in window, getComputedStyle(document.body).outlineWidth === '7px'];
  });
  expect(harm).toEqual([false, false]);
});

test('the host is told to keep hashed files, and to let anyone frame the page', async ({ page, request }) => {
  const answer = await page.goto('.');
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors \*$/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control'] ?? '').not.toContain('immutable');
  const wasm = await page.locator('#wijkmix-wasm').getAttribute('href');
  const file = await request.get(wasm ?? '', { headers: { 'accept-encoding': 'br' } });
  expect(file.headers()['cache-control']).toContain('immutable');
  expect(file.headers()['content-encoding']).toBe('br');
  expect(file.headers()['content-type']).toBe('application/wasm');
});

test('everything the page names is there once, with the integrity it states', async ({ page }) => {
  const loads = new Map<string, number>();
  page.on('request', (request) => loads.set(request.url(), (loads.get(request.url()) ?? 0) + 1));
  await page.goto('.');
  await opened(page);
  await page.waitForLoadState('networkidle');
  const twice = [...loads].filter(([, times]) => times > 1);
  expect(twice, 'a preload that is not used').toEqual([]);
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('script[src], link[rel=stylesheet], link[rel=modulepreload]')]
      .filter((element) => !/^sha384-/.test(element.getAttribute('integrity') ?? ''))
      .map((element) => element.outerHTML),
  );
  expect(bare).toEqual([]);
});

test('the site works below a folder of its host', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(below)) outside.push(request.url());
  });
  await page.goto(below);
  await opened(page);
  await page.waitForLoadState('networkidle');
  expect(outside).toEqual([]);
  await expect(page.locator('#wijkmix-failed')).toBeHidden();
});
