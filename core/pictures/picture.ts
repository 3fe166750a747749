/**
 * Pictures as they may be kept: of a kind that every reader shows, whole, of a size that can be drawn, and written
 * anew from their known parts. What a file carries besides (places, cameras, comments, programs behind the end) is
 * left out. The pixels are not touched.
 */
import { rewriteAvif } from './avif.ts';
import type { Drawing } from './drawing.ts';
import { rewriteGif } from './gif.ts';
import { rewriteJpeg } from './jpeg.ts';
import { rewritePng } from './png.ts';
import { rewriteWebp } from './webp.ts';

export type Picture = Drawing & { readonly kind: PictureKind };

export const PICTURE_KINDS = ['png', 'jpg', 'gif', 'webp', 'avif'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** A side longer, or an area larger, only fills the memory. In pixels. */
const LONGEST_SIDE = 20_000;
const LARGEST_AREA = 60_000_000;
/** Smaller ones show nothing: they count visitors or hold a place. In pixels. */
const SHORTEST_SIDE = 3;

/** The picture that `bytes` are, told by the bytes alone; `null` when they are none that may be kept. */
export function readPicture(bytes: Uint8Array): Picture | null {
  for (const [kind, signature, rewrite] of KINDS) {
    if (!signature.every((byte, at) => byte === null || bytes[at] === byte)) continue;
    const rewritten = rewrite(bytes);
    return rewritten === null || !isDrawable(rewritten) ? null : { kind, ...rewritten };
  }
  return null;
}

/** `null` for what is not whole or not of that kind. */
type Rewrite = (bytes: Uint8Array) => Drawing | null;

/** With what each begins; `null`: any byte. */
const KINDS: readonly (readonly [PictureKind, readonly (number | null)[], Rewrite])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], rewritePng],
  ['jpg', [0xff, 0xd8, 0xff], rewriteJpeg],
  ['gif', [0x47, 0x49, 0x46, 0x38], rewriteGif],
  ['webp', [0x52, 0x49, 0x46, 0x46], rewriteWebp],
  ['avif', [null, null, null, null, 0x66, 0x74, 0x79, 0x70], rewriteAvif],
];

const isDrawable = ({ width, height }: Pick<Picture, 'width' | 'height'>): boolean =>
  Math.min(width, height) >= SHORTEST_SIDE &&
  Math.max(width, height) <= LONGEST_SIDE &&
  width * height <= LARGEST_AREA;
