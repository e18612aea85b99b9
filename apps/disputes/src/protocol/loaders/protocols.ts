import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@iro/calendar';
import { protocolOn, type DisputeProtocol as Protocol, type ProtocolStage } from '@iro/rules';
import { BadInput, Refused, type Context } from '@iro/subgraph';
import { cafcass } from '../checks/stage-codes';
import { protocolsOnRecord } from './protocols-on-record';
import type { DisputeProtocol } from '../types/dispute-protocol.type';

/** Every protocol on record, oldest first: read once a request. */
export const protocols = (context: Context): Promise<readonly DisputeProtocol[]> =>
  context
    .loader<string, readonly DisputeProtocol[]>('protocols', async (keys) => {
      const rows = await context.read<DisputeProtocol>({
        name: 'protocols',
        text: `
          SELECT p.id, p.from_on AS "from", lead(p.from_on) OVER (ORDER BY p.from_on) AS "to", p.source,
            p.stages, p.whole, p.version
          FROM dispute_protocol p
          ORDER BY p.from_on
        `,
      });
      return keys.map(() => rows);
    })
    .load('');

export async function protocolOnDay(context: Context, on: string): Promise<DisputeProtocol | null> {
  return (await protocols(context)).filter((protocol) => protocol.from <= on).at(-1) ?? null;
}

/** A protocol by its id; null when there is none. */
export const protocolById = Object.assign(
  async (context: Context, id: string): Promise<DisputeProtocol | null> =>
    (await protocols(context)).find((each) => each.id === id) ?? null,
  { called: 'protocol' },
);

/** The protocol that a stage raised on a day is under. @throws Refused before the first protocol */
export async function protocolInForce(manager: EntityManager, on: CivilDate): Promise<Protocol> {
  const protocol = protocolOn(await protocolsOnRecord(manager), on);
  if (protocol === null)
    throw new Refused(
      'NO_PROTOCOL',
      'No dispute resolution protocol is on record for that day. Have the protocol entered first, or check the day.',
    );
  return protocol;
}

/** The stages that a dispute climbs, lowest first: all but the referral to Cafcass. */
export const climbed = (protocol: Protocol): readonly ProtocolStage[] =>
  protocol.stages.filter(({ stage }) => stage !== cafcass);

/** The stage of that name. @throws BadInput when the protocol has none */
export function stageNamed(protocol: Protocol, name: string): ProtocolStage {
  const stage = climbed(protocol).find((each) => each.stage === name);
  if (stage === undefined)
    throw new BadInput(
      `stage is one of ${climbed(protocol)
        .map((each) => each.stage)
        .join(', ')} in the protocol of ${protocol.from}.`,
    );
  return stage;
}
