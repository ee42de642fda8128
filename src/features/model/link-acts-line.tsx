import type { LinkView } from '../../domain/accountability/chain.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import styles from './chain-row.module.css';
import { actsOn } from './link-acts.ts';

/** What can be done about one link, from where it stands. */
export function LinkActsLine({ of, deploymentId }: { of: LinkView; deploymentId: string }) {
  const acts = actsOn(of);
  if (acts.length === 0) return null;
  const { role } = linkOf(of.link);
  return (
    <p className={`${styles['acts']} no-print`}>
      {acts.map(({ type, words, by, about }) => (
        <AttemptLink
          key={type}
          type={type}
          payload={about ?? { deploymentId, link: of.link }}
          label={`${words}: ${role.toLowerCase()}`}
          {...(by === null ? {} : { as: by })}
        >
          {words}
        </AttemptLink>
      ))}
    </p>
  );
}
