import { bands } from '../../risk/bands.ts';
import { allRisksIn } from '../../measures/risks-in.ts';
import { counted, countWords, dayWords } from '../../words.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import { boardTable, mostLines } from '../model-table.ts';
import { seatHolder } from '../people.ts';

const names = [...bands.toReversed().map((band) => `risks-open:${band}`), 'risks-open:not-scored'];

export interface RegisterSaid {
  readonly extreme: number;
  readonly high: number;
  readonly holds: number;
}

/** "3 Extreme and 9 High risks are open; 11 risks hold a release." */
export function registerTitle({ extreme, high, holds }: RegisterSaid): string {
  const holding = holds === 0 ? 'no risk holds a release' : `${counted(holds, 'risk')} ${holds === 1 ? 'holds' : 'hold'} a release`;
  if (extreme === 0 && high === 0) return `No Extreme or High risk is open; ${holding}.`;
  if (high === 0) return `${counted(extreme, 'Extreme risk')} ${extreme === 1 ? 'is' : 'are'} open, and no High one; ${holding}.`;
  if (extreme === 0) return `${counted(high, 'High risk')} ${high === 1 ? 'is' : 'are'} open, and no Extreme one; ${holding}.`;
  return `${countWords(extreme)} Extreme and ${countWords(high)} High risks are open; ${holding}.`;
}

/** What the register holds: open risks by band, and those that hold a release. */
export const theRegister: MakeSlide = (desk, tell): Made => {
  const { state, asOf, rows } = desk.ground;
  const [extreme, high, ...lower] = names.map((name) => tell.told(name));
  const holds = tell.told('holds-in-force');
  const unkept = extreme?.value === null;
  const open = [extreme, high, ...lower].reduce((sum, one) => sum + (one?.value ?? 0), 0);
  if (!unkept && open === 0 && holds.value === 0) return { absent: 'No risk is open, and none holds a release.' };
  const title = unkept
    ? 'Which risks are open is not reported: nobody keeps a risk register for these models here.'
    : registerTitle({ extreme: extreme?.value ?? 0, high: high?.value ?? 0, holds: holds.value ?? 0 });
  const models = new Set(rows.map(({ modelId }) => modelId));
  const risks = allRisksIn(desk.ground)
    .filter(({ unresolved, deployments }) => unresolved && deployments.some(({ modelId }) => models.has(modelId)))
    .toSorted((a, b) => rank(b.band) - rank(a.band) || b.age - a.age);
  const serious = risks.filter(({ band }) => band === 'Extreme' || band === 'High');
  const asked = extreme?.value ?? 0;
  const who = seatHolder(state, asOf, ['CMO', 'CIO', 'CEO']);
  return {
    title,
    subtitle: `Risks on the register of ${state.institution} that are neither closed nor validly accepted, by band.`,
    figure: unkept
      ? { kind: 'nothing', why: 'It can be drawn once somebody keeps the risks of these models on the register.' }
      : {
          kind: 'bars',
          axis: 'Open risks',
          rows: [
            ...names.map((name, at) => ({
              ...tell.number(name, 'value', at === 4 ? 'Not scored' : (bands.toReversed()[at] ?? name)),
              fill: at === 4 ? ('dotted' as const) : at < 2 ? ('solid' as const) : ('light' as const),
            })),
            { ...tell.number('holds-in-force', 'value', 'Hold a release'), fill: 'half' },
          ],
          more: 0,
        },
    table: boardTable(
      'Open risks, the gravest first',
      [
        { label: 'Id', kind: 'text' },
        { label: 'Risk', kind: 'text' },
        { label: 'Band', kind: 'text' },
        { label: 'Model', kind: 'text' },
        { label: 'Raised', kind: 'text' },
        { label: 'Owner', kind: 'text' },
        { label: 'Actions overdue', kind: 'number' },
        { label: 'Holds a release', kind: 'text' },
      ],
      risks.map((risk) => ({
        modelId: risk.deployments[0]?.modelId ?? null,
        cells: [
          risk.riskId,
          risk.title,
          risk.band ?? null,
          risk.deployments[0]?.modelName ?? null,
          dayWords(risk.raisedOn),
          risk.owner === null || risk.orphan ? 'No name' : desk.who(risk.owner.personId).words,
          risk.overdue,
          risk.holds.length > 0 ? risk.holds.map(({ rule }) => rule).join(', ') : 'No',
        ],
      })),
    ),
    list:
      serious.length === 0
        ? null
        : {
            heading: 'Extreme and High',
            lines: serious.slice(0, mostLines).map(({ riskId, title: what, band, deployments }) => ({
              modelId: deployments[0]?.modelId ?? null,
              words: `${riskId} ${what}: ${band}`,
            })),
            more: Math.max(0, serious.length - mostLines),
          },
    terms: ['holds-in-force', 'risks-open:Extreme'],
    ask:
      asked === 0
        ? null
        : {
            words: `have ${asked === 1 ? 'the 1 Extreme risk' : `each of the ${countWords(asked)} Extreme risks`} treated, or what it endangers suspended`,
            who: who === null ? null : desk.who(who),
          },
    screen: '/risks',
  };
};

function rank(band: (typeof bands)[number] | null): number {
  return band === null ? -1 : bands.indexOf(band);
}
