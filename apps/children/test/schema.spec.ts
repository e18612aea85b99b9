import { isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { children } from '@iro/children';
import { buildSubgraph } from '@iro/subgraph';

describe('the schema of the children service', () => {
  const { schema, partOf, sdl } = buildSubgraph(children);
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !type.name.startsWith('_'),
  );

  it('names the part of the record every field belongs to', () => {
    expect([...partOf].filter(([, part]) => part === undefined).map(([field]) => field)).toEqual([]);
  });

  it('describes every type, field and argument', () => {
    const silent = own.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => [
            ...(field.description ||
            field.name.startsWith('_') ||
            ['pageInfo', 'node', 'edges'].includes(field.name)
              ? []
              : [`${type.name}.${field.name}`]),
            ...field.args
              .filter(
                (argument) =>
                  !argument.description &&
                  !['first', 'after', 'missing', 'by'].includes(argument.name) &&
                  !field.name.startsWith('_'),
              )
              .map((argument) => `${type.name}.${field.name}(${argument.name})`),
          ])
        : isInputObjectType(type)
          ? Object.values(type.getFields())
              .filter((field) => !field.description)
              .map((field) => `${type.name}.${field.name}`)
          : [],
    );
    expect(silent).toEqual([]);
  });

  it('keeps names behind their own part, and postcodes behind theirs', () => {
    for (const name of ['localId', 'forename', 'surname', 'upn'])
      expect(partOf.get(`Child.${name}`)).toBe('NAMES');
    for (const name of ['homePostcode', 'placementPostcode', 'carer', 'urn'])
      expect(partOf.get(`Placement.${name}`)).toBe('ADDRESS');
    expect(partOf.get('Child.dateOfBirth')).toBe('BIRTH_DAY');
    expect(partOf.get('Query.childByLocalId')).toBe('NAMES');
  });

  it('can be composed: children, IROs, teams and years have keys', () => {
    for (const type of ['Child', 'IndependentReviewingOfficer', 'Team'])
      expect(sdl).toMatch(new RegExp(`type ${type} @key\\(fields: "id"\\)`));
    expect(sdl).toContain('type ReportingYear @key(fields: "ending")');
  });
});
