import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Pack } from '../../domain/board/pack.ts';
import { dataWords, editedWords, placeWords } from '../../parts/sentences/board.ts';
import { LastBody } from './behind.tsx';
import type { Step } from './deck.ts';
import { DecisionsBody, ExceptionsBody, VitalBody } from './page-bodies.tsx';
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
  const tight = useTight(box);
  const edited = step.slide === null ? null : editedWords(step.slide.title);
  const warning = step.slide?.title.edited?.warning ?? null;
  return (
    <article ref={box} className={styles['slide']} data-step={step.id} {...(tight ? { 'data-fit': 'tight' } : {})}>
      {pack.label !== null && <p className={styles['label']}>{pack.label.words}</p>}
      <header>
        <h1>{step.title}</h1>
        {edited !== null && <p className={styles['edited']}>{edited}</p>}
        {warning !== null && <p className={styles['warning']}>{warning}</p>}
        {step.slide !== null && <p className={styles['subtitle']}>{step.slide.subtitle}</p>}
      </header>
      <StepBody pack={pack} step={step} />
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

/** A slide that does not fit in its large type is set in the smallest allowed; if that is not enough, it grows and scrolls. */
function useTight(box: React.RefObject<HTMLElement | null>): boolean {
  const [tight, setTight] = useState(false);
  useLayoutEffect(() => {
    const fit = (): void => {
      const slide = box.current;
      if (slide !== null && slide.scrollHeight > (slide.parentElement?.clientHeight ?? 0) + 1) setTight(true);
    };
    fit();
    // Words are measured again once their letters are here.
    void document.fonts?.ready.then(fit);
  }, [box]);
  return tight;
}
