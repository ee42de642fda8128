/** The third page: what the committee approves, notes and challenges, and the appetite it has set. @source reference 9b */
import type { SettingName } from '../settings.ts';
import { countWords, dayWords, sentenceCase } from '../words.ts';
import type { Desk } from './desk.ts';
import type { DecisionPoint, Pack, Slide } from './pack.ts';

const appetiteSettings: readonly {
  readonly settings: readonly SettingName[];
  readonly words: (of: (name: SettingName) => string) => string;
}[] = [
  {
    settings: ['stallAgeDays', 'stallNoProgressDays'],
    words: (of) =>
      `A pilot past its end, or ${of('stallAgeDays')} days old, may go ${of('stallNoProgressDays')} days without progress before it counts as stalled.`,
  },
  {
    settings: ['lapseGraceDays', 'lapseSilenceDays'],
    words: (of) => `What is silent for ${of('lapseSilenceDays')} days, ${of('lapseGraceDays')} days past its end, counts as ended quietly.`,
  },
  {
    settings: ['governanceWaitTargetDays'],
    words: (of) => `Half of the governance decisions of a month are to be made within ${of('governanceWaitTargetDays')} days.`,
  },
  {
    settings: ['acceptanceDaysHigh', 'acceptanceDaysExtreme'],
    words: (of) => `A High risk may be accepted for ${of('acceptanceDaysHigh')} days, an Extreme one for ${of('acceptanceDaysExtreme')}.`,
  },
  {
    settings: ['waiverMaxDays', 'overrideMaxDaysOther'],
    words: (of) => `A gate may be waived for ${of('waiverMaxDays')} days, a refusal set aside for ${of('overrideMaxDaysOther')}.`,
  },
];

export function decisionsOf(desk: Desk, slides: readonly Slide[], exceptions: Pack['exceptions']): Pack['decisions'] {
  const { state } = desk.ground;
  const approve = slides.flatMap(({ asks }) =>
    asks.map((ask): DecisionPoint => ({ purpose: 'approve', words: sentenceCase(ask.words), page: ask.slide, about: [], ask })),
  );
  const note: DecisionPoint[] = [{ purpose: 'note', words: exceptions.sentence, page: 'exceptions', about: [], ask: null }];
  const unsure = slides.filter(({ missing, figure }) => missing.length > 0 || figure.kind === 'nothing');
  const line =
    state.releaseLineSet === null
      ? 'No line is on record above which a risk holds a release.'
      : `The line above which a risk holds a release was set on ${dayWords(state.releaseLineSet.on)}.`;
  return {
    points: [...approve, ...note, ...challengeOf(unsure, slides.length)],
    appetite: [
      ...appetiteSettings.map(({ settings, words }) => ({ settings, words: words((name) => countWords(state.settings[name])) })),
      { settings: [], words: line },
    ],
  };
}

/** So many titles are challenged one by one; more are one point, with the slides it is about. */
const mostChallenged = 3;

/** What rests on something not reported: who could report it is the question, not each title again. */
function challengeOf(unsure: readonly Slide[], slides: number): DecisionPoint[] {
  if (unsure.length <= mostChallenged)
    return unsure.map(({ id, title }): DecisionPoint => ({ purpose: 'challenge', words: title.shown, page: id, about: [], ask: null }));
  return [{ purpose: 'challenge', words: unsureWords(unsure.length, slides), page: 'last', about: unsure.map(({ id }) => id), ask: null }];
}

/** "8 of 9 slides rest on something that is not reported, or not of everything. Who could report it, and by when?" */
export function unsureWords(unsure: number, slides: number): string {
  const which =
    unsure === slides ? `Each of the ${countWords(slides)} slides rests` : `${countWords(unsure)} of ${countWords(slides)} slides rest`;
  return `${which} on something that is not reported, or not of everything. Who could report it, and by when?`;
}
