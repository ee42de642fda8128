import { execFileSync } from 'node:child_process';

function git(...args: string[]): string {
  return execFileSync('git', ['--no-optional-locks', ...args], { encoding: 'utf8' }).trim();
}

/** The commit the sources stand at, and whether they have been changed since. */
export function commitOfSource(): string {
  try {
    const changed = git('status', '--porcelain', '--', 'src/domain', 'test/domain', 'test/support') !== '';
    return `commit ${git('rev-parse', '--short', 'HEAD')}${changed ? ' and changes on top of it' : ''}`;
  } catch {
    return 'no commit';
  }
}
