import { http } from 'msw';
import { knownBy, zoneOf } from '../../src/domain/audit/fold.ts';
import { links } from '../../src/domain/accountability/links.ts';
import { catalogue } from '../../src/domain/gates/catalogue.ts';
import { rulesetInForce } from '../../src/domain/measures/ruleset-in-force.ts';
import { switchEffectOf } from '../../src/domain/measures/switch-effect.ts';
import type { RulesetAnswer, SwitchEffectAnswer } from '../../src/formats/api/ruleset.ts';
import type { Ignored } from '../../src/formats/api/terms.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { answering } from './answering.ts';

/** The ruleset in force on a day. */
export function rulesetHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/ruleset',
      answering(async ({ request }) => {
        const { log, asOf, ignored } = await askingOf(backend, request);
        const entries = knownBy(log.entries, asOf, zoneOf(log.entries));
        const body: RulesetAnswer = { record: log.id, asOf, head: log.head, ignored, ...rulesetInForce(entries, backend.state(log, asOf)) };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/ruleset/effect',
      answering(async ({ request }) => {
        const { url, log, asOf, ignored } = await askingOf(backend, request, ['gatesOn', 'gatesOff', 'linksOn', 'linksOff']);
        const unknown: Ignored[] = [];
        const named = <T extends string>(key: string, known: readonly { readonly id: T }[]): T[] =>
          (url.searchParams.get(key) ?? '')
            .split(',')
            .filter((id) => id !== '')
            .flatMap((id) => {
              const found = known.find((one) => one.id === id);
              if (found === undefined) unknown.push({ key, value: id, why: 'no such value' });
              return found === undefined ? [] : [found.id];
            });
        const switching = {
          gatesOn: named('gatesOn', catalogue),
          gatesOff: named('gatesOff', catalogue),
          linksOn: named('linksOn', links),
          linksOff: named('linksOff', links),
        };
        const effect = switchEffectOf(backend.state(log, asOf), backend.rows(log, asOf, 'models'), asOf, switching);
        const body: SwitchEffectAnswer = { record: log.id, asOf, head: log.head, ignored: [...ignored, ...unknown], ...effect };
        return { body };
      }),
    ),
  ];
}
