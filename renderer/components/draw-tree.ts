import type { Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentChildren } from 'preact';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';

/** A sanitised tree as what the window shows; `components` stand for elements of their names. */
export const drawTree = (tree: Root, components: Partial<Components>): ComponentChildren =>
  toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components,
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
  });
