import { useQuery } from '@tanstack/react-query';
import { secondSiteQuery } from '../../data/worth.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { MeasureTiles } from '../../parts/measure-tiles.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { reachWords, secondSiteVerdict } from '../../parts/sentences/second-site.ts';
import { useEarly } from '../../state/use-early.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { SiteGridFigure } from './site-grid-figure.tsx';

/** Is a measure shown above the grid? What the grid itself says stands over it, starts too young under it; narrowed to one site, nothing runs at a second. */
function isTiled(name: string, isOneSite: boolean): boolean {
  return !name.startsWith('too-young') && name !== 'taken-to-second-site' && !(isOneSite && name === 'second-site');
}

/** Whether what works at one site works at the next. */
export function SecondSiteScreen() {
  const { record } = useRecord();
  const query = useQuery(secondSiteQuery(useView()));
  const { data } = query;
  const institution = record?.institution ?? '';
  return (
    <MeasurePage
      title="Second site"
      institution={institution}
      heading={data === undefined ? 'Second site' : <Sentence of={secondSiteVerdict(data)} />}
      note={data === undefined || data.models === 0 ? undefined : <Sentence of={reachWords(data.measures, data.grid.sites.length)} />}
      early={useEarly()}
    >
      {data !== undefined && data.models > 0 && (
        <MeasureTiles
          of={data.measures.filter(({ name }) => isTiled(name, data.filter.site !== undefined))}
          label="Second sites in numbers"
        />
      )}
      <SiteGridFigure query={query} institution={institution} />
      {data !== undefined && <PaperLine record={record} what="Second site" asOf={data.asOf} head={data.head} />}
    </MeasurePage>
  );
}
