import path from 'node:path';
import { identifiers, services, type Identifier, type ServiceName } from '@iro/access';
import type { DatabaseUrls } from '@iro/database';
import { isPrivateWay } from './private-way';
import { z } from 'zod';
import { limitsIn, limitVariables, type LimitsConfig } from './limit-settings';
import { withSecretFiles } from './secret-files';

const url = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL')
  .optional();
const ruleNumbers = z
  .string()
  .regex(/^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/, 'must be numbers of rules with commas between, like 361,375')
  .optional();
/** What stands between commas or blanks. */
const listed = (text: string): string[] => text.split(/[\s,]+/).filter((each) => each !== '');

const variables = z.object({
  ...limitVariables,
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  HEADS_DIR: z.string().optional(),
  KEYS_DIR: z.string().optional(),
  DEMO: z.enum(['0', '1']).default('1'),
  TODAY: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2016-03-31')
    .optional(),
  NODE_ENV: z.string().optional(),
  OIDC_ISSUER: z.url().refine(isPrivateWay, 'must be an https:// URL').optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_CLOCK_SKEW: z.coerce.number().int().min(0).max(300).default(60),
  OIDC_ROLES_CLAIM: z.string().optional(),
  OIDC_ROLES_FILE: z.string().optional(),
  OIDC_SUBJECT_CLAIM: z.string().default('sub'),
  OIDC_ACCOUNTS_BY: z
    .string()
    .default('SUBJECT,EMAIL')
    .transform((text) => listed(text))
    .pipe(
      z.array(z.enum(identifiers, `must be some of ${identifiers.join(', ')} with commas between`)).min(1),
    ),
  SUPERGRAPH: z.string().optional(),
  ONS_POSTCODE_DIRECTORY: z.string().optional(),
  ONS_AUTHORITY: z
    .string()
    .regex(/^[A-Z]\d{8}(,[A-Z]\d{8})*$/, 'must be an ONS code like E08000018, or several with commas between')
    .optional(),
  RULES_AS_ERRORS: ruleNumbers,
  RULES_AS_WARNINGS: ruleNumbers,
  SUBGRAPH_PORT: z.coerce.number().int().optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  LOOKS_REPEAT_WITHIN: z.coerce.number().int().min(0).max(3600).default(60),
  NOTICES: z.enum(['0', '1']).default('1'),
  NOTICES_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 07:00')
    .default('07:00'),
  NOTICES_DUE_SOON: z.coerce.number().int().min(1).max(60).default(5),
  NOTICES_ADDRESSES: z.string().optional(),
  NOTICES_FROM: z.email().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// URL')
    .optional(),
  CHILDREN_URL: z.string().optional(),
  REVIEWS_URL: z.string().optional(),
  DISPUTES_URL: z.string().optional(),
  COMPLIANCE_URL: z.string().optional(),
  CHILDREN_DATABASE_URL: url,
  REVIEWS_DATABASE_URL: url,
  DISPUTES_DATABASE_URL: url,
  COMPLIANCE_DATABASE_URL: url,
  CHILDREN_DIRECT_URL: url,
  REVIEWS_DIRECT_URL: url,
  DISPUTES_DIRECT_URL: url,
  COMPLIANCE_DIRECT_URL: url,
  CHILDREN_MIGRATOR_URL: url,
  REVIEWS_MIGRATOR_URL: url,
  DISPUTES_MIGRATOR_URL: url,
  COMPLIANCE_MIGRATOR_URL: url,
});

/** What may be told in a file, so that it stands in no list of a process's environment. */
const secrets = [
  'SMTP_URL',
  ...services.flatMap((service) => [
    `${service.toUpperCase()}_DATABASE_URL`,
    `${service.toUpperCase()}_DIRECT_URL`,
    `${service.toUpperCase()}_MIGRATOR_URL`,
  ]),
];

