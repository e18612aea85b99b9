import type { EntityManager } from 'typeorm';
import { calledOf, mayLack, tableOf, type EntityClass, type PropertyOf } from '@iro/database';
import { Field } from 'type-graphql';
import type { Act } from '@iro/access';
import type { Context } from '../context';
import { BadInput, NotFound } from '@iro/process';
import { recordIdsAmong } from '../rows/grouped';
import type { One } from '../rows/relations';
import { declareAct, mutationOf, type Acting } from './act';
import { CorrectionInput, Input } from './act-input';
import { checkCode, checkSaid } from './checks';
import type { CorrectableField } from './correction-fields';
import { records, type KeptRecord, type Said } from './records';

/** A kind of record whose mistakes can be put right. */
export interface CorrectionOf<Row extends KeptRecord, Type extends object> {
  /** `CORRECT_IRO_VISIT`; the mutation is `correctIroVisit`. */
  readonly act: Act;
  readonly entity: EntityClass<Row>;
  /** What the record is called, where that is not what its entity says: 'visit by the IRO'. */
  readonly called?: string;
  readonly type: () => new () => Type;
  /** What may be put right, by the entity's properties. */
  readonly fields: { readonly [Name in PropertyOf<Said<Row>>]?: CorrectableField };
  /** Reads the record back for the answer; its own walls hold. */
  readonly load: One<NoInfer<Type>>;
  /** Refuses what cannot be so, with the row as it would be and as it was. */
  readonly check?: (manager: EntityManager, row: Row, context: Context, before: Row) => Promise<void> | void;
  /** Children whose record tells of this one though it is about none of them: those of a team that moved. */
  readonly touches?: (manager: EntityManager, before: Row, context: Context) => Promise<readonly string[]>;
  /**
   * Does what follows from it in other records: the neighbour that ended the day it began. Gets the row as it
   * is now and as it was.
   */
  readonly follow?: (manager: EntityManager, row: Row, context: Context, before: Row) => Promise<void>;
  /** The children a record concerns that stands in no child's name: each must be within the actor's reach. */
  readonly children?: (context: Context, id: string) => Promise<readonly string[]>;
}

type Any = CorrectionOf<KeptRecord, object> & { readonly called: string };

const article = (called: string): string => (/^[aeiouI]/.test(called) ? 'an' : 'a');
const own = ['id', 'version', 'reason', 'actId'];

/** The fields of a correction under the names they are sent by. */
const sentFields = (of: Any): [sent: string, property: never, field: CorrectableField][] =>
  Object.entries(of.fields as Record<string, CorrectableField>).map(([property, field]) => [
    field.as ?? property,
    property as never,
    field,
  ]);

/** The input type of a correction. @throws when a field has a name that every correction sends */
function inputOf(of: Any): new () => CorrectionInput {
  const name = mutationOf(of.act) as string;
  const taken = sentFields(of).find(([sent]) => own.includes(sent));
  if (taken !== undefined)
    throw new Error(`${name}: ${taken[0]} is what every correction sends; give the field another name.`);
  class Corrected extends CorrectionInput {}
  Input(
    `What ${article(of.called)} ${of.called} should say, and why it was wrong. A field left out stays as it is.`,
    `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
  )(Corrected);
  for (const [sent, , field] of sentFields(of))
    Field(field.type as never, { nullable: true, description: field.description })(Corrected.prototype, sent);
  return Corrected;
}

/**
 * What is to change, by property. @throws BadInput when nothing is, when a code is none, or when what every
 * such record has would be taken away
 */
function changesIn(of: Any, sent: Readonly<Record<string, unknown>>): object {
  const changes: Record<string, unknown> = {};
  for (const [name, property, field] of sentFields(of)) {
    const value = sent[name];
    if (value === undefined) continue;
    if (value === null && (field.needed === true || !mayLack(of.entity, property)))
      throw new BadInput(`${name} cannot be taken away: say what it should be.`);
    if (field.codes !== undefined) checkCode(name, value as string | null, field.codes);
    changes[property] = value;
  }
  if (Object.keys(changes).length === 0)
    throw new BadInput(
      `Say what is to be put right: ${sentFields(of)
        .map(([name]) => name)
        .join(', ')}.`,
    );
  return changes;
}

/** The child the record is about, as the actor may see it; null for a record of no child. */
async function childOf(of: Any, context: Context, id: string): Promise<string | null> {
  const [row] =
    recordIdsAmong([id]).length === 0
      ? []
      : await context.read<{ row: { child_id?: string | null } }>({
          name: `${mutationOf(of.act) as string}-child`,
          text: `SELECT to_jsonb(t) AS row FROM ${tableOf(of.entity)} t WHERE t.id = $1`,
          values: [id],
        });
  if (row === undefined) throw new NotFound(of.called);
  return row.row.child_id ?? null;
}

/** Puts the record right in the act's own transaction. */
async function correct(of: Any, input: CorrectionInput, context: Acting): Promise<object> {
  const reason = checkSaid('reason', input.reason);
  const changes = changesIn(of, input as never);
  const childId =
    of.children === undefined ? await childOf(of, context, input.id) : await of.children(context, input.id);
  if (Array.isArray(childId) && childId.length === 0) throw new NotFound(of.called);
  const answer = Object.assign((...asked: Parameters<Any['load']>) => of.load(...asked), {
    called: of.called,
  });
  return context.record(childId, answer, async (manager) => {
    const before = await records.toChange(manager, of.entity, input.id, of.called);
    const row = { ...before, ...changes };
    await of.check?.(manager, row, context, before);
    await records.change(manager, of.entity, input, changes);
    await of.follow?.(manager, row, context, before);
    const children = (await of.touches?.(manager, before, context)) ?? [];
    return {
      id: input.id,
      before,
      after: { ...row, reason },
      sentence: `The record of ${article(of.called)} ${of.called} was put right.`,
      children,
    };
  });
}

/**
 * Makes the act that puts a record right: which record, what it should say, and why it was wrong. A field
 * left out stays as it is; null takes it away. The record as it was stays in the journal.
 */
export function correction<Row extends KeptRecord, Type extends object>(
  of: CorrectionOf<Row, Type>,
): new () => object {
  const any = { ...of, called: of.called ?? calledOf(of.entity) } as unknown as Any;
  const Corrected = inputOf(any);
  class Correct {}
  const descriptor = {
    value: (input: CorrectionInput, context: Acting) => correct(any, input, context),
    writable: true,
    configurable: true,
  };
  const method = mutationOf(of.act) as string;
  declareAct(Correct.prototype, method, descriptor as never, {
    act: of.act,
    type: of.type,
    description:
      `Puts right what is on record of ${article(any.called)} ${any.called}; the ` +
      `record as it was is kept in the journal, with the reason.`,
    input: () => Corrected,
  });
  Object.defineProperty(Correct.prototype, method, descriptor);
  return Correct;
}
