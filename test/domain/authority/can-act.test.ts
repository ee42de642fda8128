import { describe, expect, it } from 'vitest';
import { canAct } from '../../../src/domain/authority/can-act.ts';
import { toDay } from '../../../src/domain/time.ts';

const day = toDay('2026-10-30');

describe('canAct', () => {
  it('lets staff act until the end of their last day', () => {
    expect(canAct({ employer: 'staff', leftOn: null }, day)).toBe(true);
    expect(canAct({ employer: 'staff', leftOn: day }, day)).toBe(true);
    expect(canAct({ employer: 'staff', leftOn: toDay('2026-10-29') }, day)).toBe(false);
  });

  it('lets neither a vendor nor software act', () => {
    expect(canAct({ employer: 'vendor', leftOn: null }, day)).toBe(false);
    expect(canAct({ employer: 'software', leftOn: null }, day)).toBe(false);
  });
});
