import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { BoardPackAnswer } from '../../formats/api/board.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useView } from '../../state/use-view.ts';
import { parseSearch, standpointOf } from '../../state/view.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { BlackScreen } from './black-screen.tsx';
import { CopyProvider } from './copy.tsx';
import { placeOf, stepsOf } from './deck.ts';
import { Notes } from './notes.tsx';
import { PackActs } from './pack-acts.tsx';
import styles from './presenter.module.css';
import { SaveSlides } from './save-slides.tsx';
import { SlideStrip } from './slide-strip.tsx';
import { Stage } from './stage.tsx';
import { useFullScreen } from './use-full-screen.ts';

interface PresenterProps {
  readonly answer: BoardPackAnswer;
  /** The pack as the address names it: `draft`, or its id. */
  readonly address: string;
  /** The step as the address names it. */
  readonly at: string;
}

/** One step of a pack on the whole screen, and the keys that lead through it. The presenter never types. */
export function Presenter({ answer, address, at }: PresenterProps) {
  const { pack, links } = answer;
  const steps = stepsOf(pack);
  const here = placeOf(steps, at);
  const step = steps[here]!;
  const room = useRef<HTMLDivElement>(null);
  const { full, turn } = useFullScreen(room);
  const [notes, setNotes] = useState(false);
  const [black, setBlack] = useState(false);
  const { singleKeys } = usePreferences();
  const view = useView();
  const navigate = useNavigate();
  const { do: _attempt, as: _lens, ...search } = view;
  const evidence = parseSearch(links.view);

  const goTo = (place: number): void => {
    const to = steps[Math.min(Math.max(place, 0), steps.length - 1)]!;
    if (to.id !== at) void navigate({ to: '/board/$pack/$slide', params: { pack: address, slide: to.id }, search } as never);
  };
  const print = (): void => void navigate({ to: '/board/$pack/print', params: { pack: address }, search } as never);
  const leave = (): void => {
    if (notes) setNotes(false);
    else void navigate({ to: '/board', search: standpointOf(view) } as never);
  };
  const next = (): void => goTo(here + 1);
  const back = (): void => goTo(here - 1);
  const moves = {
    arrowright: next,
    arrowdown: next,
    pagedown: next,
    arrowleft: back,
    arrowup: back,
    pageup: back,
    home: () => goTo(0),
    end: () => goTo(steps.length - 1),
    escape: leave,
  };
  useKeys(moves, !black);
  const turnNotes = (): void => setNotes(!notes);
  useKeys({ ' ': next, f: turn, n: turnNotes, b: () => setBlack(true), p: print }, singleKeys && !black);

  return (
    <CopyProvider value={{ medium: 'screen', at: pack.packId === null ? null : evidence }}>
      <title>{`${step.title} · ${pack.institution} · Countersign`}</title>
      <div
        ref={room}
        className={styles['room']}
        data-presenter
        {...(full && view.theme === undefined ? { 'data-theme': 'projector' } : {})}
      >
        <div className={styles['area']}>
          <div className={styles['frame']}>
            <Stage key={step.id} pack={pack} step={step} evidence={evidence} />
          </div>
        </div>
        {notes && <Notes pack={pack} step={step} />}
        <div className={styles['strip']}>
          <SlideStrip steps={steps} here={here} pack={address} search={search} />
          <div className={styles['buttons']}>
            <button type="button" className="text-button" onClick={turn}>
              <KeyHint of="F" /> full screen
            </button>
            <button type="button" className="text-button" aria-pressed={notes} onClick={turnNotes}>
              <KeyHint of="N" /> notes
            </button>
            <button type="button" className="text-button" onClick={() => setBlack(true)}>
              <KeyHint of="B" /> black
            </button>
            <PackActs answer={answer} step={step} />
            <Link to="/board/$pack/print" params={{ pack: address }} search={search} className="button">
              Print pack
            </Link>
            <SaveSlides pack={pack} />
          </div>
        </div>
        {black && <BlackScreen onBack={() => setBlack(false)} />}
      </div>
    </CopyProvider>
  );
}
