import { useQuery } from '@tanstack/react-query';
import { definitionsQuery } from '../../data/measures.ts';
import { rulesetQuery } from '../../data/ruleset.ts';
import { MeasureViews } from '../../parts/measure-views.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './definitions.module.css';
import { NumberDefinitions } from './number-definitions.tsx';
import { OffHere } from './off-here.tsx';
import { stateDefinitions } from './state-definitions.ts';

/** What the words of a record say, and what is off in this one. */
export function DefinitionsScreen() {
  const view = useView();
  const { record } = useRecord();
  const { data, error, refetch } = useQuery(rulesetQuery(view));
  const numbers = useQuery(definitionsQuery(view));
  return (
    <div className={styles['screen']}>
      <title>{`Definitions · ${record?.institution ?? ''} · Countersign`}</title>
      <MeasureViews />
      <h1>What the words and the numbers say</h1>
      <p className={styles['note']}>Silence, rules and names are different things. Each has a word and a mark of its own.</p>
      <dl className={styles['words']} data-explains>
        {stateDefinitions.map(({ word, mark, says, isNot }) => (
          <div key={word}>
            <dt>
              <StatusMark of={mark} /> {word}
            </dt>
            <dd>{says}</dd>
            <dd className={styles['not']}>{isNot}</dd>
          </div>
        ))}
      </dl>
      {numbers.error !== null && <FigError error={numbers.error} stillHolds="The words above stand." retry={numbers.refetch} />}
      {numbers.isPending && <Waiting words="Reading every number" />}
      {numbers.data !== undefined && <NumberDefinitions of={numbers.data} />}
      {error !== null && <FigError error={error} retry={refetch} />}
      {data === undefined && error === null && <Waiting words="Reading the rules" />}
      {data !== undefined && (
        <>
          <OffHere of={data} />
          <PaperLine record={record} what="Definitions" asOf={data.asOf} head={data.head} />
        </>
      )}
    </div>
  );
}
