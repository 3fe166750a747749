import { describe, expect, it } from 'vitest';
import type { AfterwordApi } from '../../core/contract.ts';
import { ok } from '../../core/result.ts';
import { DEFAULT_SETTINGS, type ReadingSettings, TEXT_SIZES } from '../../core/settings.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { applySettings, createSettings } from './settings.ts';
import { createToasts } from './toasts.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const someSettings = (bridge = createFakeBridge()) =>
  createSettings(bridge, DEFAULT_SETTINGS, createToasts());

describe('settings', () => {
  it('take effect in the window before they are on the disk', () => {
    const settings = someSettings(
      createFakeBridge([], { changeSettings: () => new Promise(() => undefined) }),
    );
    const stop = applySettings(settings, document.documentElement);
    settings.change({ theme: 'sepia', textSize: 24, readingFace: 'atkinson', measure: 70 });
    const { style } = document.documentElement;
    expect(document.documentElement.getAttribute('data-theme')).toBe('sepia');
    expect(style.getPropertyValue('--article-size')).toBe('24px');
    expect(style.getPropertyValue('--face-reading')).toBe('var(--face-atkinson)');
    expect(style.getPropertyValue('--article-measure')).toBe('70ch');
    stop();
  });

  it('send what was chosen meanwhile together, so that a slider does not flood main', async () => {
    const sent: Partial<ReadingSettings>[] = [];
    let kept = DEFAULT_SETTINGS;
    const changeSettings: AfterwordApi['changeSettings'] = async (change) => {
      sent.push(change);
      kept = { ...kept, ...change };
      bridge.announce('settingsChanged', kept);
      await settle();
      return ok(kept);
    };
    const bridge = createFakeBridge([], { changeSettings });
    const settings = someSettings(bridge);
    for (let size = 20; size <= 30; size += 1) settings.change({ textSize: size });
    settings.change({ lineHeight: 1.8 });
    await settle();
    await settle();
    await settle();
    expect(sent).toEqual([{ textSize: 20 }, { textSize: 30, lineHeight: 1.8 }]);
    expect(settings.current.value.textSize).toBe(30);
  });

  it('show what was changed elsewhere while a change of the window is under way', async () => {
    const changeSettings: AfterwordApi['changeSettings'] = async (change) => {
      const kept = { ...DEFAULT_SETTINGS, ...change };
      bridge.announce('settingsChanged', kept);
      bridge.announce('settingsChanged', { ...kept, firstAnswers: true });
      await settle();
      return ok(kept);
    };
    const bridge = createFakeBridge([], { changeSettings });
    const settings = someSettings(bridge);
    settings.change({ textSize: 24 });
    await settle();
    await settle();
    expect(settings.current.value).toMatchObject({ firstAnswers: true, textSize: 24 });
  });

  it('keep the text between the smallest and the largest size', () => {
    const settings = someSettings();
    settings.stepTextSize(100);
    expect(settings.current.value.textSize).toBe(TEXT_SIZES.largest);
    settings.stepTextSize(-100);
    expect(settings.current.value.textSize).toBe(TEXT_SIZES.smallest);
    settings.stepTextSize(0);
    expect(settings.current.value.textSize).toBe(DEFAULT_SETTINGS.textSize);
  });

  it('let a hint go for good', () => {
    const settings = someSettings();
    settings.seeHint('search');
    settings.seeHint('search');
    expect(settings.current.value.hintsSeen).toEqual(['search']);
  });
});
