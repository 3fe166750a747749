import { LINE_HEIGHTS, MEASURES, TEXT_SIZES } from '../../core/settings.ts';
import { useApp } from '../models/app.ts';

/** A measure of how articles are set, with its limits. */
export type TypeChoice = {
  readonly name: string;
  readonly value: number;
  readonly limits: { readonly smallest: number; readonly largest: number; readonly step: number };
  /** The value in words, for the eye and for readers aloud. */
  readonly shown: string;
  choose(value: number): void;
};

/** How large articles are set, how far apart their lines are, and how long. */
export function useTypeChoices(): readonly TypeChoice[] {
  const { settings } = useApp();
  const { textSize, lineHeight, measure } = settings.current.value;
  return [
    {
      name: 'Text size',
      value: textSize,
      limits: TEXT_SIZES,
      shown: `${textSize} px`,
      choose: (value) => settings.change({ textSize: value }),
    },
    {
      name: 'Line height',
      value: lineHeight,
      limits: LINE_HEIGHTS,
      shown: lineHeight.toFixed(1),
      // Steps of a tenth do not add up to tenths.
      choose: (value) => settings.change({ lineHeight: Math.round(value * 10) / 10 }),
    },
    {
      name: 'Line length',
      value: measure,
      limits: MEASURES,
      shown: `${measure} letters`,
      choose: (value) => settings.change({ measure: value }),
    },
  ];
}
