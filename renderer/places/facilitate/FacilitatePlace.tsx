import { Presentation } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { PlanView } from '../../../core/contract/facilitate-contract.ts';
import { describeFailure } from '../../../core/failure.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { articleRoute, type FacilitateRoute, LIBRARY_ROUTE } from '../../models/routes.ts';
import { AnswersPage } from './AnswersPage.tsx';
import { Collected } from './Collected.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { Room } from './Room.tsx';
import { useArrival } from './use-arrival.ts';
import '../../styles/facilitate.css';

/** Leading a group: the plan with the papers made of it, or the room while the session goes on. */
export function FacilitatePlace() {
  const { facilitating, routes } = useApp();
  const route = routes.current.value;
  const subject = route.place === 'facilitate' ? route.subject : null;
  useEffect(() => {
    if (subject !== null) void facilitating.open(subject);
  }, [facilitating, subject]);
  const failure = facilitating.failure.value;
  const opened = facilitating.opened.value;
  if (route.place !== 'facilitate') return null;
  if (failure !== null)
    return (
      <EmptyState icon={Presentation} sentence={describeFailure(failure)}>
        <Button onClick={() => routes.go(LIBRARY_ROUTE)}>Back to the library</Button>
      </EmptyState>
    );
  if (opened === null || opened.plan.subject.id !== route.subject.id) return null;
  return route.view === 'room' ? <Room opened={opened} /> : <PlanPage opened={opened} route={route} />;
}

function PlanPage({ opened, route }: { readonly opened: PlanView; readonly route: FacilitateRoute }) {
  const { routes } = useApp();
  const { plan, material, skipped } = opened;
  const view = route.view === 'answers' ? 'answers' : 'plan';
  const isBegun = plan.step.value !== null;
  const frame = useArrival(route);
  return (
    <div class="facilitate">
      <PlaceHeader title={material.title} note="A session with a group">
        <Segmented
          label="What is shown"
          value={view}
          choices={[
            { value: 'plan', label: 'Plan' },
            { value: 'answers', label: 'Answers' },
          ]}
          onChange={(chosen) => routes.go({ ...route, view: chosen, part: null })}
        />
        {plan.subject.kind === 'article' && (
          <Button look="quiet" onClick={() => routes.go(articleRoute(plan.subject.id))}>
            To the article
          </Button>
        )}
        <Button
          look="primary"
          icon={Presentation}
          onClick={() => routes.go({ ...route, view: 'room', part: null })}
        >
          {isBegun ? 'Go on with the session' : 'Open the room'}
        </Button>
      </PlaceHeader>
      <div class="facilitate-scroll" ref={frame}>
        {skipped.map(({ name, reason }) => (
          <p key={name} class="warning-words" role="alert">
            “{name}” is not in this plan: {reason}
          </p>
        ))}
        {view === 'answers' ? (
          <AnswersPage opened={opened} />
        ) : (
          <div class="facilitate-columns">
            <div class="facilitate-plan">
              <PlanEditor opened={opened} />
              <Collected plan={plan} />
            </div>
            <PaperPreview opened={opened} />
          </div>
        )}
      </div>
    </div>
  );
}
