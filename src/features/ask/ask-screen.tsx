import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { packsQuery } from '../../data/packs.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AskedLine } from './asked-line.tsx';
import { OwnersSection } from './owners-section.tsx';
import { ReturnsSection } from './returns-section.tsx';
import { WriteSection } from './write-section.tsx';
import { Written } from './written.tsx';
import styles from './ask.module.css';

/** Ask whoever looks after a model: write the questions, read what comes back, see whom to remind. */
export function AskScreen() {
  const { record } = useRecord();
  const view = useView();
  const query = useQuery(packsQuery(view));
  const cameToAsk = view.pick !== undefined || view.show !== undefined;
  const top = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<{ readonly packIds: readonly string[]; readonly as: 'xlsx' | 'html' } | null>(null);
  const { data } = query;
  const here = written === null || data === undefined ? [] : data.asked.packs.filter(({ packId }) => written.packIds.includes(packId));
  const asked = data !== undefined && data.asked.packs.length > 0;
  const write = data !== undefined && record !== undefined && (
    <WriteSection
      answer={data}
      record={record}
      onWritten={(packIds, as) => {
        setWritten({ packIds, as });
        top.current?.focus();
        top.current?.scrollIntoView();
      }}
    />
  );
  return (
    <div className={styles['screen']}>
      <title>{`Ask the owners · ${record?.institution ?? ''} · Countersign`}</title>
      <div className={styles['top']} ref={top} tabIndex={-1}>
        <h1>Ask the owners</h1>
        <p className={styles['lede']}>
          One file for each owner, with the questions word for word and the words of a mail. Countersign sends nothing: you send them. What
          comes back stands as answered and not evidenced, in the name of whoever returned it.
        </p>
      </div>
      {query.error !== null && <FigError error={query.error} retry={query.refetch} />}
      {data === undefined && query.error === null && <Waiting words="Reading whom one can ask" />}
      {data !== undefined && record !== undefined && (
        <>
          {asked && <AskedLine asked={data.asked} />}
          {written !== null && here.length > 0 && (
            <Written packs={here} as={written.as} record={record} today={data.asOf} onDone={() => setWritten(null)} />
          )}
          {/* Whoever came with models in hand came to ask about them. */}
          {cameToAsk && write}
          {asked && <ReturnsSection answer={data} record={record} />}
          {asked && <OwnersSection asked={data.asked} record={record} today={data.asOf} />}
          {!cameToAsk && write}
        </>
      )}
    </div>
  );
}
