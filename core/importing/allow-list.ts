/**
 * What may stand in an article: the one list behind `sanitize`, the rendering in the window and the exports.
 * Everything not named here is taken away.
 */
import type { Schema } from 'hast-util-sanitize';

/** Elements that an article may hold. Others lose their tag and keep their words, or go whole (`DROPPED_TAGS`). */
export const ALLOWED_TAGS: readonly string[] =
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

/** Elements that go together with everything inside them: their content is not prose. */
export const DROPPED_TAGS: readonly string[] =
  'applet area audio base basefont bgsound button canvas command datalist dialog embed frame frameset head iframe input keygen link map math meta meter noembed noframes noscript object optgroup option output param plaintext portal progress script select slot source style svg template textarea title track video'.split(
    ' ',
  );

/** Older or more specific elements, and the allowed one that means the same to a reader. */
export const RENAMED_TAGS: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  address: 'div',
  article: 'div',
  aside: 'div',
  center: 'div',
  dir: 'ul',
  fieldset: 'div',
  footer: 'div',
  form: 'div',
  header: 'div',
  hgroup: 'div',
  legend: 'div',
  listing: 'pre',
  main: 'div',
  menu: 'ul',
  nav: 'div',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

/** Classes that carry meaning: footnotes, task lists, the language of code. */
const FOOTNOTE_CLASSES: [string, ...(string | RegExp)[]] = [
  'className',
  'footnotes',
  'footnote',
  'footnote-ref',
  'footnote-back',
  'footnote-backref',
  'data-footnote-backref',
  'sr-only',
];

const SPAN = /^([1-9]\d?|100)$/;
const WHOLE_NUMBER = /^-?\d{1,6}$/;
const ALIGN: [string, ...string[]] = ['align', 'left', 'center', 'right'];

/** The list in the form `hast-util-sanitize` takes. Addresses and ids are checked by `sanitize` itself. */
export const ALLOW_LIST: Schema = {
  tagNames: [...ALLOWED_TAGS],
  strip: [...DROPPED_TAGS],
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  required: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  attributes: {
    '*': [
      'id',
      ['dir', 'ltr', 'rtl', 'auto'],
      ['lang', /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/],
      FOOTNOTE_CLASSES,
    ],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', FOOTNOTE_CLASSES],
    abbr: ['title'],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    col: [['span', SPAN]],
    colgroup: [['span', SPAN]],
    del: ['dateTime'],
    details: ['open'],
    dfn: ['title'],
    img: [
      'alt',
      'title',
      'dataAddress',
      ['dataPicture', /^[\w-]{1,80}(?:\.\w{2,4})?$/],
      ['width', /^\d{1,5}$/],
      ['height', /^\d{1,5}$/],
    ],
    ins: ['dateTime'],
    li: [
      ['value', WHOLE_NUMBER],
      ['className', 'task-list-item'],
    ],
    ol: [['start', WHOLE_NUMBER], 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    section: ['dataFootnotes', FOOTNOTE_CLASSES],
    td: [['colSpan', SPAN], ['rowSpan', SPAN], ALIGN],
    th: [['colSpan', SPAN], ['rowSpan', SPAN], ALIGN, ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
};
