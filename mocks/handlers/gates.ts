import { http } from 'msw';
import { catalogue, type GateId } from '../../src/domain/gates/catalogue.ts';
import { matches } from '../../src/domain/measures/filter.ts';
import { gateLedger, peopleOfLedger } from '../../src/domain/measures/gate-ledger.ts';
import { gateViewOf } from '../../src/domain/measures/gate-view.ts';
import { gatesOverviewOf } from '../../src/domain/measures/gates-overview.ts';
import { modelViewOf } from '../../src/domain/measures/model-view.ts';
import type { GateAnswer, GatesAnswer, LedgerAnswer } from '../../src/formats/api/gates.ts';
import { filterOf } from '../../src/formats/api/view.ts';
import { askingOf, startOf, type Asking } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { linkedGate, linkedGates } from '../backend/linked-gates.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** Where decisions wait, one gate from inside, and a model's gate ledger. */
export function gateHandlers(backend: Backend) {
  const passing = ({ view, log, asOf }: Asking) => {
    const unit = view.unit ?? 'models';
    return { unit, rows: backend.rows(log, asOf, unit, view.site).filter((row) => matches(row, filterOf(view))) };
  };
  return [
    http.get(
      '*/api/v1/gates',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log, asOf } = asking;
        const { unit, rows } = passing(asking);
        const overview = gatesOverviewOf(backend.state(log, asOf), asOf, rows, unit);
        const body: GatesAnswer = { record: log.id, head: log.head, filter: shownFilter(view), ignored, ...linkedGates(overview, view) };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/gates/:gate',
      answering(async ({ request, params }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log, asOf } = asking;
        const gate = gateIn(params['gate'] ?? '');
        const { unit, rows } = passing(asking);
        const state = backend.state(log, asOf);
        const { mode, gates } = gatesOverviewOf(state, asOf, rows, unit);
        const figure = gates.find((one) => one.gate === gate);
        if (figure === undefined) throw new RangeError(`No such gate: ${gate}`);
        const body: GateAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          mode,
          figure: linkedGate(figure, view),
          ...gateViewOf(state, gate, asOf, rows),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/models/:id/gates',
      answering(async ({ request, params }) => {
        const { ignored, log, asOf } = await askingOf(backend, request);
        const id = params['id'] ?? '';
        const state = backend.state(log, asOf);
        const model = modelViewOf(state, id, asOf);
        if (model === null) {
          throw new ProblemError(404, 'unknown-model', 'No such model', `The record “${log.id}” knew no model ${id} on ${asOf}.`, {
            remedy: `Check the id, or choose a later day: the record starts on ${startOf(log)}.`,
          });
        }
        const ledgers = model.deployments.flatMap(({ deploymentId }) => {
          const deployment = state.deployments.get(deploymentId);
          return deployment === undefined ? [] : [gateLedger(state, deployment, asOf)];
        });
        const body: LedgerAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          modelId: id,
          ignored,
          ledgers,
          people: peopleOfLedger(state, ledgers),
        };
        return { body };
      }),
    ),
  ];
}

function gateIn(text: string): GateId {
  const gate = catalogue.find(({ id }) => id === text);
  if (gate === undefined) {
    throw new ProblemError(404, 'unknown-gate', 'No such gate', `The catalogue holds no gate “${text}”.`, {
      remedy: 'GET /api/v1/gates lists them, as G-ARC.',
    });
  }
  return gate.id;
}
