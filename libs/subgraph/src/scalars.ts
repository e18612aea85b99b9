import { GraphQLScalarType, Kind } from 'graphql';
import { isCivilDate } from '@iro/calendar';

const day = (value: unknown): string => {
  if (typeof value !== 'string' || !isCivilDate(value))
    throw new TypeError('A day is one that exists, written like 2016-03-31.');
  return value;
};

/** A day of the calendar in England, such as 2016-03-31; never a moment. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar in England, such as 2016-03-31; never a moment.',
  serialize: (value) => String(value),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});

const instant = (value: unknown): Date => {
  const at = new Date(String(value));
  if (Number.isNaN(at.getTime())) throw new TypeError('A moment is written like 2016-03-31T09:30:00Z.');
  return at;
};

/** A moment, such as 2016-03-31T09:30:00Z. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment, such as 2016-03-31T09:30:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : instant(value).toISOString()),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
});
