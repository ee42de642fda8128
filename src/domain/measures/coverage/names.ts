import { isRequired, type LinkView } from '../../accountability/chain.ts';
import { linkOf, links, type Link, type LinkId } from '../../accountability/links.ts';
import type { SettingName } from '../../settings.ts';
import { shareReading, valueReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';
import { chainIn, isKept, placesFrom, rowOf, type Place } from './places.ts';

const common = { version: 1, topic: 'Names and questions', source: 'Countersign', clock: 'as known', settings: [] } as const;

const shareFormula = 'Counted ÷ those the record can tell of, with Wilson’s 95% interval.';

/** Links somebody has to hold at the stage a deployment is in; a link that is off or does not apply is none. */
function requiredLinks(ground: Ground, { deployment, stage }: Place): LinkView[] {
  return chainIn(ground, deployment).links.filter(
    ({ link, tone, cause }) => tone !== 'off' && cause !== 'does not apply' && isRequired(linkOf(link), stage),
  );
}

function standingOfLink({ tone }: LinkView): ReadingRow['standing'] {
  if (tone === 'sound' || tone === 'weak') return 'counted';
  return tone === 'broken' ? 'not counted' : 'not reported';
}

/** "L2 Decision signatory: vacant". */
function linkSays({ link, cause }: LinkView): string {
  return `${link} ${linkOf(link).role}: ${cause}`;
}

const intact: MeasureDefinition = {
  ...common,
  name: 'accountability',
  label: 'In use with every name in place',
  rule: 'Deployments in pilot or production of which every link the stage requires is accepted or covered today.',
  formula: shareFormula,
  kind: 'share',
  of: 'deployments in pilot or production',
  read: (ground) =>
    shareReading(
      placesFrom(ground, 'pilot').map((place) => {
        const required = requiredLinks(ground, place);
        const open = required.filter((view) => standingOfLink(view) !== 'counted');
        const broken = open.filter(({ tone }) => tone === 'broken');
        const standing = broken.length > 0 ? 'not counted' : open.length > 0 || required.length === 0 ? 'not reported' : 'counted';
        return rowOf(place.deployment, standing, { what: open.length === 0 ? null : open.map(linkSays).join('; ') });
      }),
      'No deployment in pilot or production has its names on record.',
    ),
};

function oneLink({ id, role, requiredFrom }: Link): MeasureDefinition {
  return {
    ...common,
    name: `link-accepted:${id}`,
    label: `${role} in place`,
    rule: `Deployments whose stage requires the ${role} (${id}, from ${requiredFrom} on), where somebody accepted it or covers it today.`,
    formula: shareFormula,
    kind: 'share',
    of: 'deployments that require it',
    read: (ground) =>
      shareReading(
        placesFrom(ground, requiredFrom).flatMap((place) =>
          requiredLinks(ground, place)
            .filter(({ link }) => link === id)
            .map((view) => rowOf(place.deployment, standingOfLink(view), { what: view.cause })),
        ),
        'No deployment that requires it has it on record.',
      ),
  };
}

const namedNotAccepted: MeasureDefinition = {
  ...common,
  name: 'named-not-accepted',
  label: 'Named, and not accepted',
  rule: 'Links of deployments not ended for which somebody was asked, or is named in a file, and nobody has accepted. To be named accepts nothing.',
  formula: 'The links counted.',
  kind: 'count',
  of: 'links with a name nobody has accepted under',
  read: (ground) => {
    const rows = placesFrom(ground, 'intake').flatMap(({ deployment }) =>
      chainIn(ground, deployment)
        .links.filter(({ cause }) => cause === 'asked' || cause === 'named in the file')
        .map((view) => rowOf(deployment, 'counted', { about: view.link, what: linkSays(view) })),
    );
    return valueReading(
      rows.length > 0 || isKept(ground) ? rows.length : null,
      rows,
      'Names are not on record for any of these deployments.',
    );
  },
};

/** Whose name stands most often on a link; of two alike the first by name, so that the number stays the same. */
function concentration(id: LinkId, settings: readonly SettingName[]): MeasureDefinition {
  const { role } = linkOf(id);
  return {
    ...common,
    settings,
    name: `top-holder:${id}`,
    label: `${role}: held by one person`,
    rule: `Of the deployments not ended with a ${role} (${id}) in place, those where it is the one person who holds it most often.`,
    formula: 'Held by that person ÷ held by anybody.',
    kind: 'share',
    of: 'deployments with somebody in place',
    read: (ground) => {
      const held = placesFrom(ground, 'intake').flatMap(({ deployment }) => {
        const view = chainIn(ground, deployment).links.find(({ link }) => link === id);
        const holder = view === undefined || standingOfLink(view) !== 'counted' ? null : (view.signature?.personId ?? null);
        return holder === null ? [] : [{ deployment, holder, name: ground.state.people.get(holder)?.printedName ?? holder }];
      });
      const [top] = [...Map.groupBy(held, ({ holder }) => holder)].toSorted(
        ([, a], [, b]) => b.length - a.length || a[0]!.name.localeCompare(b[0]!.name),
      );
      const rows = held.map(({ deployment, holder, name }) =>
        rowOf(deployment, holder === top?.[0] ? 'counted' : 'not counted', { what: name }),
      );
      return valueReading(
        top === undefined ? null : top[1].length / held.length,
        rows,
        'Nobody is known to be in place in any deployment.',
      );
    },
  };
}

export const nameMeasures: readonly MeasureDefinition[] = [
  intact,
  ...links.map(oneLink),
  namedNotAccepted,
  concentration('L2', ['concentrationSignatory']),
  concentration('L9', ['concentrationOnCall']),
];
