import { describeFailure } from '../../core/failure.ts';
import { useApp } from '../models/app.ts';
import { isComplete } from '../models/export-templates.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { SaveStatus } from './SaveStatus.tsx';

/** The template in hand: chosen, changed, kept. What it makes is shown below it. */
export function TemplateEditor() {
  const { templates } = useApp().exports;
  const inHand = templates.inHand.value;
  if (inHand === null) return null;
  const failure = templates.failure.value;
  return (
    <div class="template">
      <div class="template-line">
        <Field label="Template">
          {(ids) => (
            <select
              {...ids}
              class="input"
              value={inHand.id}
              onChange={(event) => templates.choose(event.currentTarget.value)}
            >
              {templates.list.value.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Its name">
          {(ids) => (
            <input
              {...ids}
              class="input"
              value={inHand.name}
              maxLength={80}
              onInput={(event) => templates.edit({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Files end in">
          {(ids) => (
            <input
              {...ids}
              class="input template-ending"
              value={inHand.extension}
              maxLength={8}
              onInput={(event) =>
                templates.edit({ extension: event.currentTarget.value.trim().toLowerCase() })
              }
            />
          )}
        </Field>
        <div class="template-acts">
          <SaveStatus status={templates.status.value} />
          {inHand.isOwn && (
            <Button look="quiet" onClick={() => void templates.remove()}>
              Delete
            </Button>
          )}
        </div>
      </div>
      {!isComplete(inHand) && (
        <p class="field-hint" role="status">
          It is kept once it has a name and an ending of letters and digits, such as txt.
        </p>
      )}
      {failure !== null && (
        <p class="warning-words" role="alert">
          {describeFailure(failure)}
        </p>
      )}
      <textarea
        class="input template-text"
        aria-label="Text of the template"
        spellcheck={false}
        value={inHand.text}
        onInput={(event) => templates.edit({ text: event.currentTarget.value })}
      />
    </div>
  );
}