/** How people are told what is due. */
export interface NoticesConfig {
  readonly on: boolean;
  /** When in the morning, by the clocks in England. */
  readonly at: string;
  /** Working days ahead that count as soon. */
  readonly dueSoon: number;
  /** The address book; undefined for none. */
  readonly addresses: string | undefined;
  /** Who messages are from, and the mail server; undefined where none is set. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
}

/** The council's identity provider, and how its tokens are read. */
export interface OidcConfig {
  readonly issuer: string;
  /** What a token may be for; one of them is enough. */
  readonly audience: readonly string[];
  /** Seconds by which two clocks may differ. */
  readonly clockSkew: number;
  /** The claim, or the path to it, that says roles; undefined where accounts alone do. */
  readonly rolesClaim: string | undefined;
  /** What the provider's groups or roles mean here; undefined where it uses the names of this product. */
  readonly rolesFile: string | undefined;
  /** The claim that names a person for good. */
  readonly subjectClaim: string;
  /** By what accounts may know a person. */
  readonly accountsBy: readonly Identifier[];
}

/** Everything that is set from outside. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where the signed heads of the journals and read logs are kept, outside the databases. */
  readonly headsDir: string;
  /**
   * The keys that this process may hold: everybody's public ones, and private ones of those whose part it
   * plays.
   */
  readonly keysDir: string;
  readonly demonstration: boolean;
  /** The day the clock starts at; undefined for the real one. */
  readonly today: string | undefined;
  readonly development: boolean;
  readonly oidc: OidcConfig | undefined;
  /** PostgreSQL of one's own; undefined for the embedded one. */
  readonly databases: Readonly<Record<ServiceName, DatabaseUrls>> | undefined;
  readonly supergraph: string;
  /**
   * The ONS Postcode Directory's CSV and the council's own ONS codes, for imports; undefined where there is
   * none.
   */
  readonly postcodes: { readonly directory: string; readonly authority: readonly string[] } | undefined;
  /** Rules of the return that refuse a folder, or only warn, otherwise than they are written down. */
  readonly rules: ReadonlyMap<string, 'error' | 'warning'>;
  /** Where services run as their own processes; empty when all run here. */
  readonly serviceUrls: Readonly<Partial<Record<ServiceName, string>>>;
  readonly subgraphPort: number | undefined;
  /** Where this process serves `/metrics`; 0 for nowhere, undefined for its usual port. */
  readonly metricsPort: number | undefined;
  /** Seconds in which the same look at a child's record is written down once; 0 for each. */
  readonly looksRepeatWithin: number;
  readonly notices: NoticesConfig;
  readonly asked: LimitsConfig;
}

/** The checkout, or the image's folder. */
export const root = path.resolve(__dirname, '../../..');

/**
 * Reads the environment; all faults are said at once and nothing is started. A secret may stand in a file,
 * named by the variable with `_FILE` after it.
 *
 * @param part the one service that this process is, which needs no other's database
 */
