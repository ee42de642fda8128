import type { AtSite } from '../../domain/measures/transfer/model-sites.ts';
import { stages } from '../../domain/lifecycle/stages.ts';
import type { SecondSiteAnswer } from '../../formats/api/second-site.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { atSiteWords, siteGridId } from '../../parts/sentences/second-site.ts';
import { counted, countWords } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './site-grid.module.css';

/** Models and sites beyond these stand behind a button, and in the table. */
const fewModels = 12;
const mostSites = 6;

type Row = SecondSiteAnswer['grid']['rows'][number];

/** A model a row, a site a column; what is in production at most sites comes first. */
export function SiteGridTable({ of: { sites, rows } }: { readonly of: SecondSiteAnswer['grid'] }) {
  const shown = sites.slice(0, mostSites);
  const others = sites.length - shown.length;
  const somewhere = rows.some((row) => row.somewhere !== null);
  return (
    <FirstFew rows={rows} few={fewModels} all={`Show all ${counted(rows.length, 'model')}`}>
      {(few) => (
        <div className={styles['scroll']}>
          <table id={siteGridId} className={styles['grid']}>
            <caption className="unseen">Models by site</caption>
            <thead>
              <tr>
                <th scope="col">Model</th>
                {shown.map(({ siteId, name }) => (
                  <th key={siteId} scope="col" data-site>
                    {name}
                  </th>
                ))}
                {others > 0 && <th scope="col">{counted(others, 'other site')}</th>}
                {somewhere && <th scope="col">Site not reported</th>}
              </tr>
            </thead>
            <tbody>
              {few.map((row) => (
                <tr key={row.modelId}>
                  <th scope="row">
                    <ModelLink modelId={row.modelId}>{row.name}</ModelLink>
                  </th>
                  {shown.map(({ siteId }, place) => (
                    <Cell key={siteId} at={row.at[place] ?? null} />
                  ))}
                  {others > 0 && <td>{othersWords(row)}</td>}
                  {somewhere && <Cell at={row.somewhere} />}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </FirstFew>
  );
}

function othersWords({ at }: Row): string {
  const there = at.slice(mostSites).filter((one) => one !== null).length;
  return there === 0 ? 'never' : `at ${countWords(there)}`;
}

/** Intake, build, silent, pilot, production. */
const steps = stages.filter((stage) => stage !== 'ended');

function Cell({ at }: { readonly at: AtSite | null }) {
  if (at === null) return <td className={styles['never']}>never</td>;
  return (
    <td data-stage={at.stage} {...(at.stalled ? { 'data-stalled': '' } : {})}>
      <span className={styles['cell']}>
        <Rail of={at} />
        {atSiteWords(at)}
      </span>
    </td>
  );
}

/** How far, without colour: one bar a stage, filled as far as it has come; hollow where it has ended. */
function Rail({ of: { stage, openStage } }: { readonly of: AtSite }) {
  const reached = steps.findIndex((one) => one === openStage);
  return (
    <i className={styles['rail']} aria-hidden="true" {...(stage === 'ended' ? { 'data-ended': '' } : {})}>
      {steps.map((step, place) => (
        <b key={step} {...(place <= reached ? { 'data-on': '' } : {})} />
      ))}
    </i>
  );
}
