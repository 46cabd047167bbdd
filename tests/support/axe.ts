import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails on every breach of WCAG 2.2 A and AA that axe finds in the page, or in the part `within`,
 * a CSS selector. The failure lists the rules and the elements.
 */
export async function axe(page: Page, within?: string): Promise<void> {
  let builder = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  if (within) builder = builder.include(within);
  const { violations } = await builder.analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    elements: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
  expect(told, 'what axe found').toEqual([]);
}
