import type { Link } from '../../domain/accountability/links.ts';
import type { Gate } from '../../domain/gates/catalogue.ts';
import { listed } from '../../ui/count.ts';

const touching = { CARE: 'touching care', PAY: 'touching payment', AGT: 'that act by themselves', VEN: 'from a vendor' } as const;

/** Of which models a gate is asked, where not of all. */
export function appliesWords({ applies }: Pick<Gate, 'applies'>): string {
  const some = applies.flatMap((profile) => (profile === 'ALL' ? [] : [touching[profile]]));
  return some.length === 0 ? '' : `, of models ${listed(some, 'or')}`;
}

const linkTouching: Readonly<Record<Link['applies'], string>> = {
  always: '',
  care: ', of models touching care',
  payment: ', of models touching payment',
  vendor: ', of models from a vendor',
  agentic: ', of models that act by themselves',
};

/** The same of a link. */
export function linkAppliesWords({ applies }: Pick<Link, 'applies'>): string {
  return linkTouching[applies];
}
