import { createHash } from 'node:crypto';
import {
  getNamedType,
  GraphQLError,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
} from 'graphql';

/** The field that is the key of each type that several services answer for. */
export const keyOf: Readonly<Record<string, string>> = {
  Child: 'id',
  Concern: 'id',
  Dispute: 'id',
  IndependentReviewingOfficer: 'id',
  ReportingYear: 'ending',
  Review: 'id',
  School: 'urn',
  Team: 'id',
};
export const keys = { ids: ['id-1', 'id-2', 'id-3'], endings: [2014, 2015, 2016] };

/** An object of the fixture: who it is decides everything about it. */
type Thing = Readonly<Record<string, unknown>>;

const nameOf = (type: string, thing: Thing | undefined): string => {
  const key = keyOf[type];
  return key === undefined ? String(thing?.['who'] ?? type) : `${type} ${String(thing?.[key])}`;
};

/** A number from 0 to 2 ** 32 that is always the same for the same words. */
const chance = (...words: readonly string[]): number =>
  createHash('sha1').update(words.join('\u0000')).digest().readUInt32BE(0);

const pick = <T>(of: readonly T[], by: number): T => of[by % of.length] as T;

function valueOf(type: GraphQLOutputType, who: string): unknown {
  const by = chance(who, 'value');
  if (isNonNullType(type)) return valueOf(type.ofType, `${who}!`) ?? valueOf(type.ofType, `${who}!!`);
  if (by % 9 === 0 && !who.endsWith('!')) return null;
  if (isListType(type))
    return Array.from({ length: (by >> 3) % 4 }, (_, at) => valueOf(type.ofType, `${who}[${at}]`));
  const named = getNamedType(type);
  if (isEnumType(named)) return pick(named.getValues(), by).value;
  if (isObjectType(named)) {
    const key = keyOf[named.name];
    if (key === undefined) return { who };
    return { [key]: key === 'ending' ? pick(keys.endings, by) : pick(keys.ids, by) };
  }
  if (named.name === 'Int') return by % 100;
  if (named.name === 'Float') return (by % 100) / 4;
  if (named.name === 'Boolean') return by % 2 === 0;
  return `text ${by % 1000}`;
}

/**
 * Answers any field of the graph, or of a service's part of it, from nothing but who is asked, which field, and
 * with what: the same wherever it is asked. Some fields fail.
 */
export const fromFixture: GraphQLFieldResolver<Thing | undefined, unknown> = (
  source,
  args,
  _context,
  info,
) => {
  const type = info.parentType.name;
  if (keyOf[type] === info.fieldName) return source?.[info.fieldName];
  const given = Object.entries(args as object).sort(([one], [other]) => (one < other ? -1 : 1));
  const who = `${nameOf(type, source)}.${info.fieldName}(${JSON.stringify(given)})`;
  const by = chance(who, 'fails');
  if (by % 40 === 0)
    throw new GraphQLError('It fails.', { extensions: { code: pick(['FORBIDDEN', 'REFUSED'], by >> 8) } });
  return valueOf(info.returnType, who);
};
