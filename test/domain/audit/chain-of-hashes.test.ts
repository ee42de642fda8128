import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, genesisHash, sha256Hex } from '../../../src/domain/audit/hash.ts';
import { currentVersion, upcast } from '../../../src/domain/audit/upcast.ts';
import { verify } from '../../../src/domain/audit/verify.ts';
import { entriesOf, model, opened, people, staged } from '../../support/record-of.ts';

const entries = entriesOf([opened, ...people, ...model(1), staged(1, 'build', '2025-02-01')]);

describe('the hash chain', () => {
  it('starts from 64 zeros and verifies as recorded', () => {
    expect(entries[0]!.prevHash).toBe(genesisHash);
    expect(verify(entries)).toEqual({ intact: true, count: entries.length, headHash: entries.at(-1)!.hash, disposed: [] });
  });

  it('hashes as the published vectors say', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(canonicalJson({ b: [1, 2.5, 'é'], a: null })).toBe('{"a":null,"b":[1,2.5,"é"]}');
  });

  it('names the first entry that any change touches', () => {
    fc.assert(
      fc.property(fc.nat(entries.length - 1), fc.constantFrom('recordedAt', 'occurredAt', 'type', 'id'), (index, field) => {
        const changed = entries.map((entry, place) => (place === index ? { ...entry, [field]: '2020-01-01' } : entry));
        expect(verify(changed)).toMatchObject({ intact: false, firstBad: index + 1 });
      }),
    );
  });

  it('shows a payload changed under an unchanged entry', () => {
    const changed = entries.map((entry) =>
      entry.type === 'model.registered' ? { ...entry, payload: { ...entry.payload, name: 'Other' } } : entry,
    ) as typeof entries;
    expect(verify(changed)).toMatchObject({ intact: false, why: expect.stringContaining('content of entry') });
  });

  it('shows a removed entry, and an entry put in between', () => {
    expect(verify(entries.toSpliced(2, 1))).toMatchObject({ intact: false, firstBad: 3 });
    expect(verify(entries.toSpliced(2, 0, entries[1]!))).toMatchObject({ intact: false, firstBad: 3 });
  });

  it('shows an entry that belongs to another record, though its own hash is right', () => {
    const other = entriesOf([opened, ...people, ...model(2), staged(2, 'build', '2025-02-01')]);
    expect(verify([...entries.slice(0, 5), ...other.slice(5)])).toMatchObject({
      intact: false,
      firstBad: 6,
      why: expect.stringContaining('does not follow'),
    });
  });

  it('shows a cut tail only against a kept head', () => {
    const kept = { count: entries.length, headHash: entries.at(-1)!.hash };
    expect(verify(entries.slice(0, -1)).intact).toBe(true);
    expect(verify(entries.slice(0, -1), kept)).toMatchObject({ intact: false, firstBad: entries.length });
    expect(verify(entries, kept).intact).toBe(true);
  });

  it('still verifies after a signed disposal, and not after a payload merely vanished', () => {
    const withDisposal = entriesOf([
      opened,
      ...people,
      ...model(1),
      ['2025-03-01', 'payload.disposed', { seq: 5, reason: 'A patient’s name', by: 'P-1' }],
    ]);
    const without = ({ payload: _gone, ...rest }: (typeof withDisposal)[number]) => rest;
    const disposed = withDisposal.map((entry) => (entry.seq === 5 ? without(entry) : entry));
    expect(verify(disposed)).toMatchObject({ intact: true, disposed: [5] });
    const vanished = withDisposal.map((entry) => (entry.seq === 4 ? without(entry) : entry));
    expect(verify(vanished)).toMatchObject({ intact: false, firstBad: 4 });
  });
});

describe('upcasting', () => {
  const steps = {
    'site.added': [
      (old: Readonly<Record<string, unknown>>) => ({ ...old, region: 'not reported' }),
      (old: Readonly<Record<string, unknown>>) => ({ ...old, beds: 0 }),
    ],
  };

  it('takes an old payload through every step to the newest', () => {
    expect(upcast('site.added', 1, { name: 'North' }, steps)).toEqual({ name: 'North', region: 'not reported', beds: 0 });
    expect(upcast('site.added', 2, { name: 'North' }, steps)).toEqual({ name: 'North', beds: 0 });
    expect(upcast('site.added', 3, { name: 'North' }, steps)).toEqual({ name: 'North' });
    expect(currentVersion('site.added', steps)).toBe(3);
  });

  it('refuses what a newer product wrote', () => {
    expect(() => upcast('site.added', 4, {}, steps)).toThrow('newer Countersign');
  });
});
