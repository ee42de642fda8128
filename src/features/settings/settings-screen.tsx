import { useQuery } from '@tanstack/react-query';
import { rulesetQuery } from '../../data/ruleset.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { PaperLine } from '../../parts/paper-line.tsx';
import { dayWords } from '../../ui/day.ts';
import { FigError, InsteadOfFigure } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AskedFor } from './asked-for.tsx';
import { LimitsSection } from './limits-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { ReleaseLineSection } from './release-line-section.tsx';
import { Thresholds } from './thresholds.tsx';
import { rulesetMessage, rulesetSubtitle } from './ruleset-words.ts';
import styles from './settings.module.css';

/** The rules in force: what is asked for and what is off, how the institution is read, every threshold, the release line. */
export function SettingsScreen() {
  const view = useView();
  const { record } = useRecord();
  const { data, error, refetch } = useQuery(rulesetQuery(view));
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  if (early) {
    return (
      <div className={styles['screen']}>
        <h1>The record starts {dayWords(record.startsOn)}.</h1>
        <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} no rules had been adopted.`} />
      </div>
    );
  }
  return (
    <div className={styles['screen']}>
      <title>{`Rules and settings · ${record?.institution ?? ''} · Countersign`}</title>
      <h1 data-explains>{data === undefined ? 'Rules and settings' : rulesetMessage(data)}</h1>
      {error !== null && <FigError error={error} retry={refetch} />}
      {data === undefined && error === null && <Waiting words="Reading the rules" />}
      {data !== undefined && (
        <>
          <p className={styles['lead']}>{rulesetSubtitle(data)}</p>
          <AskedFor of={data} />
          <ProfileSection of={data} />
          <Thresholds of={data} />
          <LimitsSection />
          <ReleaseLineSection />
          <PaperLine record={record} what="Rules and settings" asOf={data.asOf} head={data.head} />
        </>
      )}
    </div>
  );
}
