import type { PacksAnswer } from '../../formats/api/packs.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import { Switch } from '../../ui/switch.tsx';
import styles from './ask.module.css';

interface ShownModelsProps {
  readonly answer: PacksAnswer;
  readonly count: number;
  readonly any: boolean;
  readonly onAny: (any: boolean) => void;
}

/** Which models these are: those with no answer, those picked on the Portfolio, or those behind a number. */
export function ShownModels({ answer, count, any, onAny }: ShownModelsProps) {
  const { pick, show, site, fn, stage, type, q } = useView();
  const change = useChangeView();
  const narrowed = [site, fn, stage, type, q].filter((value) => value !== undefined);
  const clear = (): void =>
    change({
      pick: undefined,
      show: undefined,
      'show-part': undefined,
      site: undefined,
      fn: undefined,
      stage: undefined,
      type: undefined,
      q: undefined,
      hold: undefined,
      gate: undefined,
    });
  const by = pick !== undefined ? 'picked on the Portfolio' : show === undefined ? null : (answer.shown?.label ?? show);
  return (
    <div className={styles['shown']}>
      <p>
        {by === null ? (
          any ? (
            'Models in use or in the making with at least one question open.'
          ) : (
            'Models in use or in the making with no answer on record.'
          )
        ) : (
          <>
            <strong>
              {counted(count, 'model')}: {by}.
            </strong>{' '}
            {pick === undefined && answer.shown?.rule} Those that have ended are left out.
          </>
        )}
        {narrowed.length > 0 && ` Narrowed to: ${narrowed.join(', ')}.`}
      </p>
      {by === null ? (
        <Switch
          legend="Which models"
          value={any ? 'any' : 'none'}
          options={[
            { value: 'none', label: 'No answer' },
            { value: 'any', label: 'A question open' },
          ]}
          onChoose={(value) => onAny(value === 'any')}
        />
      ) : null}
      {(by !== null || narrowed.length > 0) && (
        <button type="button" className="button no-print" onClick={clear}>
          Show all without an answer
        </button>
      )}
    </div>
  );
}
