import { expect, test } from './support/test';
import { drawn, link } from './support/app';

test('parts of the app load from a host that does not know wasm by its type', async ({ page }) => {
  await page.route('**/parts/*.wasm', async (route) => {
    const response = await route.fetch({ headers: { ...route.request().headers(), 'accept-encoding': 'identity' } });
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  await page.goto(link({ page: 'method' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Verantwoording' })).toBeVisible();
});

for (const [embed, loads] of [['map', false], ['claim', true]] as const) {
  test(`an embedded ${embed} loads ${loads ? 'its own part alone' : 'no part'}`, async ({ page }) => {
    const parts: string[] = [];
    page.on('request', (request) => {
      const name = /\/parts\/split_(\w+)-/.exec(request.url())?.[1];
      if (name) parts.push(name);
    });
    await page.goto(link({ embed, year: '2019', in: 'GM0363', show: 'corporation' }));
    await drawn(page);
    expect(parts).toEqual(loads ? ['claim'] : []);
  });
}
