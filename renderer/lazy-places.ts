/** What is not on every first screen: each a file of its own, fetched when it is wanted. */
import { createLazy } from './components/lazy.tsx';
import { firstPaint } from './first-paint.ts';
import type { ReaderPlaceProps } from './places/reader/ReaderPlace.tsx';

/** An article is what many a start shows: `reading.html` asks for it early. */
export const ReaderPlace = createLazy<ReaderPlaceProps>(() =>
  import('./places/reader/ReaderPlace.tsx').then((module) => module.ReaderPlace),
);
export const QuestionsPlace = createLazy(() =>
  import('./places/questions/QuestionsPlace.tsx').then((module) => module.QuestionsPlace),
);
export const ReviewPlace = createLazy(() =>
  import('./places/review/ReviewPlace.tsx').then((module) => module.ReviewPlace),
);
export const InsightsPlace = createLazy(() =>
  import('./places/review/InsightsPlace.tsx').then((module) => module.InsightsPlace),
);
export const ReflectionsPlace = createLazy(() =>
  import('./places/reflections/ReflectionsPlace.tsx').then((module) => module.ReflectionsPlace),
);
export const FeedsPlace = createLazy(() =>
  import('./places/feeds/FeedsPlace.tsx').then((module) => module.FeedsPlace),
);
export const FacilitatePlace = createLazy(() =>
  import('./places/facilitate/FacilitatePlace.tsx').then((module) => module.FacilitatePlace),
);
export const HelpPlace = createLazy(() =>
  import('./places/help/HelpPlace.tsx').then((module) => module.HelpPlace),
);
export const TrashPlace = createLazy(() =>
  import('./places/trash/TrashPlace.tsx').then((module) => module.TrashPlace),
);
export const SettingsPlace = createLazy(() =>
  import('./places/settings/SettingsPlace.tsx').then((module) => module.SettingsPlace),
);
export const Dialogs = createLazy(
  () => import('./components/Dialogs.tsx').then((module) => module.Dialogs),
  firstPaint,
);
