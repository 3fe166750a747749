import type { Root } from 'hast';

/** Deeper trees are never made by an import; walking one by recursion would overflow the stack. */
const DEEPEST = 1000;

/**
 * Whether a value from a file is a hast tree of elements and texts. Walks without recursion, so that a hostile file
 * cannot overflow the stack. Which elements may be shown is decided where they are shown.
 */
export function isTree(value: unknown): value is Root {
  if (!isRecord(value) || value['type'] !== 'root') return false;
  const open: { readonly children: unknown; readonly depth: number }[] = [
    { children: value['children'], depth: 1 },
  ];
  for (let level = open.pop(); level; level = open.pop()) {
    if (!Array.isArray(level.children) || level.depth > DEEPEST) return false;
    for (const node of level.children) {
      if (!isNode(node)) return false;
      if (node['type'] === 'element') open.push({ children: node['children'], depth: level.depth + 1 });
    }
  }
  return true;
}

function isNode(node: unknown): node is Record<string, unknown> {
  if (!isRecord(node)) return false;
  if (node['type'] === 'text') return typeof node['value'] === 'string';
  if (node['type'] !== 'element' || typeof node['tagName'] !== 'string') return false;
  return isRecord(node['properties']) && Object.values(node['properties']).every(isProperty);
}

const isProperty = (value: unknown): boolean =>
  isPlain(value) || (Array.isArray(value) && value.every((part) => isPlain(part)));

const isPlain = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
