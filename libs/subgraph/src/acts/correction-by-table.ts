import type { EntityManager } from 'typeorm';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { may, type Act } from '@iro/access';
import type { CodeSet } from '@iro/codes';
import type { Context } from '../context';
import { BadInput, NotFound } from '@iro/process';
import { checkCode, checkSaid } from './checks';
import { PartOf } from '../part';
import { recordIdsAmong } from '../rows/grouped';
import { changeRecord, recordToChange, type Columns } from './records-by-table';

/**
 * One field that may be corrected: its GraphQL type, what it is, the column it is kept in and the codes it
 * takes.
 */
export interface CorrectableColumn {
  readonly type: () => unknown;
  readonly description: string;
  readonly column?: string;
  readonly codes?: CodeSet;
  readonly needed?: boolean;
}

/** A kind of record whose mistakes can be put right. */
export interface CorrectionByTable {
  /** `correctIroVisit`; the act is the same in capitals: `CORRECT_IRO_VISIT`. */
  readonly name: string;
  readonly act: Act;
  /** What the record is called: 'visit by the IRO'. */
  readonly what: string;
  readonly table: string;
  readonly type: () => new () => object;
  readonly fields: Readonly<Record<string, CorrectableColumn>>;
  /** Reads the record back for the answer; its own walls hold. */
  readonly load: (context: Context, id: string) => Promise<object | null>;
  /** Refuses what cannot be so, with the row as it would be. */
  readonly check?: (
    manager: EntityManager,
    row: Columns & { id: string },
    context: Context,
  ) => Promise<void> | void;
  /** Children whose record tells of this one though it is about none of them: those of a team that moved. */
  readonly touches?: (
    manager: EntityManager,
    row: Columns & { id: string },
    context: Context,
  ) => Promise<readonly string[]>;
  /**
   * Does what follows from it in other records: the neighbour that ended the day it began. Gets the row as it
   * is now and as it was.
   */
  readonly follow?: (
    manager: EntityManager,
    row: Columns & { id: string },
    context: Context,
    before: Columns & { id: string },
  ) => Promise<void>;
  /** The children a record concerns that stands in no child's name: each must be within the actor's reach. */
  readonly children?: (context: Context, id: string) => Promise<readonly string[]>;
}

const article = (what: string): string => (/^[aeiouI]/.test(what) ? 'an' : 'a');
const snake = (name: string): string => name.replace(/([A-Z])/g, '_$1').toLowerCase();

/** What is sent of every correction alike. */
interface Sent extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly actId?: string | null;
}

/**
 * Makes the act that puts a record right: which record, what it should say, and why it was wrong. A field
 * left out stays as it is; null takes it away. The record as it was stays in the journal.
 */
export function correctionByTable(of: CorrectionByTable): new () => object {
  const taken = ['id', 'version', 'reason', 'actId'].find((name) => name in of.fields);
  if (taken !== undefined)
    throw new Error(`${of.name}: ${taken} is what every correction sends; give the field another name.`);
  const typeName = `${of.name.charAt(0).toUpperCase()}${of.name.slice(1)}Input`;
  @InputType(typeName, {
    description:
      `What ${article(of.what)} ${of.what} should say, and why it was ` +
      `wrong. A field left out stays as it is.`,
  })
  class Input {
    @Field(() => ID, { description: 'The record to put right.' }) id: string;
    @Field(() => Int, { description: 'The version you read; another in the meantime is a conflict.' })
    version: number;
    @Field(() => String, { description: 'Why the record was wrong.' }) reason: string;
    @Field(() => String, {
      nullable: true,
      description: 'An id of your own choice: the same act sent again under it is done once.',
    })
    actId?: string | null;
  }
  for (const [name, field] of Object.entries(of.fields))
    Field(field.type as never, { nullable: true, description: field.description })(Input.prototype, name);

  @Resolver()
  class Correct {
    @PartOf(may[of.act].part)
    @Mutation(of.type, {
      name: of.name,
      description:
        `Puts right what is on record of ${article(of.what)} ${of.what}; the ` +
        `record as it was is kept in the journal, with the reason.`,
    })
    async correct(
      @Arg('input', () => Input, { description: 'What is right, and why it was wrong.' }) input: Input,
      @Ctx() context: Context,
    ): Promise<object> {
      const sent = input as unknown as Sent;
      const reason = checkSaid('reason', sent.reason);
      const changes = changesIn(of, sent);
      const childId =
        of.children === undefined ? await childOf(of, context, sent.id) : await of.children(context, sent.id);
      if (Array.isArray(childId) && childId.length === 0) throw new NotFound(of.what);
      const id = await context.act(of.act, { childId, actId: sent.actId ?? null, input }, async (manager) => {
        const before = await recordToChange(manager, of.table, of.what, sent.id);
        await of.check?.(manager, { ...before, ...changes }, context);
        await changeRecord(manager, of.table, sent.id, sent.version, changes);
        await of.follow?.(manager, { ...before, ...changes }, context, before);
        const children = (await of.touches?.(manager, before, context)) ?? [];
        return {
          id: sent.id,
          before,
          after: { ...before, ...changes, reason },
          sentence: `The record of ${article(of.what)} ${of.what} was put right.`,
          children,
        };
      });
      const corrected = await of.load(context, id);
      if (corrected === null) throw new NotFound(of.what);
      return corrected;
    }
  }
  return Correct;
}

/**
 * What is to change, by column. @throws BadInput when nothing is, when a code is none, or when a needed field
 * would be taken away
 */
function changesIn(of: CorrectionByTable, sent: Sent): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(of.fields)) {
    const value = sent[name];
    if (value === undefined) continue;
    if (value === null && field.needed === true)
      throw new BadInput(`${name} cannot be taken away: say what it should be.`);
    if (field.codes !== undefined) checkCode(name, value as string | null, field.codes);
    changes[field.column ?? snake(name)] = value;
  }
  if (Object.keys(changes).length === 0)
    throw new BadInput(`Say what is to be put right: ${Object.keys(of.fields).join(', ')}.`);
  return changes;
}

/** The child the record is about, as the actor may see it; null for a record of no child. */
async function childOf(of: CorrectionByTable, context: Context, id: string): Promise<string | null> {
  const [row] =
    recordIdsAmong([id]).length === 0
      ? []
      : await context.read<{ row: { child_id?: string | null } }>({
          name: `${of.name}-child`,
          text: `SELECT to_jsonb(t) AS row FROM ${of.table} t WHERE t.id = $1`,
          values: [id],
        });
  if (row === undefined) throw new NotFound(of.what);
  return row.row.child_id ?? null;
}
