import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails when axe finds something serious in the window as it is now. `where` is named in the failure. */
export async function expectAccessible(window: Page, where: string): Promise<void> {
  // Electron cannot open the second page that the newer mode needs.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The themes that the settings offer. */
export const THEMES = ['light', 'sepia', 'dark', 'contrast'] as const;

export const showTheme = (window: Page, theme: (typeof THEMES)[number]): Promise<void> =>
  window.evaluate((chosen) => Reflect.get(globalThis, 'afterword').changeSettings({ theme: chosen }), theme);
