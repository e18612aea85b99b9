import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Act } from '@iro/access';
import { exemptionReasons } from '@iro/codes';
import { ExemptionEntity } from '@iro/journal';
import { ActInput, ChangeInput, Input } from '../acts/act-input';
import { checkCode, checkOrder, inWords, typed } from '../acts/checks';
import { records } from '../acts/records';
import type { Context } from '../context';
import { BadInput, Forbidden, NotFound, Refused } from '@iro/process';
import { PartOf } from '../part';
import { grouped, recordIdsAmong } from '../rows/grouped';
import { DateScalar } from '../scalars';
import { kindsFor } from './duty-list';
import type { DutyLists } from './duty-statement';

/** Where a service's exemptions stand. */
export interface ExemptionsOf extends DutyLists {
  /** 'Review' for `exemptFromReviewDuty`, `endReviewExemption` and `Child.reviewExemptions`. */
  readonly name: string;
  readonly acts: { readonly exempt: Act; readonly end: Act };
  readonly Child: new () => object;
}

interface Row extends Record<string, unknown> {
  id: string;
  childId: string;
  kind: string;
  reason: string;
  fromOn: string;
  expiresOn: string | null;
}

const columns = `
    e.id, e.child_id AS "childId", e.kind, e.subject, e.reason, e.note, e.from_on AS "fromOn",
    e.expires_on AS "expiresOn", e.version
  `;

/**
 * Reads, makes and ends the exemptions of one service. A kind whose part of the record the role does not read
 * is neither found nor exempted.
 */
