import { addDays, type Day } from '../../time.ts';
import { countReading, shareReading, type Ground, type MeasureDefinition, type ReadingRow, type Standing } from '../reading.ts';
import { contractRow, noContractRow } from './contract-row.ts';
import { contractsIn, hasEnded, isRenewedWithPayment, withoutContract, type Contract } from './contracts.ts';

const shared = {
  version: 1,
  topic: 'Vendors',
  source: 'Countersign',
  settings: [],
  clock: 'as known',
} as const satisfies Partial<MeasureDefinition>;

/** Said where vendor models came to pilot, and no contract of theirs is on record. */
export const noContracts = 'No contract is on record for any vendor model of this view.';

const isPilot = ({ kind }: Contract): boolean => kind === 'pilot';
const isPaid = ({ kind }: Contract): boolean => kind !== 'pilot';

/** A step on the way from a signed pilot to a paid renewal. */
interface Step {
  readonly name: 'vendor-pilots' | 'vendor-pilots-paid' | 'vendor-pilots-renewed' | 'vendor-pilots-running';
  readonly label: string;
  readonly rule: string;
  readonly standing: (contract: Contract, asOf: Day) => Standing;
}

const matched = 'A paid contract follows the earliest pilot of the same model and vendor that has none yet.';

/** From signed pilots to paid renewals. @source the list that Scale Gap is named for: signed pilots beside paid renewals */
const steps: readonly Step[] = [
  {
    name: 'vendor-pilots',
    label: 'signed vendor pilots',
    rule: 'Pilot contracts signed with vendors, each contract once.',
    standing: () => 'counted',
  },
  {
    name: 'vendor-pilots-paid',
    label: 'signed pilots followed by a paid contract',
    rule: `Of the pilot contracts signed, those a paid contract followed. ${matched}`,
    standing: ({ next }) => (next === null ? 'not counted' : 'counted'),
  },
  {
    name: 'vendor-pilots-renewed',
    label: 'signed pilots whose paid contract was renewed with payment',
    rule: `Of the pilot contracts signed, those whose paid contract was since renewed with payment. ${matched} A renewal whose price is not reported cannot be told.`,
    standing: ({ next }) => standingOf(next === null ? false : isRenewedWithPayment(next)),
  },
  {
    name: 'vendor-pilots-running',
    label: 'signed pilots that still run',
    rule: `Of the pilot contracts signed, those whose term has not ended and which no paid contract followed yet. ${matched}`,
    standing: (contract, asOf) => (contract.next === null && !hasEnded(contract, asOf) ? 'counted' : 'not counted'),
  },
];

function standingOf(renewed: boolean | null): Standing {
  if (renewed === null) return 'not reported';
  return renewed ? 'counted' : 'not counted';
}

function stepMeasure({ name, label, rule, standing }: Step, vendor?: string): MeasureDefinition {
  return {
    ...shared,
    name: vendor === undefined ? name : `${name}:${vendor}`,
    label: vendor === undefined ? label : `${label}, ${vendor}`,
    rule: vendor === undefined ? rule : `${rule} Only those with ${vendor}.`,
    formula: 'A count of contracts.',
    kind: 'count',
    of: 'vendor pilots',
    read: (ground) => {
      const pilots = contractsIn(ground).filter((one) => isPilot(one) && (vendor === undefined || one.vendorName === vendor));
      return countReading(
        [...pilots.map((one) => contractRow(one, standing(one, ground.asOf))), ...(vendor === undefined ? silentRows(ground) : [])],
        noContracts,
      );
    },
  };
}

function silentRows(ground: Ground): ReadingRow[] {
  return withoutContract(ground).map(noContractRow);
}

