import { Link } from '@tanstack/react-router';
import type { SettingName } from '../../domain/settings.ts';
import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { fixedSettings, settingGroups, settingLabel, settingValue, type SettingGroup } from '../../parts/setting-words.ts';
import { usePast } from '../../state/use-past.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted } from '../../ui/count.ts';
import { setWords } from './ruleset-words.ts';
import styles from './settings.module.css';
import { WhoMay } from './who-may.tsx';

/** Every number the rules use: its value, its default, who changed it and why. */
export function Thresholds({ of: { settings } }: { readonly of: RulesetAnswer }) {
  const changed = settings.filter(({ value, default: byDefault }) => value !== byDefault).length;
  const byName = new Map(settings.map((one) => [one.name, one]));
  const first = settings[0];
  return (
    <section className={styles['section']} aria-labelledby="thresholds-question">
      <h2 id="thresholds-question">
        {changed === 0
          ? 'Every threshold stands at its default.'
          : `${counted(changed, 'threshold differs', 'thresholds differ')} from the default.`}
      </h2>
      <p className={styles['note']}>
        None of these numbers is a fact of the field: each is a default this institution may change, with a reason, by an entry of the
        record.
      </p>
      {first !== undefined && (
        <WhoMay
          what="a threshold"
          trial={{ type: 'setting.change', payload: { name: first.name, value: first.value + 1, reason: 'Asked before' } }}
        />
      )}
      <table className={`${styles['table']} ${styles['thresholds']}`}>
        <caption className="unseen">Thresholds</caption>
        <thead>
          <tr>
            <th scope="col">Threshold</th>
            <th scope="col">Value</th>
            <th scope="col">Default</th>
            <th scope="col">Changed</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span className="unseen">Change</span>
            </th>
          </tr>
        </thead>
        {settingGroups.map((group) => (
          <Group key={group.title} of={group} byName={byName} />
        ))}
      </table>
    </section>
  );
}

function Group({
  of: { title, settings },
  byName,
}: {
  readonly of: SettingGroup;
  readonly byName: ReadonlyMap<SettingName, RulesetAnswer['settings'][number]>;
}) {
  const view = useView();
  const past = usePast();
  return (
    <tbody>
      <tr className={styles['group']}>
        <th scope="rowgroup" colSpan={6}>
          {title}
        </th>
      </tr>
      {(Object.keys(settings) as SettingName[]).map((name) => {
        const one = byName.get(name);
        if (one === undefined) return null;
        return (
          <tr key={name} data-turned={one.value !== one.default || undefined}>
            <th scope="row">{settingLabel(name)}</th>
            <td data-label="Value" data-explains>
              {settingValue(name, one.value)}
            </td>
            <td data-label="Default" className="quiet" data-explains>
              {settingValue(name, one.default)}
            </td>
            <td>
              {one.set === null ? (
                <span className="quiet">never changed</span>
              ) : (
                <Link to="/audit" search={{ ...standpointOf(view), seq: String(one.set.seq) } as never}>
                  {setWords(one.set)}
                </Link>
              )}
            </td>
            <td>{one.set?.reason}</td>
            <td className="no-print">
              {fixedSettings.has(name) ? (
                <span className="quiet">the default is used</span>
              ) : (
                !past && (
                  <AttemptLink type="setting.change" payload={{ name }} label={`Change: ${settingLabel(name)}`}>
                    Change
                  </AttemptLink>
                )
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
