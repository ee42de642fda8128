import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommandType } from '../domain/authority/command.ts';
import { writeAttempt } from '../formats/attempt.ts';

interface AttemptLinkProps {
  /** The command it begins. */
  readonly type: CommandType;
  /** As much of its payload as is known. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Through whose eyes: a lens only. It signs nothing; the dialog offers to act as that person. */
  readonly as?: string;
  readonly className?: string;
  /** Its name, where its words do not say enough. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A decision one click away: the same screen, with the attempt opened over it, filled in. Nothing is sent. */
export function AttemptLink({ type, payload, as, className, label, children }: AttemptLinkProps) {
  return (
    <Link
      to="."
      search={(view) => ({ ...view, do: writeAttempt({ type, payload }), as }) as never}
      resetScroll={false}
      {...(className === undefined ? {} : { className })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}
