/** Who may sign each gate: every group must, and within a group any one seat will do. */
import type { Flags, Role } from '../audit/events.ts';
import { committee, link, role, signatoryOf, type Place, type Right, type Seat } from '../authority/seats.ts';
import type { GateId } from './catalogue.ts';

const compliance: readonly Seat[] = [role('Compliance lead')];
const counsel: readonly Seat[] = [role('General counsel')];
const sponsor: readonly Seat[] = [link('L1')];
const signatory: readonly Seat[] = [link('L2')];
const modelOwner: readonly Seat[] = [link('L4')];
const architect: readonly Seat[] = [role('Enterprise architect')];
const security: readonly Seat[] = [role('CISO')];
const procurement: readonly Seat[] = [role('Procurement lead')];
const serviceOwner: readonly Seat[] = [role('Service owner'), link('L8')];
const validator: readonly Seat[] = [role('Independent validator'), link('L7')];
const informatics: readonly Seat[] = [role('CMIO'), role('CNIO')];

/** The business owner of a site, or its sponsor while no owner stands. */
function businessOwner(place: Place): readonly Seat[] {
  return [link(signatoryOf(place, 'L3') === null ? 'L1' : 'L3')];
}

const signers: Readonly<Record<GateId, (flags: Flags, place: Place) => Right>> = {
  'G-ARC': () => [architect],
  'G-ONC': () => [serviceOwner],
  'G-REG': ({ payment }) => (payment === true ? [compliance, counsel] : [compliance]),
  'G-AUD': () => [[role('Audit custodian'), link('L11')]],
  'G-ACC': () => [signatory],
  'G-USE': (_flags, place) => [businessOwner(place), informatics],
  'G-TIER': () => [[role('Committee chair')]],
  'G-PRV': () => [[role('Privacy officer')]],
  'G-FIN': () => [sponsor, [role('CFO')]],
  'G-VEN': () => [procurement, security, counsel],
  'G-DAT': () => [[role('Data owner')]],
  'G-SEC': () => [security],
  'G-VAL': () => [validator],
  'G-FAIR': () => [validator],
  'G-EQT': () => [[role('Equity lead')], compliance],
  'G-CLN': () => [[role('Clinical safety officer')]],
  'G-PAY': () => [compliance, [role('Plan medical director')]],
  'G-SIL': () => [validator],
  'G-WRK': () => [informatics],
  'G-TRN': (_flags, place) => [businessOwner(place), compliance],
  'G-OVR': () => [[link('L10')]],
  'G-AGL': () => [architect, security, signatory],
  'G-AGT': () => [security, serviceOwner],
  'G-PIL': () => [validator, [committee]],
  'G-MON': () => [modelOwner, serviceOwner],
  'G-SVC': () => [serviceOwner],
  'G-CHG': () => [[role('Change authority')]],
  'G-REN': () => [sponsor, procurement],
};

/** Who may sign a gate of a deployment. @source reference 3b, "who may sign" */
export function signersOf(gate: GateId, flags: Flags, place: Place): Right {
  return signers[gate](flags, place);
}

/** Gates whose owner is compliance: no product role decides, waives or records them. @source reference 5b */
export const complianceGates: readonly GateId[] = ['G-REG', 'G-PRV', 'G-PAY', 'G-TRN', 'G-EQT'];

const chiefs: Readonly<Record<GateId, Role>> = {
  'G-ARC': 'CIO',
  'G-ONC': 'CIO',
  'G-REG': 'Chief compliance officer',
  'G-AUD': 'CIO',
  'G-ACC': 'CEO',
  'G-USE': 'CMO',
  'G-TIER': 'CEO',
  'G-PRV': 'Chief compliance officer',
  'G-FIN': 'CEO',
  'G-VEN': 'CFO',
  'G-DAT': 'CIO',
  'G-SEC': 'CIO',
  'G-VAL': 'CMO',
  'G-FAIR': 'CMO',
  'G-EQT': 'Chief compliance officer',
  'G-CLN': 'CMO',
  'G-PAY': 'Chief compliance officer',
  'G-SIL': 'CMO',
  'G-WRK': 'CMO',
  'G-TRN': 'Chief compliance officer',
  'G-OVR': 'CMO',
  'G-AGL': 'CIO',
  'G-AGT': 'CIO',
  'G-PIL': 'CEO',
  'G-MON': 'CIO',
  'G-SVC': 'CIO',
  'G-CHG': 'CIO',
  'G-REN': 'CFO',
};

/** The executive one level above a gate's owner, in the same function: who approves its waiver. */
export function chiefOf(gate: GateId): Role {
  return chiefs[gate];
}
