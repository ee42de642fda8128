/** The third page: what the committee approves, notes and challenges, and the appetite it has set. @source reference 9b */
import type { SettingName } from '../settings.ts';
import { countWords, dayWords } from '../words.ts';
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
    asks.map((ask): DecisionPoint => ({ purpose: 'approve', words: ask.words, page: ask.slide, ask })),
  );
  const note: DecisionPoint[] = [{ purpose: 'note', words: exceptions.sentence, page: 'exceptions', ask: null }];
  const unsure = slides.filter(({ missing, figure }) => missing.length > 0 || figure.kind === 'nothing');
  const challenge = unsure.map(({ id, title }): DecisionPoint => ({ purpose: 'challenge', words: title.shown, page: id, ask: null }));
  const line =
    state.releaseLineSet === null
      ? 'No line is on record above which a risk holds a release.'
      : `The line above which a risk holds a release was set on ${dayWords(state.releaseLineSet.on)}.`;
  return {
    points: [...approve, ...note, ...challenge],
    appetite: [
      ...appetiteSettings.map(({ settings, words }) => ({ settings, words: words((name) => countWords(state.settings[name])) })),
      { settings: [], words: line },
    ],
  };
}
