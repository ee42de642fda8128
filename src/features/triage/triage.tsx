import { MeetingScreen } from './meeting-screen.tsx';
import { TriageScreen } from './triage-screen.tsx';

/** The triage meetings: all of them, or one. @param meeting its id; null for the list */
export function Triage({ meeting }: { readonly meeting: string | null }) {
  return meeting === null ? <TriageScreen /> : <MeetingScreen key={meeting} meetingId={meeting} />;
}
