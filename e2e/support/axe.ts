import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { THEMES as EVERY_THEME, type Theme } from '../../core/settings.ts';

/** Fails when axe finds something serious in the window as it is now. `where` is named in the failure. */
export async function expectAccessible(window: Page, where: string): Promise<void> {
  // Electron cannot open the second page that the newer mode needs.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The themes that are looked at; that of the system is one of them. */
export const THEMES = EVERY_THEME.filter((theme) => theme !== 'system');

export const showTheme = (window: Page, theme: Theme): Promise<void> =>
  window.evaluate((chosen) => Reflect.get(globalThis, 'afterword').changeSettings({ theme: chosen }), theme);