export function readConfig(environment: NodeJS.ProcessEnv, part?: ServiceName): Config {
  const { environment: told, faults } = withSecretFiles(environment, secrets);
  const parsed = variables.safeParse(
    Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.push(`${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigFault(faults);
  }
  const set = parsed.data;
  const own = services.filter(
    (service) => set[`${service.toUpperCase()}_DATABASE_URL` as 'CHILDREN_DATABASE_URL'] !== undefined,
  );
  if (own.length > 0 && part !== undefined && !own.includes(part))
    faults.push(`Set ${part.toUpperCase()}_DATABASE_URL: others are set, and this is ${part}.`);
  if (own.length > 0 && own.length < services.length && part === undefined)
    faults.push(
      `Set all four …_DATABASE_URL variables or none: ${services
        .filter((service) => !own.includes(service))
        .map((service) => `${service.toUpperCase()}_DATABASE_URL`)
        .join(', ')} missing.`,
    );
  if ((set.OIDC_ISSUER === undefined) !== (set.OIDC_AUDIENCE === undefined))
    faults.push('OIDC_ISSUER and OIDC_AUDIENCE go together.');
  for (const name of ['OIDC_ROLES_CLAIM', 'OIDC_ROLES_FILE'] as const)
    if (set[name] !== undefined && set.OIDC_ISSUER === undefined)
      faults.push(`${name} is of no use without OIDC_ISSUER.`);
  if (set.OIDC_ROLES_FILE !== undefined && set.OIDC_ROLES_CLAIM === undefined)
    faults.push('OIDC_ROLES_FILE needs OIDC_ROLES_CLAIM: the claim whose words it translates.');
  if (set.SMTP_URL !== undefined && set.NOTICES_FROM === undefined)
    faults.push('SMTP_URL needs NOTICES_FROM: the address that messages are from.');
  if (set.SMTP_URL !== undefined && set.NOTICES_ADDRESSES === undefined)
    faults.push('SMTP_URL needs NOTICES_ADDRESSES: the address book.');
  const demonstration = set.DEMO === '1' && own.length === 0 && set.OIDC_ISSUER === undefined;
  if (set.TODAY !== undefined && set.DEMO === '0')
    faults.push('TODAY is for the demonstration only; unset it, or unset DEMO=0.');
  if (set.ONS_AUTHORITY !== undefined && set.ONS_POSTCODE_DIRECTORY === undefined)
    faults.push('ONS_AUTHORITY is of no use without ONS_POSTCODE_DIRECTORY.');
  if (faults.length > 0) throw new ConfigFault(faults);
  const serviceUrls = Object.fromEntries(
    services.flatMap((service) => {
      const at = set[`${service.toUpperCase()}_URL` as 'CHILDREN_URL'];
      return at === undefined ? [] : [[service, at]];
    }),
  ) as Partial<Record<ServiceName, string>>;
  const databases =
    own.length === 0
      ? undefined
      : (Object.fromEntries(
          own.map((service) => {
            const app = set[`${service.toUpperCase()}_DATABASE_URL` as 'CHILDREN_DATABASE_URL'] ?? '';
            return [
              service,
              {
                app,
                direct: set[`${service.toUpperCase()}_DIRECT_URL` as 'CHILDREN_DIRECT_URL'],
                migrator: set[`${service.toUpperCase()}_MIGRATOR_URL` as 'CHILDREN_MIGRATOR_URL'] ?? app,
              },
            ];
          }),
        ) as Record<ServiceName, DatabaseUrls>);
  const dataDir = path.resolve(root, set.DATA_DIR);
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir,
    headsDir: set.HEADS_DIR === undefined ? path.join(dataDir, 'heads') : path.resolve(root, set.HEADS_DIR),
    keysDir: set.KEYS_DIR === undefined ? path.join(dataDir, 'keys') : path.resolve(root, set.KEYS_DIR),
    demonstration,
    today: set.TODAY ?? (demonstration ? '2016-04-01' : undefined),
    development: set.NODE_ENV !== 'production',
    oidc:
      set.OIDC_ISSUER === undefined
        ? undefined
        : {
            issuer: set.OIDC_ISSUER,
            audience: listed(set.OIDC_AUDIENCE ?? ''),
            clockSkew: set.OIDC_CLOCK_SKEW,
            rolesClaim: set.OIDC_ROLES_CLAIM,
            rolesFile:
              set.OIDC_ROLES_FILE === undefined ? undefined : path.resolve(root, set.OIDC_ROLES_FILE),
            subjectClaim: set.OIDC_SUBJECT_CLAIM,
            accountsBy: set.OIDC_ACCOUNTS_BY,
          },
    postcodes:
      set.ONS_POSTCODE_DIRECTORY === undefined
        ? undefined
        : {
            directory: path.resolve(root, set.ONS_POSTCODE_DIRECTORY),
            authority: set.ONS_AUTHORITY?.split(',') ?? [],
          },
    rules: new Map<string, 'error' | 'warning'>([
      ...(set.RULES_AS_ERRORS?.split(',') ?? []).map((number) => [number, 'error'] as const),
      ...(set.RULES_AS_WARNINGS?.split(',') ?? []).map((number) => [number, 'warning'] as const),
    ]),
    databases,
    supergraph: set.SUPERGRAPH ?? path.join(root, 'infra/supergraph/supergraph.graphql'),
    serviceUrls,
    subgraphPort: set.SUBGRAPH_PORT,
    metricsPort: set.METRICS_PORT,
    looksRepeatWithin: set.LOOKS_REPEAT_WITHIN,
    asked: limitsIn(set, (file) => path.resolve(root, file)),
    notices: {
      on: set.NOTICES === '1',
      at: set.NOTICES_AT,
      dueSoon: set.NOTICES_DUE_SOON,
      addresses: set.NOTICES_ADDRESSES === undefined ? undefined : path.resolve(root, set.NOTICES_ADDRESSES),
      smtp: set.SMTP_URL === undefined ? undefined : { url: set.SMTP_URL, from: set.NOTICES_FROM ?? '' },
    },
  };
}

/** The settings are wrong; says all of it. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}
