/** A pack as the record has it, in the words its file and its reader speak. */
import type { PackAnswer } from '../../domain/authority/command.ts';
import type { AskedModel, AskedPack, AskedQuestion } from '../../domain/measures/asked.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import type { KnownPacks, Pack, PackModel } from '../../formats/packs/pack.ts';
import type { OnRecord } from '../../formats/packs/preview-returns.ts';
import type { StillOpen } from '../../formats/packs/reminder-text.ts';
import { isReported } from '../../domain/reported.ts';
import { stageWords } from '../../parts/words.ts';
import { askedTotal } from '../../parts/sentences/asked.ts';

function modelOf({ deploymentId, name, site, stage }: AskedModel): PackModel {
  return {
    deploymentId,
    modelName: name,
    site: isReported(site) ? site : 'Site not reported',
    stage: isReported(stage) ? stageWords[stage] : 'Stage not reported',
  };
}

type OfRecord = Pick<RecordSummary, 'id' | 'institution'>;

/** Everything the file of a pack says. */
export function packOf({ packId, to, due, writtenOn, models, questions }: AskedPack, record: OfRecord): Pack {
  return {
    packId,
    recordId: record.id,
    institution: record.institution,
    owner: { name: to.name, ...(to.contact === null ? {} : { contact: to.contact }) },
    due,
    writtenOn,
    models: models.map(modelOf),
    questions,
  };
}

/** What is still waited for, for the words of a reminder. */
export function stillOpenOf({ models, asked, count }: AskedPack, today: StillOpen['today']): StillOpen {
  const silent = new Set(asked.filter(({ state }) => state === 'silent').map(({ deploymentId }) => deploymentId));
  const open = models.filter(({ deploymentId, stage }) => silent.has(deploymentId) && stage !== 'ended');
  const all = askedTotal(count);
  return { today, asked: all, replied: all - count.silent, models: open.map(modelOf) };
}

/** What must be known to read packs back. */
export function knownPacks(packs: readonly AskedPack[], record: OfRecord): KnownPacks {
  return {
    recordId: record.id,
    packs: packs.map(({ packId, to, models, questions, returned }) => ({
      packId,
      owner: to.name,
      models: models.map(modelOf),
      questions,
      returned: returned.map(({ file, on }) => ({ sha256: file.sha256, on })),
    })),
  };
}

/** What the record says already to what was asked. */
export function onRecordOf(packs: readonly AskedPack[]): readonly OnRecord[] {
  const found = new Map<string, OnRecord>();
  for (const one of packs.flatMap(({ asked }) => asked)) {
    const said = saidOf(one);
    if (said !== null) found.set(`${one.deploymentId} ${one.question}`, said);
  }
  return [...found.values()];
}

function saidOf({ deploymentId, question, onRecord }: AskedQuestion): OnRecord | null {
  if (onRecord === null) return null;
  const { kind, text, by, on, packId } = onRecord;
  const of = { deploymentId, question };
  const answer: PackAnswer =
    kind === 'answered' ? { ...of, kind, text: text ?? '' } : kind === 'not mine' ? { ...of, kind, ask: text ?? '' } : { ...of, kind };
  return { answer, by, on, packId };
}