const pilotToPaid: MeasureDefinition = {
  ...shared,
  name: 'pilot-to-paid',
  label: 'vendor pilots that became paid contracts',
  rule: `Of the vendor pilots that are over (their term has ended, or a paid contract followed), those a paid contract followed. Pilots whose term still runs are left out. ${matched}`,
  formula: 'Followed by a paid contract ÷ pilots over, since the record began, with Wilson’s 95% interval.',
  kind: 'share',
  of: 'vendor pilots that are over',
  read: (ground) => {
    const over = contractsIn(ground).filter((one) => isPilot(one) && (one.next !== null || hasEnded(one, ground.asOf)));
    const rows = over.map((one) => contractRow(one, one.next === null ? 'not counted' : 'counted'));
    const silent = silentRows(ground);
    return shareReading([...rows, ...silent], silent.length > 0 ? noContracts : 'No vendor pilot is over yet.');
  },
};

/** Rows of paid contracts; where no contract at all is on record, the models that may have some, so that none reads as 0. */
function paidRows(ground: Ground, rows: readonly ReadingRow[]): readonly ReadingRow[] {
  return contractsIn(ground).length === 0 ? silentRows(ground) : rows;
}

function endedTerms(ground: Ground): Contract[] {
  return contractsIn(ground).filter((one) => isPaid(one) && hasEnded(one, ground.asOf));
}

const renewalRate: MeasureDefinition = {
  ...shared,
  name: 'renewal-rate',
  label: 'paid contracts renewed with payment',
  rule: 'Of the paid contracts whose term has ended, those renewed with payment. A renewal belongs to the contract whose term ends nearest to its signing. A term not ended yet is left out. One that ran out with nothing signed counts as not renewed, and is listed.',
  formula: 'Renewed with payment ÷ terms ended, since the record began, with Wilson’s 95% interval.',
  kind: 'share',
  of: 'paid contracts whose term has ended',
  read: (ground) => {
    const rows = endedTerms(ground).map((one) => contractRow(one, standingOf(isRenewedWithPayment(one))));
    const all = paidRows(ground, rows);
    return shareReading(all, all.length > rows.length ? noContracts : 'No paid contract’s term has ended yet.');
  },
};

const ranOut: MeasureDefinition = {
  ...shared,
  name: 'contracts-run-out',
  label: 'paid contracts that ran out with nothing signed',
  rule: 'Paid contracts whose term has ended and which nothing renewed: nobody decided, or nobody recorded it.',
  formula: 'A count of contracts.',
  kind: 'count',
  of: 'paid contracts whose term has ended',
  read: (ground) =>
    countReading(
      paidRows(
        ground,
        endedTerms(ground).map((one) => contractRow(one, one.next === null ? 'counted' : 'not counted')),
      ),
      noContracts,
    ),
};

/** Is its term about to end, with nothing signed to follow? */
export function isRenewalDue(contract: Contract, { state, asOf }: Pick<Ground, 'state' | 'asOf'>): boolean {
  const last = addDays(asOf, state.settings.renewalNoticeDays);
  return isPaid(contract) && contract.next === null && contract.until >= asOf && contract.until <= last;
}

const renewalsDue: MeasureDefinition = {
  ...shared,
  name: 'renewals-due',
  label: 'renewals due soon',
  rule: 'Paid contracts in force whose term ends within the days of the setting, and which nothing renews.',
  settings: ['renewalNoticeDays'],
  formula: 'A count of contracts.',
  kind: 'count',
  of: 'paid contracts in force',
  read: (ground) =>
    countReading(
      paidRows(
        ground,
        contractsIn(ground)
          .filter((one) => isPaid(one) && !hasEnded(one, ground.asOf))
          .map((one) => contractRow(one, isRenewalDue(one, ground) ? 'counted' : 'not counted')),
      ),
      noContracts,
    ),
};

export const vendorsMeasures: readonly MeasureDefinition[] = [
  ...steps.map((step) => stepMeasure(step)),
  pilotToPaid,
  renewalRate,
  ranOut,
  renewalsDue,
];

/** A step of one vendor by its name, `vendor-pilots:Glasswort Imaging`; undefined for any other. */
export function vendorMeasureOf(name: string): MeasureDefinition | undefined {
  const [key, vendor] = [name.slice(0, Math.max(0, name.indexOf(':'))), name.slice(name.indexOf(':') + 1)];
  const step = steps.find((one) => one.name === key);
  return step === undefined || vendor === '' ? undefined : stepMeasure(step, vendor);
}
