import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { boardPackQuery } from '../../data/board.ts';
import { boardAudiences } from '../../domain/board/slide-ids.ts';
import type { BoardPackAnswer } from '../../formats/api/board.ts';
import { dataWords } from '../../parts/sentences/board.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { pageRule } from '../../ui/page-rule.ts';
import { Switch } from '../../ui/switch.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { CopyProvider } from './copy.tsx';
import { SaveRecord } from './pack-acts.tsx';
import { PaperPack } from './paper-pack.tsx';
import { SaveSlides } from './save-slides.tsx';
import { isWorthRetrying, PackState } from './slide-screen.tsx';
import styles from './paper.module.css';

/** A pack as it is printed: the same pages on the screen, and on paper. */
export function PrintScreen({ pack }: { readonly pack: string }) {
  const view = useView();
  const { data, error, refetch } = useQuery({ ...boardPackQuery(pack, view.audience ?? null, view), retry: isWorthRetrying });
  if (data === undefined) return <PackState pack={pack} error={error} retry={() => void refetch()} />;
  return <Pages answer={data} address={pack} />;
}

function print(): void {
  window.print();
}

/** Sheets a pack is printed on, lying. */
const papers = ['letter', 'a4'] as const;
const sizes = { letter: 'letter landscape', a4: 'A4 landscape' } as const;
const paperLabels = { letter: 'Letter', a4: 'A4' } as const;
const audienceLabels = { board: 'For the board: roles', committee: 'For the committee: names' } as const;

function Pages({ answer: { pack, links }, address }: { readonly answer: BoardPackAnswer; readonly address: string }) {
  const view = useView();
  const { paper = 'letter' } = view;
  const change = useChangeView();
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  useKeys({ p: print }, singleKeys);
  const back = { to: '/board/$pack/$slide', params: { pack: address, slide: 'vital' }, search: view } as const;
  useKeys({ escape: () => void navigate(back as never) }, true);
  const source = `${pack.source} Evidence ${pack.evidenceId}`;
  return (
    <CopyProvider value={{ medium: 'paper', at: null }}>
      <title>{`${pack.title} · ${pack.institution} · Countersign`}</title>
      <style>{pageRule({ size: sizes[paper], source, label: pack.label?.words ?? '', data: dataWords(pack.kind) ?? '' })}</style>
      <div className={`${styles['controls']} no-print`}>
        <Link {...back}>Back to the slides</Link>
        <Switch
          legend="Paper"
          value={paper}
          options={papers.map((value) => ({ value, label: paperLabels[value] }))}
          onChoose={(chosen) => change({ paper: chosen === 'letter' ? undefined : chosen }, 'replace')}
        />
        <Switch
          legend="Printed for"
          value={pack.audience}
          options={boardAudiences.map((value) => ({ value, label: audienceLabels[value] }))}
          onChoose={(audience) => change({ audience }, 'replace')}
        />
        <SaveRecord at={links.record} />
        <SaveSlides pack={pack} />
        <button type="button" className="button button-main" onClick={print}>
          Print <KeyHint of="P" />
        </button>
        <p>Lying, black and white safe. Choose “Save as PDF” for a file with headings, tables and figures for a screen reader.</p>
      </div>
      <div className={styles['paper']} data-paper={paper}>
        <PaperPack of={pack} />
        <p className={`${styles['foot']} no-print`}>
          {source}. {pack.label?.words} {dataWords(pack.kind)}
        </p>
      </div>
    </CopyProvider>
  );
}
