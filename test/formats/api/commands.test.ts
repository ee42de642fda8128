import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { sentIn, askedIn } from '../../../mocks/backend/commands-in.ts';
import { ProblemError } from '../../../mocks/backend/problem-error.ts';
import type { CommandPayloads, CommandType } from '../../../src/domain/authority/command.ts';
import { command, commandPayloads } from '../../../src/formats/api/commands.ts';
import { allCommandTypes, roles } from '../../../src/formats/api/commands/terms.ts';
import { samples, sampleTypes } from '../../support/command-samples.ts';

const sending = { key: 'k', decidedOn: 3 };

function faultsOf(body: unknown): { where: string; why: string; todo: string }[] {
  try {
    sentIn(JSON.stringify(body));
  } catch (error) {
    if (error instanceof ProblemError && error.status === 422) return [...(error.more.errors ?? [])];
    throw error;
  }
  return [];
}

/** Fields a command cannot do without. */
function neededBy(type: (typeof sampleTypes)[number]): string[] {
  const payload = samples[type] as unknown as Record<string, unknown>;
  return Object.keys(payload).filter((key) => {
    const { [key]: _gone, ...rest } = payload;
    return !commandPayloads[type].safeParse(rest).success;
  });
}

type FieldLeftOut = {
  [T in CommandType]: Exclude<keyof CommandPayloads[T], keyof z.infer<(typeof commandPayloads)[T]>> & string;
}[CommandType];

describe('a command that is sent', () => {
  it('may say every field its domain type has: an optional one left out of a schema does not compile here', () => {
    const leftOut: [FieldLeftOut] extends [never] ? 'none' : FieldLeftOut = 'none';
    expect(leftOut).toBe('none');
  });

  it('has one sample here for every type there is', () => {
    expect(sampleTypes.toSorted()).toEqual([...allCommandTypes].toSorted());
    expect(sampleTypes.toSorted()).toEqual(Object.keys(commandPayloads).toSorted());
    expect(new Set(roles).size).toBe(roles.length);
  });

  it.each(sampleTypes)('%s is understood as it was written', (type) => {
    const asked = { type, payload: samples[type] };
    expect(command.parse(asked)).toEqual(asked);
    expect(sentIn(JSON.stringify({ command: asked, ...sending }))).toMatchObject({ command: asked, accompaniment: {}, ...sending });
  });

  it.each(sampleTypes)('%s is refused with the place where something is missing, and what to do', (type) => {
    const needed = neededBy(type);
    expect(needed).not.toEqual([]);
    for (const key of needed) {
      const { [key]: _gone, ...payload } = samples[type] as unknown as Record<string, unknown>;
      const faults = faultsOf({ command: { type, payload }, ...sending });
      expect(faults.map(({ where }) => where)).toEqual([`command.payload.${key}`]);
      expect(faults[0]!.why).toMatch(/^Nothing is (said|chosen) here\.$|^There is no such/);
      expect(faults[0]!.todo).not.toBe('');
    }
  });

  it.each(sampleTypes)('%s is refused with a field nobody asked for: a command carries no actor', (type) => {
    const faults = faultsOf({ command: { type, payload: { ...samples[type], actor: 'P-1' } }, ...sending });
    expect(faults).toEqual([{ where: 'command.payload', why: 'A command has no “actor” here.', todo: 'Leave it out.' }]);
  });

  it.each([
    [
      'a day that does not exist',
      { type: 'person.leave', payload: { personId: 'P-1', lastDay: '2026-04-31' } },
      'command.payload.lastDay',
      'There is no such day.',
    ],
    [
      'a day written otherwise',
      { type: 'person.leave', payload: { personId: 'P-1', lastDay: '1 May' } },
      'command.payload.lastDay',
      'This is not written as it must be.',
    ],
    [
      'a gate that is none',
      { type: 'gate.submit', payload: { deploymentId: 'DEP-1', gate: 'G-XXX', evidence: [] } },
      'command.payload.gate',
      '“G-XXX” is none of what can be chosen here.',
    ],
    [
      'a score beyond five',
      { type: 'risk.score', payload: { riskId: 'R', residual: { severity: 6, likelihood: 1 }, evidence: [] } },
      'command.payload.residual.severity',
      'This is more than can be kept.',
    ],
    [
      'words of spaces only',
      { type: 'link.decline', payload: { deploymentId: 'D', link: 'L2', reason: '   ' } },
      'command.payload.reason',
      'Nothing is said here.',
    ],
    [
      'a number for a text',
      { type: 'link.decline', payload: { deploymentId: 'D', link: 'L2', reason: 7 } },
      'command.payload.reason',
      'This is not of the kind that belongs here.',
    ],
    ['a type that is none', { type: 'gate.open', payload: {} }, 'command.type', 'There is no such command.'],
    [
      'a meeting inside a meeting',
      {
        type: 'meeting.decide',
        payload: { ...samples['meeting.decide'], item: { type: 'meeting.decide', payload: samples['meeting.decide'] } },
      },
      'command.payload.item.type',
      'There is no such command.',
    ],
  ])('is refused with %s', (_, asked, where, why) => {
    expect(faultsOf({ command: asked, ...sending })).toEqual([{ where, why, todo: expect.stringMatching(/\S/) }]);
  });

  it('is refused without a key, and without the position it was decided on', () => {
    const asked = { type: 'adr.accept', payload: samples['adr.accept'] };
    expect(faultsOf({ command: asked, decidedOn: 3 }).map(({ where }) => where)).toEqual(['key']);
    expect(faultsOf({ command: asked, key: 'k' }).map(({ where }) => where)).toEqual(['decidedOn']);
    expect(faultsOf({ command: asked, key: 'k', decidedOn: 1.5 }).map(({ where }) => where)).toEqual(['decidedOn']);
  });

  it('says of who signs with whoever acts where something is missing', () => {
    const asked = { type: 'adr.accept', payload: samples['adr.accept'] };
    const faults = faultsOf({ command: asked, accompaniment: { signers: [{ personId: 'P-2', how: 'by telephone' }] }, ...sending });
    expect(faults.map(({ where }) => where)).toEqual(['accompaniment.signers.0.how']);
  });
});

describe('commands somebody asks about', () => {
  it('may be half written: each says what it lacks', () => {
    const [half, whole] = askedIn(
      JSON.stringify({
        commands: [
          { type: 'gate.waive', payload: { gate: 'G-TRN' } },
          { type: 'adr.accept', payload: samples['adr.accept'] },
        ],
      }),
    );
    expect(half).toMatchObject({
      faults: [
        { where: 'command.payload.deploymentId' },
        { where: 'command.payload.until' },
        { where: 'command.payload.compensatingControl' },
        { where: 'command.payload.reason' },
        { where: 'command.payload.askedBy' },
      ],
    });
    expect(whole).toEqual({ command: { type: 'adr.accept', payload: { adrId: 'ADR-1' } }, accompaniment: {} });
  });
});
