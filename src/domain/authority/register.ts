import type { Rule } from './rule.ts';
import { architectureOutranksTheSprint } from './rules/r-01-architecture-outranks-the-sprint.ts';
import { productDecidesNoArchitecture } from './rules/r-02-product-decides-no-architecture.ts';
import { releaseYieldsToTheRegister } from './rules/r-03-release-yields-to-the-register.ts';
import { aDateChangesNoRisk } from './rules/r-04-a-date-changes-no-risk.ts';
import { noForwardMoveOnABrokenChain } from './rules/r-05-no-forward-move-on-a-broken-chain.ts';
import { productDoesNotOverrideCompliance } from './rules/r-06-product-does-not-override-compliance.ts';
import { authorityIsByFunction } from './rules/r-07-authority-is-by-function.ts';
import { someGatesHaveNoWaiver } from './rules/r-08-some-gates-have-no-waiver.ts';
import { waiversAreTimeBoxed } from './rules/r-09-waivers-are-time-boxed.ts';
import { expiredIsNotPassed } from './rules/r-10-expired-is-not-passed.ts';
import { anOverdueConditionVoids } from './rules/r-11-an-overdue-condition-voids.ts';
import { aPassBelongsToSiteAndVersion } from './rules/r-12-a-pass-belongs-to-site-and-version.ts';
import { startNeverByOnePerson } from './rules/r-13-start-never-by-one-person.ts';
import { dutiesAreKeptApart } from './rules/r-14-duties-are-kept-apart.ts';
import { riskIsAcceptedAtItsLevel } from './rules/r-15-risk-is-accepted-at-its-level.ts';
import { extremeRiskStopsAGoLive } from './rules/r-16-extreme-risk-stops-a-go-live.ts';
import { aPilotHasAnEndAndEndpoints } from './rules/r-17-a-pilot-has-an-end-and-endpoints.ts';
import { nobodyRecordsALapse } from './rules/r-18-nobody-records-a-lapse.ts';
import { decisionsAreSealed } from './rules/r-19-decisions-are-sealed.ts';
import { autonomyRisesOnlyWithItsGates } from './rules/r-20-autonomy-rises-only-with-its-gates.ts';
import { emergencyChangesOnlyRestore } from './rules/r-21-emergency-changes-only-restore.ts';
import { delegatesStayWithinBounds } from './rules/r-22-delegates-stay-within-bounds.ts';
import { vendorsAndSoftwareSignNothing } from './rules/r-23-vendors-and-software-sign-nothing.ts';
import { committeeNeedsAQuorum } from './rules/r-24-a-committee-needs-a-quorum.ts';
import { noModelDeniesCare } from './rules/r-25-no-model-denies-care.ts';
import { endedIsEnded } from './rules/r-26-ended-is-ended.ts';
import { onlyListedMoves } from './rules/t-00-only-listed-moves.ts';
import { triageRegisters } from './rules/t-01-triage-registers.ts';
import { enterBuild } from './rules/t-02-enter-build.ts';
import { enterSilent } from './rules/t-03-enter-silent.ts';
import { skipSilent } from './rules/t-04-skip-silent.ts';
import { openAPilot } from './rules/t-05-open-a-pilot.ts';
import { promote } from './rules/t-06-promote.ts';
import { extendAPilot } from './rules/t-07-extend-a-pilot.ts';
import { sendBackToBuild } from './rules/t-08-send-back-to-build.ts';
import { takeOutOfProduction } from './rules/t-09-take-out-of-production.ts';
import { stop } from './rules/t-10-stop.ts';
import { quietEndingsAreInferred } from './rules/t-11-quiet-endings-are-inferred.ts';
import { retire } from './rules/t-12-retire.ts';
import { decideLate } from './rules/t-13-decide-late.ts';
import { oneMaySuspend } from './rules/t-14-one-may-suspend.ts';
import { resumeTogether } from './rules/t-15-resume-together.ts';
import { correctALapse } from './rules/t-16-correct-a-lapse.ts';

/** Every rule of the hierarchy. A command is put before each that watches it. @source reference 2c, 4c, 5b */
export const rules: readonly Rule[] = [
  architectureOutranksTheSprint,
  productDecidesNoArchitecture,
  releaseYieldsToTheRegister,
  aDateChangesNoRisk,
  noForwardMoveOnABrokenChain,
  productDoesNotOverrideCompliance,
  authorityIsByFunction,
  someGatesHaveNoWaiver,
  waiversAreTimeBoxed,
  expiredIsNotPassed,
  anOverdueConditionVoids,
  aPassBelongsToSiteAndVersion,
  startNeverByOnePerson,
  dutiesAreKeptApart,
  riskIsAcceptedAtItsLevel,
  extremeRiskStopsAGoLive,
  aPilotHasAnEndAndEndpoints,
  nobodyRecordsALapse,
  decisionsAreSealed,
  autonomyRisesOnlyWithItsGates,
  emergencyChangesOnlyRestore,
  delegatesStayWithinBounds,
  vendorsAndSoftwareSignNothing,
  committeeNeedsAQuorum,
  noModelDeniesCare,
  endedIsEnded,
  onlyListedMoves,
  triageRegisters,
  enterBuild,
  enterSilent,
  skipSilent,
  openAPilot,
  promote,
  extendAPilot,
  sendBackToBuild,
  takeOutOfProduction,
  stop,
  quietEndingsAreInferred,
  retire,
  decideLate,
  oneMaySuspend,
  resumeTogether,
  correctALapse,
];
