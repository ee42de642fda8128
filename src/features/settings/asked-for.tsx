import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Beginning } from '../../data/commands.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { neededWords } from '../../parts/sentences/gates.ts';
import { stageWords } from '../../parts/words.ts';
import { usePast } from '../../state/use-past.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { appliesWords, linkAppliesWords } from '../../parts/sentences/applies.ts';
import styles from './settings.module.css';
import { countOf, payloadOf, switchingOf, type Turned } from './staged.ts';
import { SwitchRow } from './switch-row.tsx';
import { SwitchPreview } from './switch-preview.tsx';
import { WhoMay } from './who-may.tsx';

type Switchable = RulesetAnswer['gates'][number] | RulesetAnswer['links'][number];

/** Every gate and link: asked for here, off, or never switched off; since when, by whom, and why. */
export function AskedFor({ of }: { readonly of: RulesetAnswer }) {
  const past = usePast();
  const view = useView();
  const [turned, setTurned] = useState<Turned>(new Map());
  const switching = switchingOf(of, turned);
  // What was decided meanwhile stands as it was turned: nothing is left to decide about it.
  const isTurned = ({ id, on }: Switchable): boolean => turned.get(id) === !on;
  const turn = (one: Switchable): void => {
    const next = new Map(turned);
    if (isTurned(one)) next.delete(one.id);
    else next.set(one.id, !one.on);
    setTurned(next);
  };
  return (
    <section className={styles['section']} aria-labelledby="asked-question">
      <h2 id="asked-question">What is asked for here, and what is off?</h2>
      <p className={styles['note']}>
        Off means: not asked for, not counted, and it holds nothing. It is not “not reported”, where something is asked for and no answer is
        known. Whoever promotes a model still meets every gate and link of its next stage, on or off.{' '}
        <Link to="/definitions" search={standpointOf(view)}>
          Definitions
        </Link>
      </p>
      <WhoMay what="what is asked for" trial={trialOf(of)} />
      <table className={styles['table']}>
        <caption>Gates, in the order of the process</caption>
        <Heads first="Gate" second="Asked for" />
        <tbody>
          {of.gates.map((gate) => (
            <SwitchRow
              key={gate.id}
              of={gate}
              name={gate.name}
              when={`${neededWords(gateOf(gate.id))}${appliesWords(gateOf(gate.id))}`}
              turned={isTurned(gate)}
              fixed={past}
              onTurn={() => turn(gate)}
            />
          ))}
        </tbody>
      </table>
      <table className={styles['table']}>
        <caption>Links of the accountability chain</caption>
        <Heads first="Link" second="Asked for" />
        <tbody>
          {of.links.map((link) => (
            <SwitchRow
              key={link.id}
              of={link}
              name={link.name}
              when={`from ${stageWords[linkOf(link.id).requiredFrom].toLowerCase()} on${linkAppliesWords(linkOf(link.id))}`}
              turned={isTurned(link)}
              fixed={past}
              onTurn={() => turn(link)}
            />
          ))}
        </tbody>
      </table>
      {countOf(switching) > 0 && !past && (
        <SwitchPreview switching={switching} payload={payloadOf(switching)} onTakeBack={() => setTurned(new Map())} />
      )}
    </section>
  );
}

/** One switch the rules are asked about, so that they say who may. */
function trialOf({ gates }: RulesetAnswer): Beginning {
  const some = gates.find(({ always }) => !always);
  const payload = some === undefined ? {} : some.on ? { gatesOff: [some.id] } : { gatesOn: [some.id] };
  return { type: 'ruleset.switch', payload: { ...payload, reason: 'Asked before' } };
}

function Heads({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{second}</th>
        <th scope="col">Here</th>
        <th scope="col">Since, by whom</th>
        <th scope="col">Why</th>
      </tr>
    </thead>
  );
}
