import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

/** What went wrong in a page without a test having asked: the test fails on it at its end. */
export class Guard {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly welcome = new Set<string>();

  /** Says that a console error, page error or foreign request like this belongs to the test. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Says that requests to this origin belong to the test, such as those of a page that embeds. */
  allow(origin: string): void {
    this.welcome.add(origin);
  }

  /** Watches every page of a context. */
  watch(context: BrowserContext, site: string): void {
    this.allow(new URL(site).origin);
    context.on('console', (message) => {
      if (message.type() === 'error') this.found.push(`console error: ${message.text()}`);
    });
    context.on('weberror', (error) => this.found.push(`page error: ${error.error().message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      // What a page makes itself, by data: and blob:, leaves no origin.
      if (url.protocol.startsWith('http') && !this.welcome.has(url.origin)) {
        this.found.push(`request to another origin: ${request.url()}`);
      }
    });
  }

  /** Fails if something was found that no test expected. */
  settle(): void {
    const surprises = this.found.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
    expect(surprises, 'console errors, page errors, and requests to other origins').toEqual([]);
  }
}

/** Playwright's test with a guard over every page. */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = new Guard();
      guard.watch(context, baseURL ?? '');
      await use(guard);
      // What loads when the page is idle may still be on its way through a test's route.
      await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
      guard.settle();
    },
    { auto: true },
  ],
});

/** The same site below a folder of its host. */
export const below = process.env.WIJKMIX_BELOW ?? '';

/** Waits until the app has taken the place of the skeleton. */
export async function opened(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('wijkmix:interactive').length > 0);
}

export { expect };
