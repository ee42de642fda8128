import { Link, useNavigate } from '@tanstack/react-router';
import { isReported } from '../../domain/reported.ts';
import type { ReleaseAnswer } from '../../formats/api/releases.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { HierarchyStrip } from '../../parts/hierarchy-strip.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { RefusedList } from '../../parts/refused-list.tsx';
import { earliestWords, movedWords } from '../../parts/sentences/releases.ts';
import { stageWords } from '../../parts/words.ts';
import { useRecord } from '../../state/use-record.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { ReleaseHolds } from './release-holds.tsx';
import styles from './release-page.module.css';

/** One release: whether it can go, and if not, each thing that holds it with who can lift it. */
export function ReleasePage({ of: release }: { of: ReleaseAnswer }) {
  const { sel: _sel, do: attempt, ...view } = useView();
  const { releaseId, title, version, modelName, state, planned, executedOn, refused, setAside, late } = release;
  const { record } = useRecord();
  useReleasePageKeys(release, attempt === undefined);
  const moved = movedWords(release);
  const earliest = earliestWords(release);
  return (
    <article>
      <title>{`${releaseId} ${modelName} ${version} · Countersign`}</title>
      <HierarchyStrip of={release.hierarchy} />
      <Crumbs of={release} />
      <header className={styles['header']}>
        <p className={styles['what']}>
          <span className="mono">{releaseId}</span> {title}
        </p>
        <h1>
          {modelName} {version}
        </h1>
        <p className={`${styles['verdict']} ${state === 'held' ? 'held' : ''}`} data-verdict>
          {verdictOf(release)}
        </p>
        <p className={styles['sub']}>
          {[
            executedOn === null ? `Planned for ${dayWords(planned)}${late > 0 ? `, ${counted(late, 'day')} ago` : ''}.` : '',
            earliest === null ? '' : `${earliest}.`,
            moved ?? '',
          ]
            .filter((words) => words !== '')
            .join(' ')}
        </p>
        {setAside !== null && (
          <p className={styles['aside']}>
            {setAside.rules.join(', ')} set aside for this release until {dayWords(setAside.until)}, by override {setAside.overrideId}.
          </p>
        )}
        {state !== 'released' && (
          <p className={`${styles['acts']} no-print`}>
            <AttemptLink type="release.execute" payload={{ releaseId }} className={`button ${state === 'clear' ? 'button-main' : ''}`}>
              {state === 'clear' ? 'Release it' : 'Cannot release: see why'}
            </AttemptLink>
            <AttemptLink type="release.move" payload={{ releaseId }} className="button">
              Move its day
            </AttemptLink>
            <Link to="/releases" search={view} className={styles['back'] ?? ''}>
              The whole plan
            </Link>
          </p>
        )}
      </header>
      <div className={styles['columns']}>
        <ReleaseHolds of={release} />
        <div className={styles['side']}>
          <Fig
            question="What was asked for, and refused?"
            query={{ data: refused, error: null, isPending: false }}
            message={() => (refused.length === 0 ? 'Nothing was refused' : `${counted(refused.length, 'request')} refused`)}
          >
            {() => refused.length > 0 && <RefusedList of={refused} />}
          </Fig>
          <Facts of={release} />
        </div>
        <PaperLine record={record} what={releaseId} asOf={release.asOf} head={release.head} />
      </div>
    </article>
  );
}

function verdictOf({ state, risks, objections, executedOn }: ReleaseAnswer): string {
  if (state === 'released') return `Released on ${executedOn === null ? '' : dayWords(executedOn)}.`;
  if (state === 'clear') return 'Nothing in the record holds it.';
  const register = risks.length === 0 ? [] : [counted(risks.length, 'risk')];
  const others = objections.length === 0 ? [] : [counted(objections.length, 'rule')];
  return `Cannot release: ${[...register, ...others].join(' and ')} ${risks.length + objections.length === 1 ? 'holds' : 'hold'} it.`;
}

function Crumbs({ of: { releaseId, previous, next } }: { of: ReleaseAnswer }) {
  const { sel: _sel, do: _do, ...view } = useView();
  return (
    <div className={styles['crumbs']}>
      <nav aria-label="Where you are" className={styles['path']}>
        <Link to="/releases" search={{ ...view, sel: releaseId }} activeOptions={{ exact: true }}>
          Releases
        </Link>
        <span aria-hidden="true">/</span>
        <span aria-current="page" className={styles['here']}>
          {releaseId}
        </span>
      </nav>
      <nav aria-label="Releases in the plan" className={styles['path']}>
        <Neighbour of={previous} words="Previous" keyName="K" />
        <Neighbour of={next} words="Next" keyName="J" />
      </nav>
    </div>
  );
}

function Neighbour({ of, words, keyName }: { of: ReleaseAnswer['next']; words: string; keyName: string }) {
  const { sel: _sel, do: _do, ...view } = useView();
  if (of === null) return null;
  return (
    <Link to="/releases/$id" params={{ id: of.releaseId }} search={view} className="button" title={of.title}>
      <span>
        {words}
        <span className="unseen">: {of.title}</span>
      </span>
      <KeyHint of={keyName} />
    </Link>
  );
}

/** What it is, who planned it, and what it declares of itself. */
function Facts({ of }: { of: ReleaseAnswer }) {
  const { modelId, modelName, site, stage, by, scheduledOn, declares, names } = of;
  const declared = Object.entries(declares);
  return (
    <dl className={styles['facts']}>
      <dt>Model</dt>
      <dd>
        <Link to="/models/$id" params={{ id: modelId }} search={standpointOf(useView())}>
          {modelName}
        </Link>
      </dd>
      <dt>Where</dt>
      <dd>
        {isReported(site) ? site : 'Site not reported'}, {isReported(stage) ? stageWords[stage].toLowerCase() : 'stage not reported'}
      </dd>
      <dt>Scheduled</dt>
      <dd>
        {dayWords(scheduledOn)} by {by.printedName}
      </dd>
      <dt>Names behind it</dt>
      <dd>
        {names.standing} of {names.required} required names stand
      </dd>
      <dt>It declares</dt>
      <dd>
        {declared.length === 0
          ? 'Nothing that architecture decides'
          : declared.map(([attribute, value]) => `${attribute}: ${value}`).join(', ')}
      </dd>
    </dl>
  );
}

/** J and K go through the plan, Escape goes back to it. */
function useReleasePageKeys({ releaseId, previous, next }: ReleaseAnswer, escapes: boolean): void {
  const { sel: _sel, do: _do, ...view } = useView();
  const { singleKeys } = usePreferences();
  const navigate = useNavigate();
  const open = (neighbour: ReleaseAnswer['next']): void => {
    if (neighbour !== null) void navigate({ to: '/releases/$id', params: { id: neighbour.releaseId }, search: view });
  };
  useKeys({ j: () => open(next), k: () => open(previous) }, singleKeys);
  useKeys({ escape: () => void navigate({ to: '/releases', search: { ...view, sel: releaseId } }) }, escapes);
}