export function exemptionFields(of: ExemptionsOf): readonly (new () => object)[] {
  const exemptFrom = `exemptFrom${of.name}Duty`;
  const endOf = `end${of.name}Exemption`;

  @PartOf('DATES')
  @Directive('@shareable')
  @ObjectType({
    description:
      'A duty that does not apply to a child, for a reason and a time. The duty itself stays on record.',
  })
  class Exemption {
    @Field(() => ID, { description: 'Id of the exemption.' }) id: string;
    @Field(() => String, { description: 'The kind of duty, such as DENTAL.' }) kind: string;
    @Field(() => ID, {
      nullable: true,
      description:
        'The review, dispute or stage whose duty alone it is about; null for every duty of the kind.',
    })
    subject: string | null;
    @Field(() => String, { description: 'The reason, as a code.' }) reason: string;
    @PartOf('FREE_TEXT')
    @Field(() => String, { nullable: true, description: 'What was added in words; null where nothing was.' })
    note: string | null;
    @Field(() => DateScalar, { description: 'It exempts duties due from this day on.' }) fromOn: string;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'The last day on which it exempts; null until it is ended.',
    })
    expiresOn: string | null;
    @Field(() => Int, { description: 'Raised with each change.' }) version: number;
  }
  @Input('A duty that does not apply to a child.', `ExemptFrom${of.name}DutyInput`)
  class ExemptInput extends ActInput {
    @Input.id('The child.') childId: string;
    @Input.text('The kind of duty, such as DENTAL.') kind: string;
    @Input.id(
      'The review, dispute or stage whose duty alone it is about; every duty of the kind when not said.',
      { nullable: true },
    )
    subject?: string | null;
    @Input.text(`Why: ${exemptionReasons.codes.map(({ code }) => code).join(', ')}.`) reason: string;
    @Input.text('More in words.', { nullable: true }) note?: string | null;
    @Input.day('Duties due from this day on.') from: string;
    @Input.day('The last day on which it exempts; until it is ended when not said.', { nullable: true })
    expires?: string | null;
  }
  @Input('An exemption that no longer holds.', `End${of.name}ExemptionInput`)
  class EndInput extends ChangeInput {
    @Input.id('The exemption.') id: string;
    @Input.day('The last day on which it exempts.') lastDay: string;
  }

  const byId = (context: Context, id: string): Promise<Row | null> =>
    context
      .loader<string, Row | null>('exemption-by-id', async (ids) => {
        const rows = await context.read<Row>({
          name: 'exemption-by-id',
          text: `SELECT ${columns} FROM exemption e WHERE e.id = ANY($1)`,
          values: [recordIdsAmong(ids)],
        });
        return ids.map((each) => rows.find((row) => row.id === each) ?? null);
      })
      .load(id);
  const found = async (context: Context, id: string): Promise<Row> => {
    const row = await byId(context, id);
    if (row === null || !kindsFor(of, context.reach).includes(row.kind)) throw new NotFound('exemption');
    return row;
  };

  @Resolver()
  class Acts {
    @Mutation(() => Exemption, {
      name: exemptFrom,
      description:
        'Records that a duty does not apply to a child: refused, too young, ' +
        'not required. The duty stays on record as exempt.',
    })
    async exempt(
      @Arg('input', () => ExemptInput, { description: 'Which duty, why and how long.' }) input: ExemptInput,
      @Ctx() context: Context,
    ): Promise<object> {
      if (!(input.kind in of.parts))
        throw new BadInput(`kind is one of ${Object.keys(of.parts).join(', ')}.`);
      if (!kindsFor(of, context.reach).includes(input.kind))
        throw new Forbidden('Your role may not exempt from this kind of duty.');
      checkCode('reason', input.reason, exemptionReasons);
      checkOrder(
        input.from,
        input.expires,
        'An exemption cannot expire before it begins. Correct one of the two days.',
      );
      if (input.subject && recordIdsAmong([input.subject]).length === 0)
        throw new BadInput('The subject is not an id.');
      const id = await context.act(
        of.acts.exempt,
        { childId: input.childId, actId: input.actId ?? null, input },
        async (manager) => {
          const [same] = await manager.query<unknown[]>(
            `
              SELECT 1
              FROM exemption
              WHERE child_id = $1
                AND kind = $2
                AND subject IS NOT DISTINCT FROM $3::uuid
                AND daterange(from_on, expires_on, '[]') && daterange($4::date, $5::date, '[]')
            `,
            [input.childId, input.kind, input.subject ?? null, input.from, input.expires ?? null],
          );
          if (same !== undefined)
            throw new Refused(
              'ALREADY_EXEMPT',
              'The child is already exempt from this duty in some of that time. End that exemption first.',
            );
          const row = {
            childId: input.childId,
            kind: input.kind,
            subject: input.subject ?? null,
            reason: input.reason,
            note: typed(input.note),
            fromOn: input.from,
            expiresOn: input.expires ?? null,
          };
          return {
            id: await records.insert(manager, ExemptionEntity, row),
            before: null,
            after: row,
            on: input.from,
            sentence: `A duty was recorded as not applying (${inWords(exemptionReasons, input.reason)}).`,
          };
        },
      );
      return found(context, id);
    }

    @Mutation(() => Exemption, {
      name: endOf,
      description: 'Ends an exemption: duties due after its last day apply again.',
    })
    async end(
      @Arg('input', () => EndInput, { description: 'Which one, and its last day.' }) input: EndInput,
      @Ctx() context: Context,
    ): Promise<object> {
      const { childId, fromOn } = await found(context, input.id);
      checkOrder(fromOn, input.lastDay, 'An exemption cannot end before it begins. Choose a later day.');
      const id = await context.act(
        of.acts.end,
        { childId, actId: input.actId ?? null, input },
        async (manager) => {
          const before = await records.toChange(manager, ExemptionEntity, input.id);
          await records.change(manager, ExemptionEntity, input, { expiresOn: input.lastDay });
          return {
            id: input.id,
            before,
            after: { ...before, expiresOn: input.lastDay },
            on: input.lastDay,
            sentence: 'An exemption from a duty was ended.',
          };
        },
      );
      return found(context, id);
    }
  }
  @Resolver(() => of.Child)
  class ChildExemptions {
    @PartOf('DATES')
    @FieldResolver(() => [Exemption], {
      nullable: true,
      name: `${of.name.charAt(0).toLowerCase()}${of.name.slice(1)}Exemptions`,
      description: 'Duties that do not apply to the child, newest first.',
    })
    async exemptions(@Root() { id }: { id: string }, @Ctx() context: Context): Promise<object[]> {
      const kinds = kindsFor(of, context.reach);
      return context
        .loader<string, Row[]>('exemptions-of-children', async (ids) =>
          grouped(
            ids,
            await context.read<Row>({
              name: 'exemptions-of-children',
              text: `
                SELECT ${columns}
                FROM exemption e
                WHERE e.child_id = ANY($1) AND e.kind = ANY($2)
                ORDER BY e.from_on DESC, e.id
              `,
              values: [recordIdsAmong(ids), kinds],
            }),
            (row) => row.childId,
          ),
        )
        .load(id);
    }
  }
  return [Acts, ChildExemptions];
}
