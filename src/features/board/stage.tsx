import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Pack } from '../../domain/board/pack.ts';
import { dataWords, editedWords, placeWords } from '../../parts/sentences/board.ts';
import { LastBody } from './behind.tsx';
import type { Step } from './deck.ts';
import { DecisionsBody, ExceptionsBody, VitalBody } from './page-bodies.tsx';
import { RoomProvider, useRoom } from './room.ts';
import { SlideBody } from './slide-body.tsx';
import styles from './slide.module.css';

interface StageProps {
  readonly pack: Pack;
  readonly step: Step;
  /** Search keys under which every screen reads the record as this pack does. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** One step of a presentation, 16 by 9: what it says, what it shows, what is asked, and what it rests on. Mount it anew for each. */
export function Stage({ pack, step, evidence }: StageProps) {
  const box = useRef<HTMLElement>(null);
  const room = useRoom(box);
  const edited = step.slide === null ? null : editedWords(step.slide.title);
  const warning = step.slide?.title.edited?.warning ?? null;
  return (
    <article ref={box} className={styles['slide']} data-step={step.id} {...(room.tight ? { 'data-fit': 'tight' } : {})}>
      {pack.label !== null && <p className={styles['label']}>{pack.label.words}</p>}
      <header>
        <h1>{step.title}</h1>
        {edited !== null && <p className={styles['edited']}>{edited}</p>}
        {warning !== null && <p className={styles['warning']}>{warning}</p>}
        {step.slide !== null && <p className={styles['subtitle']}>{step.slide.subtitle}</p>}
      </header>
      <RoomProvider value={room}>
        <StepBody pack={pack} step={step} />
      </RoomProvider>
      <footer className={styles['source']}>
        <p>
          Source: {pack.source} {step.slide?.missing.join(' ')}{' '}
          <Link to={screenOf(step)} search={evidence as never} className={styles['evidence']}>
            Evidence <code>{pack.evidenceId}</code>
          </Link>{' '}
          {dataWords(pack.kind) !== null && <span className={styles['evidence']}>{dataWords(pack.kind)}</span>}
        </p>
        {step.slide !== null && <p className={styles['place']}>{placeWords(step.slide)}</p>}
      </footer>
    </article>
  );
}

function screenOf({ slide }: Step): '/portfolio' {
  return (slide?.screen ?? '/portfolio') as '/portfolio';
}

function StepBody({ pack, step }: { readonly pack: Pack; readonly step: Step }) {
  if (step.slide !== null) return <SlideBody of={step.slide} />;
  if (step.id === 'vital') return <VitalBody of={pack} />;
  if (step.id === 'exceptions') return <ExceptionsBody of={pack} />;
  return step.id === 'decisions' ? <DecisionsBody of={pack} /> : <LastBody of={pack} />;
}
