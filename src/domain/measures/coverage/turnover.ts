import { listedLinks } from '../../accountability/chain.ts';
import type { Link } from '../../accountability/links.ts';
import type { Deployment } from '../../audit/state.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { addMonths } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { medianStay } from '../../statistics/survival.ts';
import { deploymentsIn, valueReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { isKept, rowOf } from './places.ts';
import { emptySpells, lapseReasons, signatureSpans, type EmptySpell, type LapseReason } from './signature-spans.ts';

const common = { version: 1, topic: 'Names and questions', source: 'Countersign', clock: 'as known', settings: [] } as const;

const reasonWords: Readonly<Record<LapseReason, { readonly label: string; readonly rule: string }>> = {
  left: { label: 'the person left', rule: 'because the person left' },
  expired: { label: 'the term ran out', rule: 'because their term ran out' },
  released: { label: 'given up', rule: 'because the person gave it up' },
  changed: { label: 'overtaken by a change', rule: 'because what was signed for changed' },
  'asked anew': { label: 'somebody else was asked', rule: 'because somebody was asked for it anew' },
};

/** Links that are switched on and may apply: of those that are off nobody keeps names. */
function linksKept({ state }: Ground, { modelId }: Deployment): Link[] {
  const flags = state.models.get(modelId)?.flags;
  return flags === undefined ? [] : listedLinks(flags).filter(({ id }) => state.ruleset.linksOn.has(id));
}

interface LapseRow extends ReadingRow {
  readonly reason: LapseReason;
}

const lapsesRead = new WeakMap<Ground, readonly LapseRow[]>();

/** Names that ceased to stand in the last three months and were not followed by another at once; not of what had ended. */
function lapsesIn(ground: Ground): readonly LapseRow[] {
  const known = lapsesRead.get(ground);
  if (known !== undefined) return known;
  const { state, asOf } = ground;
  const since = addMonths(asOf, -3);
  const rows = deploymentsIn(ground).flatMap((deployment) => {
    const { end } = standingOf(deployment, asOf, state.settings);
    const endedOn = end === null ? null : isReported(end.on) ? end.on : deployment.openedOn;
    return linksKept(ground, deployment).flatMap((link) =>
      signatureSpans(state, deployment, link, asOf).flatMap(({ lapse }, place): LapseRow[] => {
        if (lapse === null || lapse.on <= since || (endedOn !== null && lapse.on >= endedOn)) return [];
        const what = `${link.id} ${link.role}: ${reasonWords[lapse.reason].label}, ${dayWords(lapse.on)}`;
        return [{ ...rowOf(deployment, 'counted', { about: `${link.id} ${place + 1}`, what }), reason: lapse.reason }];
      }),
    );
  });
  lapsesRead.set(ground, rows);
  return rows;
}

/** Of a record in which nobody ever signed, that no name lapsed is no news. */
function lapseCount(ground: Ground, reason: LapseReason | null): Reading {
  const kept = isKept(ground) || deploymentsIn(ground).some(({ links }) => links.size > 0);
  const rows = lapsesIn(ground).map(({ reason: why, ...row }): ReadingRow => ({
    ...row,
    standing: reason === null || why === reason ? 'counted' : 'not counted',
  }));
  return valueReading(
    kept ? rows.filter(({ standing }) => standing === 'counted').length : null,
    rows,
    'Names are not on record for any of these deployments.',
  );
}

function lapses(reason: LapseReason | null): MeasureDefinition {
  const words = reason === null ? null : reasonWords[reason];
  return {
    ...common,
    name: reason === null ? 'names-lapsed' : `names-lapsed:${reason.replace(' ', '-')}`,
    label: words === null ? 'Names lapsed in the last 3 months' : `Names lapsed in the last 3 months: ${words.label}`,
    rule: `Names that ceased to stand on a link in the 3 months up to the day${words === null ? '' : ` ${words.rule}`}, with nobody following at once. A name that was renewed or handed over has not lapsed.`,
    formula: 'The names counted.',
    kind: 'count',
    of: 'names lapsed in the last 3 months',
    read: (ground) => lapseCount(ground, reason),
  };
}

const ends = { filled: 'filled after', ended: 'until the deployment ended, after', open: 'still empty after' } as const;

function emptyRow(deployment: Deployment, link: Link, place: number, { from, days, by }: EmptySpell): ReadingRow {
  const begun = `${link.id} ${link.role}: empty from ${dayWords(from)}`;
  const about = `${link.id} empty ${place + 1}`;
  if (days === null)
    return rowOf(deployment, 'not reported', { about, what: `${begun}, until the deployment ended on a day nobody reports` });
  const what = `${begun}, ${ends[by ?? 'open']} ${days} ${days === 1 ? 'day' : 'days'}`;
  return rowOf(deployment, by === null ? 'not counted' : 'counted', { about, what, amount: days });
}

const emptyDays: MeasureDefinition = {
  ...common,
  version: 2,
  name: 'days-link-empty',
  label: 'Days a link stood empty',
  rule: 'Every time a link that somebody has to hold stood empty, from the day it was required or lost its name: the days after which half no longer did, because somebody accepted it or the deployment ended. A link still empty counts for as long as it has been.',
  formula: 'Kaplan–Meier median of the days from empty to accepted, or to the end of the deployment; links still empty are censored.',
  kind: 'days',
  of: 'times a link stood empty',
  read: (ground) => {
    const spells = deploymentsIn(ground).flatMap((deployment) =>
      linksKept(ground, deployment).flatMap((link) =>
        emptySpells(ground.state, deployment, link, ground.asOf).map((spell, place) => ({
          spell,
          row: emptyRow(deployment, link, place, spell),
        })),
      ),
    );
    const stays = spells.flatMap(({ spell: { days, by } }) => (days === null ? [] : [{ from: 0, until: days, exit: by }]));
    return valueReading(
      medianStay(stays),
      spells.map(({ row }) => row),
      spells.length === 0
        ? 'No link is known to have stood empty.'
        : stays.length === 0
          ? 'Of no link is it known how long it stood empty.'
          : 'The day by which half of them no longer stood empty has not been reached.',
    );
  },
};

export const turnoverMeasures: readonly MeasureDefinition[] = [lapses(null), ...lapseReasons.map(lapses), emptyDays];
