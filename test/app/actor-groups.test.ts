import { describe, expect, it } from 'vitest';
import { actorGroups, actorsFound, says } from '../../src/app/actor-groups.ts';
import type { PersonView } from '../../src/formats/api/people.ts';

function person(printedName: string, own: string, ...roles: PersonView['roles']): PersonView {
  return { personId: printedName, printedName, title: `Of ${own}`, roles, function: own, reportsTo: null, employer: 'staff', leftOn: null };
}

const people = [
  person('Dr. Zoë Knot', 'Clinical', 'Clinician'),
  person('Theo Willet', 'IT operations', 'Engineer'),
  person('Adaeze Lapwing', 'Compliance and legal', 'Compliance lead', 'Committee member'),
  person('Dr. Imogen Plover', 'Clinical informatics', 'CMIO', 'Executive', 'Committee member'),
  person('Alice Moorhen', 'Clinical', 'Clinician'),
  person('Walter Stilt', 'Operations', 'Executive'),
];
const names = (found: readonly PersonView[]) => found.map(({ printedName }) => printedName);

describe('actorGroups', () => {
  it('puts everybody in one group: executives, those who govern, then the functions by name', () => {
    const groups = actorGroups(people);
    expect(groups.map(({ name }) => name)).toEqual(['Executives', 'AI governance', 'Clinical', 'IT operations']);
    expect(groups.flatMap((group) => names(group.people)).toSorted()).toEqual(names(people).toSorted());
  });

  it('orders a group by name, a doctor among the others', () => {
    expect(actorGroups(people).map((group) => names(group.people))).toEqual([
      ['Dr. Imogen Plover', 'Walter Stilt'],
      ['Adaeze Lapwing'],
      ['Alice Moorhen', 'Dr. Zoë Knot'],
      ['Theo Willet'],
    ]);
  });
});

describe('actorsFound', () => {
  it('finds by name, title, role or function, every word somewhere', () => {
    expect(names(actorsFound(people, 'lapwing'))).toEqual(['Adaeze Lapwing']);
    expect(names(actorsFound(people, 'clinician'))).toEqual(['Dr. Zoë Knot', 'Alice Moorhen']);
    expect(names(actorsFound(people, 'member cmio'))).toEqual(['Dr. Imogen Plover']);
    expect(names(actorsFound(people, 'of operations'))).toEqual(['Theo Willet', 'Walter Stilt']);
    expect(actorsFound(people, 'lapwing clinician')).toEqual([]);
  });

  it('finds everybody while nothing is typed, and a name without its accents', () => {
    expect(actorsFound(people, '')).toHaveLength(people.length);
    expect(names(actorsFound(people, 'ZOE'))).toEqual(['Dr. Zoë Knot']);
    expect(says('Nobody: read only', 'READ nobody')).toBe(true);
  });
});
