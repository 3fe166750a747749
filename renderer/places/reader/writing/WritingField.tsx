import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countWords } from '../../../../core/article/text.ts';
import type { WritingOccasion } from '../../../../core/contract/journal-contract.ts';
import type { ReflectionId, ReflectionTarget } from '../../../../core/journal/journal.ts';
import { useRendered } from '../../../components/RenderedWords.tsx';
import { SaveStatus } from '../../../components/SaveStatus.tsx';
import { useApp } from '../../../models/app.ts';
import type { Draft } from '../../../models/drafts-draft.ts';
import { countOf } from '../../../models/words.ts';
import { useReaderView } from '../reader-view.ts';
import { applyEdit } from './apply-edit.ts';
import { FormattingBar, formatOfKey } from './FormattingBar.tsx';
import { continueLine, type Edit, type Format, formatEdit } from './formatting.ts';
import { hasMarkup, withWindowLinks } from './markup.ts';
import { QuotedPassages } from './QuotedPassages.tsx';
import { RenderedAnswer, takeClick } from './RenderedAnswer.tsx';
import { usePassageDrop } from './use-passage-drop.ts';

export type WritingFieldProps = {
  readonly articleId: string;
  readonly reflectionId: ReflectionId;
  readonly target: ReflectionTarget;
  /** What the journal holds; shown unless newer words are here. */
  readonly savedText: string;
  readonly label: string;
  readonly placeholder: string;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
  /** Escape: leave the field. */
  readonly onLeave: () => void;
  readonly size?: 'card' | 'page';
  /** Takes the focus as soon as it is there. */
  readonly isFocused?: boolean;
  /** When it is more than going on with what stands there. */
  readonly occasion?: WritingOccasion;
};

/** A field of the reader: passages can be dropped into it, and it leads to them and to earlier texts. */
export function WritingField(props: WritingFieldProps) {
  const { announce } = useReaderView();
  const drop = usePassageDrop();
  return <BareWritingField {...props} announce={announce} drop={drop} isInReader />;
}

type BareProps = WritingFieldProps & {
  /** Tells those who listen. */
  readonly announce?: (sentence: string) => void;
  readonly drop?: ReturnType<typeof usePassageDrop>;
  readonly isInReader?: boolean;
};

/** A field that is always ready to type in and saves itself; under it stands where its words are. */
export function BareWritingField(props: BareProps) {
  const { articleId, reflectionId, target, savedText, label, size = 'card' } = props;
  const { drafts, settings } = useApp();
  const draft = drafts.of(reflectionId);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.text.value ?? savedText;
  const drawn = useRef<HTMLDivElement>(null);
  const [isWriting, setWriting] = useState(false);
  const isDrawn = size === 'card' && !isWriting && hasMarkup(text);
  const drawing = useRendered(isDrawn ? withWindowLinks(text, articleId) : null);
  const announceLeaving = useSaveAnnouncements(draft, label, props.announce ?? keepSilent);
  useEffect(() => () => draft.release(), [draft]);
  useLayoutEffect(() => {
    if (props.isFocused) field.current?.focus();
  }, [props.isFocused]);

  const format = (kind: Format): void => {
    const element = field.current;
    if (!element) return;
    const { selectionStart: start, selectionEnd: end, value } = element;
    applyEdit(element, formatEdit(value, { start, end }, kind));
  };
  const takeKey = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }): void => {
    const kind = formatOfKey(event);
    const next = event.key === 'Enter' ? editOfEnter(event) : null;
    if (kind) format(kind);
    else if (next) applyEdit(event.currentTarget, next);
    else if (event.key === 'Escape' && !event.isComposing) props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class={`writing writing-${size}`}>
      <FormattingBar onFormat={format} />
      <div class={`writing-grow ${drawing === null ? '' : 'writing-drawn'}`} data-text={text}>
        {drawing !== null && (
          <RenderedAnswer label={`${label}, as it reads`} drawing={drawing} elementRef={drawn} />
        )}
        <textarea
          key="field"
          ref={(element) => {
            field.current = element;
            assign(props.fieldRef, element);
          }}
          data-reflection={reflectionId}
          aria-label={label}
          placeholder={props.placeholder}
          dir="auto"
          spellcheck={settings.current.value.spelling.on}
          rows={size === 'card' ? 2 : 8}
          value={text}
          onInput={(event) =>
            drafts.write({
              articleId,
              reflectionId,
              target,
              text: event.currentTarget.value,
              ...(props.occasion ? { occasion: props.occasion } : {}),
            })
          }
          onMouseDown={(event) => {
            if (takeClick(event, drawn.current, event.currentTarget)) event.preventDefault();
          }}
          onFocus={() => {
            setWriting(true);
            draft.hold(text);
          }}
          onBlur={() => {
            setWriting(false);
            draft.release();
            announceLeaving();
          }}
          onKeyDown={takeKey}
          {...props.drop}
        />
      </div>
      {props.isInReader && <QuotedPassages text={text} />}
      <div class="writing-foot">
        <SaveStatus status={draft.status.value} />
        {props.isInReader && size === 'card' && <EarlierTexts reflectionId={reflectionId} />}
        <WordCount text={text} />
      </div>
    </div>
  );
}

/** The way to what was written here before. */
function EarlierTexts({ reflectionId }: { readonly reflectionId: ReflectionId }) {
  const { reader } = useApp();
  const view = useReaderView();
  const reflections = reader.opened.value?.journal.reflections ?? [];
  const count = reflections.find(({ id }) => id === reflectionId)?.versions.length ?? 0;
  if (count === 0) return null;
  return (
    <button type="button" class="link-button" onClick={() => view.showHistory(reflectionId)}>
      {countOf(count, 'earlier text')}
    </button>
  );
}

function WordCount({ text }: { readonly text: string }) {
  const words = countWords(text);
  return <span class="word-count">{words === 0 ? '' : words === 1 ? '1 word' : `${words} words`}</span>;
}

/** Tells those who listen that what was written is saved, when the field is left. */
function useSaveAnnouncements(draft: Draft, label: string, announce: (sentence: string) => void): () => void {
  const status = draft.status.value;
  const wasWritten = useRef(false);
  useEffect(() => {
    if (status.tag === 'saving') wasWritten.current = true;
  }, [status]);
  return () => {
    if (wasWritten.current) void draft.save().then((saved) => saved && announce(`${label}: saved.`));
    wasWritten.current = false;
  };
}

const keepSilent = (): void => undefined;

function editOfEnter(event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }): Edit | null {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const isPlain = !(event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);
  return isPlain && selectionStart === selectionEnd ? continueLine(value, selectionStart) : null;
}

function assign(ref: Ref<HTMLTextAreaElement> | undefined, element: HTMLTextAreaElement | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) ref.current = element;
}
