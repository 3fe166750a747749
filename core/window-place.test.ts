import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, type Rectangle } from './window-place.ts';

const MAIN: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const RIGHT: Rectangle = { x: 1920, y: 0, width: 2560, height: 1440 };
const SMALLEST = { width: 720, height: 520 };
const WINDOW: Rectangle = { x: 2200, y: 100, width: 1280, height: 800 };

test('a place in sight stays as it was', () => {
  expect(placeWindow(WINDOW, [MAIN, RIGHT], SMALLEST)).toEqual(WINDOW);
  const across = { ...WINDOW, x: 1500 };
  expect(placeWindow(across, [MAIN, RIGHT], SMALLEST)).toEqual(across);
});

test('a place on a screen that was taken away comes to the middle of the main one', () => {
  expect(placeWindow(WINDOW, [MAIN], SMALLEST)).toEqual({ x: 320, y: 153, width: 1280, height: 800 });
});

test('a window that is larger than the screen is made as large as the screen', () => {
  const large = { x: 0, y: 25, width: 3000, height: 2000 };
  expect(placeWindow(large, [MAIN], SMALLEST)).toEqual(MAIN);
});

test('a window whose upper edge is above the screen can be grasped again', () => {
  expect(placeWindow({ ...WINDOW, x: 100, y: -600 }, [MAIN], SMALLEST)).toMatchObject({ y: 153 });
  expect(placeWindow({ ...WINDOW, x: 100, y: 10 }, [MAIN], SMALLEST)).toMatchObject({ x: 100, y: 25 });
});

test('without a memory or a screen there is no place', () => {
  expect(placeWindow(null, [MAIN], SMALLEST)).toBeNull();
  expect(placeWindow(WINDOW, [], SMALLEST)).toBeNull();
});

test('a window placed on one of two screens that overlap stays there the next time', () => {
  const screens = [
    { x: 643, y: 0, width: 800, height: 600 },
    { x: 642, y: 0, width: 801, height: 600 },
  ];
  const placed = placeWindow({ x: 0, y: 0, width: 802, height: 1 }, screens, SMALLEST);
  expect(placeWindow(placed, screens, SMALLEST)).toEqual(placed);
});

test('wherever a window was, enough of its upper edge is on some screen', () => {
  const coordinate = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 8_000 });
  const anyRectangle = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
  const anyScreen = fc.record({
    x: coordinate,
    y: coordinate,
    width: fc.integer({ min: 800, max: 4_000 }),
    height: fc.integer({ min: 600, max: 4_000 }),
  });
  fc.assert(
    fc.property(anyRectangle, fc.array(anyScreen, { minLength: 1, maxLength: 3 }), (window, screens) => {
      const placed = placeWindow(window, screens, SMALLEST);
      if (placed === null) throw new Error('there is a screen');
      const isSeen = screens.some(
        ({ x, y, width, height }) =>
          Math.min(placed.x + placed.width, x + width) - Math.max(placed.x, x) >= 160 &&
          placed.y >= y &&
          placed.y + 48 <= y + height,
      );
      expect(isSeen).toBe(true);
      // What it was placed at once is right the next time.
      expect(placeWindow(placed, screens, SMALLEST)).toEqual(placed);
    }),
    { numRuns: 500 },
  );
});
