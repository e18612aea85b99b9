import { z } from 'zod';
import { isRole, type Actor } from '@iro/access';
import type { DocumentLimits } from './asked/document-size';
import { usualLimits, type Limits } from './asked/limits';

const most = (usual: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().min(1).default(usual);

/** The settings of how much may be asked, and by which documents. */
export const limitVariables = {
  LIMIT_DEPTH: most(usualLimits.depth),
  LIMIT_ALIASES: most(usualLimits.aliases),
  LIMIT_DIRECTIVES: most(usualLimits.directives),
  LIMIT_WIDTH: most(usualLimits.width),
  LIMIT_FIELDS: most(usualLimits.fields),
  LIMIT_LENGTH: most(usualLimits.length),
  LIMIT_NAME: most(usualLimits.name),
  LIMIT_COST: most(usualLimits.cost),
  LIMIT_MINUTE: most(usualLimits.minute),
  LIMIT_RUNNING: most(usualLimits.running),
  LIMIT_TOGETHER: most(usualLimits.together),
  LIMIT_PLANNING: most(usualLimits.planning),
  DEADLINE: z.coerce.number().int().min(1).max(600).default(20),
  DOCUMENTS: z.string().optional(),
  OWN_DOCUMENTS: z
    .string()
    .default('DATA_ANALYST,RETURNS_OFFICER')
    .transform((text) => text.split(',').map((role) => role.trim()))
    .refine(
      (roles) => roles.every((role) => role === 'NONE' || isRole(role)),
      'must be roles with commas between',
    ),
};

type Set = z.infer<z.ZodObject<typeof limitVariables>>;

/** How much may be asked, and by which documents. */
export interface LimitsConfig {
  readonly limits: Limits;
  /** Seconds that one request may take, its reads in PostgreSQL included. */
  readonly deadline: number;
  /** Manifests of the documents that everybody may ask. */
  readonly manifests: readonly string[];
  /** Roles that may ask documents of their own where only listed ones may be asked. */
  readonly ownDocuments: readonly Actor['role'][];
}

/**
 * What a service takes of the gateway: a plan asks for records by their keys, one level up, and for the keys of
 * what it goes on with.
 */
export const ofServices = ({ depth, aliases, directives, width, fields }: Limits): DocumentLimits => ({
  depth: depth + 2,
  aliases: aliases * 2,
  directives: directives * 2,
  width: width * 2,
  fields: fields * 2,
});

/** Reads these settings; paths are taken from `at`. */
export function limitsIn(set: Set, at: (file: string) => string): LimitsConfig {
  return {
    limits: {
      depth: set.LIMIT_DEPTH,
      aliases: set.LIMIT_ALIASES,
      directives: set.LIMIT_DIRECTIVES,
      width: set.LIMIT_WIDTH,
      fields: set.LIMIT_FIELDS,
      length: set.LIMIT_LENGTH,
      name: set.LIMIT_NAME,
      cost: set.LIMIT_COST,
      minute: set.LIMIT_MINUTE,
      running: set.LIMIT_RUNNING,
      together: set.LIMIT_TOGETHER,
      planning: set.LIMIT_PLANNING,
    },
    deadline: set.DEADLINE,
    manifests: ['infra/documents/manifest.json', ...(set.DOCUMENTS?.split(',') ?? [])].map((file) =>
      at(file.trim()),
    ),
    ownDocuments: set.OWN_DOCUMENTS.filter(isRole),
  };
}
