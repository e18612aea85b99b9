import { limitInWords as words } from '@iro/calendar';
import { type DisputeProtocol, openRevisions } from '../dispute-protocol';
import { entries, type RuleEntry } from './rule-entry';

/** What an announced revision of unknown content leaves open in the protocol that goes on; null where none does. */
function leftOpen(protocols: readonly DisputeProtocol[], { from }: DisputeProtocol): string | null {
  const last = protocols.every((other) => other.from <= from);
  const [revision] = last ? openRevisions(protocols) : [];
  return revision === undefined
    ? null
    : `A revision expected from ${revision.expectedFrom} is open: its content is not on record.`;
}

/**
 * The stages and limits of dispute resolution protocols, oldest first, in their own words.
 *
 * @param protocols those a council has adopted, or those a new database begins with
 */
export function protocolRules(protocols: readonly DisputeProtocol[]): readonly RuleEntry[] {
  return protocols.flatMap((protocol) => {
    const { from, source, stages, whole } = protocol;
    return [
      ...stages.flatMap(({ stage, label, to, limit }) =>
        limit === null
          ? []
          : entries(
              stage,
              `${label}: answer of the ${to.toLowerCase()}`,
              [{ from, source, value: limit }],
              words,
              'COUNCIL_DOCUMENT',
              limit.unit === 'HOURS'
                ? 'Elapsed hours of working days. Only an answer stops the clock.'
                : 'Only an answer stops the clock; nothing extends it.',
            ),
      ),
      ...entries(
        'DISPUTE',
        'Dispute resolved',
        [{ from, source, value: whole }],
        (limit) => `${words(limit)} from the first stage raised`,
        'COUNCIL_DOCUMENT',
        leftOpen(protocols, protocol),
      ),
    ];
  });
}
