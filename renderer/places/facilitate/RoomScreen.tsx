import { liveWords, type Plan } from '../../../core/facilitating/plan.ts';
import type { PlanMaterial } from '../../../core/facilitating/plan-material.ts';
import type { RoomStage, RoomStep } from '../../../core/facilitating/room-steps.ts';
import { ROOM_WORDS } from '../../../core/facilitating/session-words.ts';

type ScreenProps = { readonly step: RoomStep; readonly plan: Plan; readonly material: PlanMaterial };

/** What the room sees at one step. */
export function RoomScreen({ step, plan, material }: ScreenProps) {
  const { title, instruction } = ROOM_WORDS[step.tag];
  return (
    <div class={`room-screen room-${step.tag}`}>
      <header class="room-head">
        <span class="room-stage">{title}</span>
        {'question' in step && (
          <span class="quiet">
            Question {step.number} of {step.count}
          </span>
        )}
      </header>
      <div class="room-middle">
        <Middle step={step} plan={plan} material={material} />
      </div>
      <p class="room-instruction">{instruction}</p>
    </div>
  );
}

function Middle({ step, plan, material }: ScreenProps) {
  switch (step.tag) {
    case 'opening':
      return <Opening material={material} />;
    case 'article':
      return <Headings material={material} />;
    case 'writing':
    case 'pairs':
    case 'together':
      return <AskedQuestion step={step} />;
    case 'parking':
      return <Said words={liveWords(plan.parked)} empty="Nothing was put aside." />;
    case 'closing':
      return <Said words={liveWords(plan.promises)} empty="When …, I will …" />;
  }
}

function Opening({ material }: { readonly material: PlanMaterial }) {
  const opening = material.articles.find(({ epigraph }) => epigraph !== null);
  return (
    <>
      <h1 class="room-title" data-length={lengthOf(material.title)}>
        {material.title}
      </h1>
      {opening?.epigraph && (
        <blockquote class="room-epigraph" lang={opening.language ?? undefined}>
          <p>{opening.epigraph.text}</p>
          {opening.epigraph.attribution !== null && <footer>{opening.epigraph.attribution}</footer>}
        </blockquote>
      )}
    </>
  );
}

/** As many headings as can be read from the back of a room. */
const MOST_HEADINGS = 7;

function Headings({ material }: { readonly material: PlanMaterial }) {
  const { articles } = material;
  const [only] = articles;
  const lines =
    articles.length === 1 && only !== undefined
      ? only.headings.filter(({ level }) => level === 1).map(({ text }) => text)
      : articles.map(({ title }) => title);
  const shown = lines.slice(0, MOST_HEADINGS);
  if (shown.length === 0) return <h1 class="room-title">{only?.excerpt ?? material.title}</h1>;
  return (
    <ul class="room-headings">
      {shown.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
      {lines.length > shown.length && <li class="quiet">…</li>}
    </ul>
  );
}

function AskedQuestion({ step }: { readonly step: Extract<RoomStep, { tag: RoomStage }> }) {
  const { text, followUps, language } = step.question;
  return (
    <div lang={language ?? undefined}>
      <h1 class="room-question" data-length={lengthOf([text, ...followUps].join(' '))}>
        {text}
      </h1>
      {followUps.map((followUp, at) => (
        <p key={at} class="room-follow-up">
          {followUp}
        </p>
      ))}
    </div>
  );
}

function Said(props: {
  readonly words: readonly { readonly id: string; readonly who: string; readonly text: string }[];
  readonly empty: string;
}) {
  if (props.words.length === 0) return <p class="room-question quiet">{props.empty}</p>;
  return (
    <ul class="room-said" data-length={props.words.length > 8 ? 'long' : 'short'}>
      {props.words.map(({ id, who, text }) => (
        <li key={id}>
          {who.trim() !== '' && <strong>{who} </strong>}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Long questions are set smaller, so that they stand on one screen. */
const lengthOf = (text: string): 'short' | 'medium' | 'long' =>
  text.length <= 90 ? 'short' : text.length <= 200 ? 'medium' : 'long';
