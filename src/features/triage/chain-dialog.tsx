import { useQuery } from '@tanstack/react-query';
import { linkOf } from '../../domain/accountability/links.ts';
import { modelQuery } from '../../data/model.ts';
import { causeWords, toneWords } from '../../parts/words.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { Modal } from '../../ui/modal.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './room.module.css';

interface ChainDialogProps {
  readonly modelId: string;
  readonly deploymentId: string | null;
  readonly onClose: () => void;
}

/** Every link of the chain in a line: who stands for it, or why nobody does. */
export function ChainDialog({ modelId, deploymentId, onClose }: ChainDialogProps) {
  const { data } = useQuery(modelQuery(modelId, standpointOf(useView())));
  const deployment = data?.deployments.find((one) => one.deploymentId === deploymentId) ?? data?.deployments[0];
  return (
    <Modal title={data === undefined ? 'The full chain' : `${data.name}: the full chain`} open onClose={onClose} wide>
      {data === undefined && <Waiting words="Reading the chain" />}
      {deployment !== undefined && (
        <table className={styles['chain-table']}>
          <caption className="unseen">Every link of the chain</caption>
          <thead>
            <tr>
              <th scope="col">Link</th>
              <th scope="col">Stands</th>
              <th scope="col">Who, or why not</th>
            </tr>
          </thead>
          <tbody>
            {deployment.chain.links
              .filter(({ tone }) => tone !== 'off')
              .map(({ link, tone, cause, signature }) => (
                <tr key={link}>
                  <th scope="row">{linkOf(link).role}</th>
                  <td>{toneWords[tone]}</td>
                  <td>
                    {signature === null ? '' : `${data?.people[signature.personId]?.printedName ?? signature.personId}. `}
                    {causeWords[cause]}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
