import type { EntityManager } from 'typeorm';
import { disputeThemes, findCode } from '@iro/codes';
import {
  Act,
  BadInput,
  NotFound,
  Refused,
  check,
  inWords,
  recordIdsAmong,
  records,
  typed,
  type Acting,
  type Context,
  type Done,
} from '@iro/subgraph';
import { momentOf } from '../checks/dispute-to-change';
import { disputeById } from '../loaders/dispute-loaders';
import { climbed, protocolInForce, stageNamed } from '../../protocol/loaders/protocols';
import { checkCriteria, insertReferral } from '../../conferences/checks/referral';
import { cafcass, stageCode } from '../../protocol/checks/stage-codes';
import { themeAreas } from '../checks/theme-areas';
import { DisputeThemeEntity } from '../tables/dispute-theme.entity';
import { DisputeEntity } from '../tables/dispute.entity';
import { StageEntryEntity } from '../tables/stage-entry.entity';
import { Dispute } from '../types/dispute.type';
import { OpenDisputeInput } from '../types/open-dispute.input';
import { RaisedBy } from '../types/raised-by';

/** What no record is needed to see. */
function checkOpened({ themes, stage, criteria, addressee, complainedOf }: OpenDisputeInput): void {
  const strange = themes.find((theme) => findCode(disputeThemes, theme) === undefined);
  if (strange !== undefined)
    throw new BadInput(
      `${strange} is not a theme of a dispute: ${disputeThemes.codes.map(({ code }) => code).join(', ')}.`,
    );
  if (new Set(themes).size < themes.length) throw new BadInput('Name each theme once.');
  if ((stage === cafcass) !== (criteria !== null && criteria !== undefined))
    throw new BadInput(
      'A dispute that begins at Cafcass says what the referral rests on (criteria); no other does.',
    );
  if (typed(addressee) !== null && typed(addressee) === typed(complainedOf))
    throw new Refused(
      'ADDRESSEE_COMPLAINED_OF',
      'A dispute about somebody’s work is not put to them. Name another manager, or begin at a higher stage.',
    );
}

/** The concern and the conference it comes from. @throws NotFound when they are not this child's */
async function originOf(
  manager: EntityManager,
  { reach }: Context,
  { childId, concernId, conferenceId }: OpenDisputeInput,
): Promise<{ concern: string | null; conference: string | null }> {
  const chair = reach.role === 'CONFERENCE_CHAIR' ? reach.actor : null;
  const found = async (text: string, values: readonly unknown[]): Promise<string | undefined> =>
    (await manager.query<{ id: string }[]>(text, [...values]))[0]?.id;
  const concern = concernId
    ? await found('SELECT id FROM concern WHERE child_id = $1 AND id = $2', [
        childId,
        recordIdsAmong([concernId])[0] ?? null,
      ])
    : null;
  if (concern === undefined) throw new NotFound('concern');
  const wanted = conferenceId || chair !== null;
  const conference = wanted
    ? await found(
        `
          SELECT id
          FROM conference
          WHERE child_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::text IS NULL OR chair = $3)
          ORDER BY held_on DESC
          LIMIT 1
        `,
        [childId, conferenceId ? (recordIdsAmong([conferenceId])[0] ?? childId) : null, chair],
      )
    : null;
  if (conference === undefined) throw new NotFound('conference');
  return { concern, conference };
}

/** The team that held the case on a day, and its service. */
async function heldBy(
  manager: EntityManager,
  childId: string,
  on: string,
): Promise<{ team: string | null; service: string | null }> {
  const [held] = await manager.query<{ team: string | null; service: string | null }[]>(
    `
      SELECT
        coalesce(
            (
                SELECT s.value::uuid
                FROM known_spell s
                WHERE s.child_id = k.child_id
                  AND s.kind = 'TEAM'
                  AND s.from_on <= $2
                  AND (s.to_on IS NULL OR s.to_on > $2)
                ORDER BY s.from_on DESC
                LIMIT 1
              ),
            k.team_id
          ) AS team,
        coalesce(
            (
                SELECT s.value::uuid
                FROM known_spell s
                WHERE s.child_id = k.child_id
                  AND s.kind = 'SERVICE'
                  AND s.from_on <= $2
                  AND (s.to_on IS NULL OR s.to_on > $2)
                ORDER BY s.from_on DESC
                LIMIT 1
              ),
            k.service_id
          ) AS service
      FROM known_child k
      WHERE k.child_id = $1
    `,
    [childId, on],
  );
  return held ?? { team: null, service: null };
}

async function open(manager: EntityManager, context: Context, input: OpenDisputeInput): Promise<Done> {
  const { childId } = input;
  const { at, on } = momentOf(context, input.raisedAt, null, 'A dispute');
  const protocol = await protocolInForce(manager, on);
  const first = climbed(protocol)[0];
  if (first === undefined)
    throw new Refused('NO_STAGE', 'The protocol in force has no stage to begin at. Have it corrected first.');
  const stage =
    input.stage === cafcass
      ? { stage: cafcass, label: 'a referral to Cafcass' }
      : input.stage
        ? stageNamed(protocol, input.stage)
        : first;
  if (input.criteria) checkCriteria(input.criteria, on);
  const { role, iros } = context.reach;
  const [origin, held] = [await originOf(manager, context, input), await heldBy(manager, childId, on)];
  const areas = themeAreas(input.themes);
  const raised = {
    childId,
    concernId: origin.concern,
    conferenceId: origin.conference,
    raisedBy: Object.hasOwn(RaisedBy, role) ? role : 'IRO',
    iroId: role === 'IRO' ? (iros[0] ?? null) : null,
    teamId: held.team,
    serviceId: held.service,
    raisedOn: on,
    desiredOutcome: check.said('desiredOutcome', input.desiredOutcome),
    complainedOf: typed(input.complainedOf),
    themeAreas: areas,
  };
  const id = await records.insert(manager, DisputeEntity, raised);
  for (const theme of input.themes)
    await records.insert(manager, DisputeThemeEntity, {
      childId,
      disputeId: id,
      theme,
      themeAreas: themeAreas([theme]),
      struck: false,
    });
  const entry = {
    childId,
    disputeId: id,
    stage: stageCode(stage.stage),
    raisedAt: at,
    addressee: stage.stage === cafcass ? null : typed(input.addressee),
    themeAreas: areas,
  };
  const stageEntryId = await records.insert(manager, StageEntryEntity, entry);
  if (input.criteria)
    await insertReferral(manager, {
      childId,
      disputeId: id,
      stageEntryId,
      referredOn: on,
      themeAreas: areas,
      criteria: input.criteria,
    });
  const about = input.themes.map((theme) => inWords(disputeThemes, theme)).join('; ');
  return {
    id,
    before: null,
    after: { ...raised, themes: input.themes, stage: entry },
    on,
    sentence: `A formal dispute was opened at ${stage.label}${about === '' ? '' : `: ${about}`}.`,
  };
}

/** A dispute may begin at any stage of the protocol in force, also at Cafcass. */
export class OpenDispute {
  @Act(
    'OPEN_DISPUTE',
    () => Dispute,
    'Opens a formal dispute, from a concern or straight, at any stage of the protocol in ' +
      'force; the child’s file is marked as disputed until it is over.',
  )
  async openDispute(input: OpenDisputeInput, context: Acting): Promise<Dispute> {
    return context.record(input.childId, disputeById, async (manager) => {
      checkOpened(input);
      return open(manager, context, input);
    });
  }
}
