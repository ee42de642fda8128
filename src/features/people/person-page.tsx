import { Link } from '@tanstack/react-router';
import { linkOf, type LinkId } from '../../domain/accountability/links.ts';
import { isReported, type Reported } from '../../domain/reported.ts';
import type { PersonAnswer } from '../../formats/api/people.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { faceOf } from '../../parts/link-face.ts';
import { PaperLine } from '../../parts/paper-line.tsx';
import { gateName } from '../../parts/sentences/gates.ts';
import { aloneWords, breaksWords, heldWords, nothingWords, offerWords } from '../../parts/sentences/people.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { stageWords } from '../../parts/words.ts';
import { usePast } from '../../state/use-past.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted, listed } from '../../ui/count.ts';
import { isHereOn } from './known.ts';
import { PersonFacts } from './person-facts.tsx';
import { PersonSection } from './person-section.tsx';
import styles from './person-page.module.css';

/** One person on a day: what they hold, what waits for them, and what would break without them. */
export function PersonPage({ of }: { readonly of: PersonAnswer }) {
  const { person, names, offers, gates, risks, shifts, breaks, alone, asOf } = of;
  const standpoint = standpointOf(useView());
  const { record } = useRecord();
  const isPast = usePast();
  const isHere = isHereOn(person, asOf);
  const only = aloneWords(alone, isHere);
  return (
    <article>
      <title>{`${person.printedName} · ${record?.institution ?? ''} · Countersign`}</title>
      <div className={styles['crumbs']}>
        <nav aria-label="Where you are" className={styles['path']}>
          <Link to="/people" search={standpoint} activeOptions={{ exact: true }}>
            People and seats
          </Link>
          <span aria-hidden="true">/</span>
          <span aria-current="page" className={styles['here']}>
            {person.printedName}
          </span>
        </nav>
      </div>
      <header className={styles['header']}>
        <p className={styles['what']}>{person.title}</p>
        <h1>{person.printedName}</h1>
        <p className={styles['verdict']}>{breaksWords({ person, isHere, breaks, names })}</p>
        {only !== null && <p className={styles['only']}>{only}</p>}
        {!isPast && isHere && (
          <p className={`${styles['acts']} no-print`}>
            <AttemptLink type="person.move" payload={{ personId: person.personId }} className="button">
              Change their place
            </AttemptLink>
            <AttemptLink type="person.leave" payload={{ personId: person.personId }} className="button">
              Record that they leave
            </AttemptLink>
          </p>
        )}
      </header>
      <div className={styles['columns']}>
        <PersonFacts of={of} isHere={isHere} mayAct={!isPast} />
        <div className={styles['right']}>
          {breaks.length > 0 && (
            <PersonSection
              question={isHere ? 'What would break without them?' : 'What is broken because they left?'}
              heading={counted(new Set(breaks.map(({ modelId }) => modelId)).size, 'model')}
              isHeld={!isHere}
            >
              {breaks.map((one) => (
                <li key={one.deploymentId}>
                  <ModelAt of={one} />
                  <span>{linkNames(one.links)}</span>
                </li>
              ))}
            </PersonSection>
          )}
          {offers.length > 0 && (
            <PersonSection question="What were they asked, and have not answered?" heading={counted(offers.length, 'question')}>
              {offers.map((one) => (
                <li key={`${one.deploymentId} ${one.link}`}>
                  <ModelAt of={one} />
                  <span>
                    {linkOf(one.link).role}. {offerWords(one, asOf)}
                  </span>
                </li>
              ))}
            </PersonSection>
          )}
          {gates.length > 0 && (
            <PersonSection question="Which gates wait for them?" heading={counted(gates.length, 'gate')}>
              {gates.map(({ modelId, deploymentId, name, gate, how, days }) => (
                <li key={`${deploymentId} ${gate}`}>
                  <span>
                    <Link to="/models/$id/gates" params={{ id: modelId }} search={{ ...standpoint, sel: deploymentId } as never}>
                      {name}
                    </Link>
                  </span>
                  <span>
                    {gateName(gate)}
                    {how === 'asked' ? ', asked' : ''}
                    {days === null ? '' : `, ${counted(days, 'day')}`}
                  </span>
                </li>
              ))}
            </PersonSection>
          )}
          {risks.length > 0 && (
            <PersonSection question="Which risks are theirs?" heading={counted(risks.length, 'risk')}>
              {risks.map(({ riskId, title, band }) => (
                <li key={riskId}>
                  <span>
                    <Link to="/risks/$riskId" params={{ riskId }} search={standpoint}>
                      {title}
                    </Link>
                  </span>
                  <span>
                    {riskId}, {band ?? 'not scored'}
                  </span>
                </li>
              ))}
            </PersonSection>
          )}
          {names.length > 0 && (
            <PersonSection question="Which links carry their name?" heading={counted(names.length, 'link')}>
              {names.map((one) => (
                <li key={`${one.deploymentId} ${one.link}`}>
                  <ModelAt of={one} />
                  <span className={styles['state']}>
                    <StatusMark of={faceOf({ ...one, days: null }).mark} late={one.tone === 'broken'} />
                    <span>
                      {linkOf(one.link).role}: {heldWords(one)}
                    </span>
                  </span>
                </li>
              ))}
            </PersonSection>
          )}
          {shifts.length > 0 && (
            <PersonSection question="Which nights do they answer?" heading={`On call for ${counted(shifts.length, 'deployment')}`}>
              {shifts.map((one) => (
                <li key={one.deploymentId}>
                  <ModelAt of={one} />
                  <span>{shiftWords[one.as]}</span>
                </li>
              ))}
            </PersonSection>
          )}
          <p className={styles['nothing']}>{nothingWords(of)}</p>
        </div>
        <PaperLine record={record} what={person.printedName} asOf={asOf} head={of.head} />
      </div>
    </article>
  );
}

const shiftWords = { primary: 'First on call', secondary: 'Second on call', both: 'First and second, in different shifts' } as const;

function linkNames(links: readonly LinkId[]): string {
  return listed(links.map((link, at) => (at === 0 ? linkOf(link).role : lower(linkOf(link).role))));
}

function lower(role: string): string {
  return role.charAt(0).toLowerCase() + role.slice(1);
}

interface InUse {
  readonly modelId: string;
  readonly deploymentId: string;
  readonly name: string;
  readonly site: Reported<string>;
  readonly stage: Reported<keyof typeof stageWords>;
}

/** A model, with the site and stage of the deployment that is meant. */
function ModelAt({ of: { modelId, deploymentId, name, site, stage } }: { readonly of: InUse }) {
  const standpoint = standpointOf(useView());
  return (
    <span>
      <Link to="/models/$id" params={{ id: modelId }} search={{ ...standpoint, sel: deploymentId } as never}>
        {name}
      </Link>{' '}
      <span className="quiet">
        {isReported(stage) ? stageWords[stage].toLowerCase() : 'stage not reported'}, {isReported(site) ? site : 'site not reported'}
      </span>
    </span>
  );
}
